// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layers.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace cruxmap::layout {

namespace {

// Cards stand on even levels and junctions on odd ones, whatever the path: every span keeps that parity.
int levelSpan(const Graph& graph, const Edge& edge) {
    const bool junctionAbove = graph.nodes[edge.upper()].junction;
    const bool junctionBelow = graph.nodes[edge.lower()].junction;
    if (junctionAbove == junctionBelow) {
        return 2;
    }
    // An undercut answers the premises of the step it attacks, so it stands one layer below them.
    return junctionAbove && edge.kind == LinkKind::Undercut ? 3 : 1;
}

struct Arc {
    int upper, lower, span;
};

// Boxes that share a level, as one unit each: a question's options, and every other box by itself.
class Units {
public:
    explicit Units(const Graph& graph) : m_of(graph.nodes.size()), m_start(graph.nodes.size(), 0) {
        std::iota(m_of.begin(), m_of.end(), 0);
        for (const Edge& edge : graph.edges) {
            m_arcs.push_back({edge.upper(), edge.lower(), levelSpan(graph, edge) + 2 * graph.nodes[edge.lower()].row});
        }
        for (int v = 0; v < std::ssize(graph.nodes); ++v) {
            m_start[v] = graph.nodes[v].junction ? 1 : 0;
        }
        joinOptions(graph);
    }

    std::vector<int> levels() const {
        const Neighbours below = neighbours(&Arc::upper);
        const Neighbours above = neighbours(&Arc::lower);
        const std::vector<int> order = topological(below);
        std::vector<int> level = m_start;
        for (const int unit : order) {
            for (const int a : below[unit]) {
                int& lower = level[m_of[m_arcs[a].lower]];
                lower = std::max(lower, level[unit] + m_arcs[a].span);
            }
        }
        constexpr int Passes = 4;
        for (int pass = 0; pass < Passes; ++pass) {
            for (auto unit = order.rbegin(); unit != order.rend(); ++unit) {
                tighten(*unit, level, above, below);
            }
        }
        for (int v = 0; v < std::ssize(m_of); ++v) {
            level[v] = level[m_of[v]];
        }
        return level;
    }

private:
    using Neighbours = std::vector<std::vector<int>>;

    Neighbours neighbours(int Arc::*end) const {
        Neighbours result(m_of.size());
        for (int a = 0; a < std::ssize(m_arcs); ++a) {
            result[m_of[m_arcs[a].*end]].push_back(a);
        }
        return result;
    }

    std::vector<int> topological(const Neighbours& below) const {
        std::vector<int> missing(m_of.size(), 0);
        for (const Arc& arc : m_arcs) {
            ++missing[m_of[arc.lower]];
        }
        std::vector<int> order;
        for (int v = 0; v < std::ssize(m_of); ++v) {
            if (m_of[v] == v && missing[v] == 0) {
                order.push_back(v);
            }
        }
        for (std::size_t next = 0; next < order.size(); ++next) {
            for (const int a : below[order[next]]) {
                if (const int lower = m_of[m_arcs[a].lower]; --missing[lower] == 0) {
                    order.push_back(lower);
                }
            }
        }
        return order;
    }

    void tighten(int unit, std::vector<int>& level, const Neighbours& above, const Neighbours& below) const {
        if (below[unit].size() <= above[unit].size()) {
            return;  // the longest path has put it as high as can be
        }
        int lowest = std::numeric_limits<int>::max();
        for (const int a : below[unit]) {
            lowest = std::min(lowest, level[m_of[m_arcs[a].lower]] - m_arcs[a].span);
        }
        level[unit] = lowest;
    }

    void joinOptions(const Graph& graph) {
        std::vector<std::vector<int>> options(graph.nodes.size());
        for (const Edge& edge : graph.edges) {
            if (edge.kind == LinkKind::Option && !edge.reversed) {
                options[edge.to].push_back(edge.from);
            }
        }
        for (const std::vector<int>& group : options) {
            if (group.size() > 1 && !anyAboveAnother(group)) {
                join(group);
            }
        }
    }

    // Whether some option can be reached from another one on a way down; they could not share a level then.
    bool anyAboveAnother(const std::vector<int>& group) const {
        const Neighbours below = neighbours(&Arc::upper);
        std::vector<char> wanted(m_of.size(), 0);
        std::vector<char> seen(m_of.size(), 0);
        std::vector<int> open;
        for (const int v : group) {
            wanted[m_of[v]] = 1;
            if (!std::exchange(seen[m_of[v]], 1)) {
                open.push_back(m_of[v]);
            }
        }
        while (!open.empty()) {
            const int unit = open.back();
            open.pop_back();
            for (const int a : below[unit]) {
                const int lower = m_of[m_arcs[a].lower];
                if (wanted[lower]) {
                    return true;
                }
                if (!std::exchange(seen[lower], 1)) {
                    open.push_back(lower);
                }
            }
        }
        return false;
    }

    void join(const std::vector<int>& group) {
        const int unit = m_of[group.front()];
        for (const int v : group) {
            std::ranges::replace(m_of, int{m_of[v]}, unit);
        }
    }

    std::vector<Arc> m_arcs;
    std::vector<int> m_of;     // by node: the node that stands for its unit
    std::vector<int> m_start;  // by node: 1 for a junction
};

}  // namespace

Layers assignLayers(const Graph& graph) {
    Layers layers;
    layers.layerOf = Units(graph).levels();
    std::vector<int> used = layers.layerOf;
    std::ranges::sort(used);
    used.erase(std::ranges::unique(used).begin(), used.end());
    for (int& layer : layers.layerOf) {
        layer = static_cast<int>(std::ranges::lower_bound(used, layer) - used.begin());
    }
    for (const int level : used) {
        layers.ofJunctions.push_back(level % 2 != 0);
    }
    return layers;
}

}  // namespace cruxmap::layout
