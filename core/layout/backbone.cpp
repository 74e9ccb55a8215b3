// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/backbone.h"

#include "core/layout/crossings.h"
#include "core/layout/stop.h"

#include <algorithm>
#include <tuple>

namespace cruxmap::layout {

namespace {

// What a vertex stands for when siblings are put in reading order: a bend stands for the box it leads down to.
int bearer(const Layered& layered, int vertex) {
    return layered.isBend(vertex) ? layered.graph().edges[layered.edgeOf(vertex)].lower() : vertex;
}

// Leaves in further rows keep to their column: their links run up beside the sibling at its top.
int column(const Layered& layered, int vertex) {
    const int box = bearer(layered, vertex);
    const int leader = layered.graph().nodes[box].leader;
    return leader < 0 ? box : leader;
}

// Undercuts between the halves of a linked relation's premises: the dot stays in the middle and the dashed link runs up to it.
void centreUndercuts(std::vector<std::pair<PortClass, int>>& children) {
    const auto undercut = static_cast<PortClass>(LinkKind::Undercut);
    const auto premises = std::ranges::count_if(children, [&](const auto& child) { return child.first != undercut; });
    std::ranges::stable_partition(children, [&](const auto& child) { return child.first != undercut; });
    if (premises > 1) {
        std::rotate(children.begin() + (premises + 1) / 2, children.begin() + premises, children.end());
    }
}

}  // namespace

Backbone::Backbone(const Layered& layered) : m_layered(&layered), m_parent(layered.vertexCount(), -1), m_children(layered.vertexCount()) {
    std::vector<std::vector<std::pair<PortClass, int>>> children(layered.vertexCount());
    for (int v = 0; v < layered.vertexCount(); ++v) {
        const Neighbour* nearest = nullptr;
        const auto distance = [&](const Neighbour& upper) {
            const bool bend = layered.isBend(upper.vertex);
            const int end = bend ? layered.graph().edges[layered.edgeOf(upper.vertex)].upper() : upper.vertex;
            return std::tuple(layered.layerOf(v) - layered.layerOf(end), end, upper.port);
        };
        for (const Neighbour& upper : layered.above(v)) {
            if (!nearest || distance(upper) < distance(*nearest)) {
                nearest = &upper;
            }
        }
        if (!nearest) {
            m_roots.push_back(v);
            continue;
        }
        m_parent[v] = nearest->vertex;
        children[nearest->vertex].push_back({nearest->port, v});
        for (const Neighbour& upper : layered.above(v)) {
            if (&upper != nearest) {
                m_crossLinks.push_back({upper.vertex, v});
            }
        }
    }
    for (int v = 0; v < layered.vertexCount(); ++v) {
        std::ranges::sort(children[v], {}, [&](const auto& child) {
            return std::tuple(child.first, column(layered, child.second), bearer(layered, child.second));
        });
        if (layered.isJunction(v)) {
            centreUndercuts(children[v]);
        }
        for (const auto& [port, child] : children[v]) {
            m_children[v].push_back(child);
        }
    }
}

std::vector<int> Backbone::preorder() const {
    std::vector<int> result;
    result.reserve(m_parent.size());
    std::vector<int> open(m_roots.rbegin(), m_roots.rend());
    while (!open.empty()) {
        const int v = open.back();
        open.pop_back();
        result.push_back(v);
        open.insert(open.end(), m_children[v].rbegin(), m_children[v].rend());
    }
    return result;
}

std::vector<std::vector<int>> Backbone::order(const Layered& layered) const {
    std::vector<std::vector<int>> layers(layered.layerCount());
    for (const int v : preorder()) {
        layers[layered.layerOf(v)].push_back(v);
    }
    return layers;
}

// A link beside the tree pulls every subtree between its ends and their common ancestor towards the other end.
void Backbone::pull() {
    constexpr int Rounds = 6;
    const std::size_t count = m_parent.size();
    std::vector<int> index(count), depth(count);
    for (int round = 0; round < Rounds && !m_crossLinks.empty(); ++round) {
        const std::vector<int> vertices = preorder();
        for (int i = 0; i < std::ssize(vertices); ++i) {
            const int v = vertices[i];
            index[v] = i;
            depth[v] = m_parent[v] < 0 ? 0 : depth[m_parent[v]] + 1;
        }
        std::vector<double> force(count, 0);
        std::vector<int> pulls(count, 0);
        for (const CrossLink& link : m_crossLinks) {
            for (int a = link.upper, b = link.lower; a != b && a >= 0 && b >= 0;) {
                int& deeper = depth[a] >= depth[b] ? a : b;
                force[deeper] += &deeper == &a ? index[link.lower] - index[link.upper] : index[link.upper] - index[link.lower];
                ++pulls[deeper];
                deeper = m_parent[deeper];
            }
        }
        const double strength = round % 2 ? 1.0 : 0.5;
        const auto place = [&](int v) { return index[v] + (pulls[v] ? strength * force[v] / pulls[v] : 0.0); };
        for (std::vector<int>& children : m_children) {
            std::ranges::stable_sort(children, {}, place);
            m_layered->rankOptions(children);
        }
    }
}

std::vector<char> Backbone::holdsCrossLink() const {
    std::vector<char> holds(m_parent.size(), 0);
    for (const CrossLink& link : m_crossLinks) {
        for (int v : {link.upper, link.lower}) {
            while (v >= 0 && !holds[v]) {
                holds[v] = 1;
                v = m_parent[v];
            }
        }
    }
    return holds;
}

void Backbone::sift(Layered& layered, const std::stop_token& stop) {
    const std::vector<char> movable = holdsCrossLink();
    layered.setOrder(order(layered));
    std::int64_t best = countCrossings(layered);
    constexpr int Rounds = 4;
    for (int round = 0; round < Rounds && best > 0; ++round) {
        const std::int64_t before = best;
        for (const int parent : preorder()) {
            checkpoint(stop);
            std::vector<int>& children = m_children[parent];
            if (!movable[parent] || children.size() < 2) {
                continue;
            }
            for (const int child : std::vector<int>(children)) {
                if (!movable[child]) {
                    continue;
                }
                const std::vector<int> kept = children;
                std::vector<int> bestChildren = kept;
                for (std::size_t place = 0; place < kept.size(); ++place) {
                    children = kept;
                    std::erase(children, child);
                    children.insert(children.begin() + static_cast<std::ptrdiff_t>(place), child);
                    m_layered->rankOptions(children);
                    layered.setOrder(order(layered));
                    if (const std::int64_t crossings = countCrossings(layered); crossings < best) {
                        best = crossings;
                        bestChildren = children;
                    }
                }
                children = bestChildren;
            }
        }
        if (best == before) {
            break;
        }
    }
    layered.setOrder(order(layered));
}

}  // namespace cruxmap::layout
