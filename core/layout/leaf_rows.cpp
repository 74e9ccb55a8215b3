// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/leaf_rows.h"

#include "core/layout/layers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace cruxmap::layout {

namespace {

constexpr int MostInOneRow = 5;
constexpr double ScreenShape = 16.0 / 10.0;

// Reasons of one kind for or against one card that bear on nothing else and that nothing bears on.
using Leaves = std::vector<int>;

std::vector<Leaves> leafGroups(const Graph& graph, std::size_t least) {
    std::vector<int> links(graph.nodes.size(), 0);
    for (const Edge& edge : graph.edges) {
        ++links[edge.from];
        ++links[edge.to];
    }
    std::map<std::pair<int, LinkKind>, Leaves> groups;
    for (const Edge& edge : graph.edges) {
        const bool reason = edge.kind == LinkKind::Support || edge.kind == LinkKind::Attack;
        const Node& leaf = graph.nodes[edge.from];
        if (reason && links[edge.from] == 1 && !leaf.junction && !leaf.fixed && !graph.nodes[edge.to].junction) {
            groups[{edge.to, edge.kind}].push_back(edge.from);
        }
    }
    std::vector<Leaves> result;
    for (auto& [head, leaves] : groups) {
        if (leaves.size() >= least) {
            std::ranges::sort(leaves);
            result.push_back(std::move(leaves));
        }
    }
    return result;
}

void setRows(Graph& graph, const Leaves& leaves, int rows) {
    const int columns = (static_cast<int>(leaves.size()) + rows - 1) / rows;
    for (int i = 0; i < std::ssize(leaves); ++i) {
        graph.nodes[leaves[i]].row = i / columns;
        graph.nodes[leaves[i]].leader = i < columns ? -1 : leaves[i % columns];
    }
}

struct Estimate {
    int widestLayer = 0;
    double screen = 0;  // the width of the smallest screen that shows all
    std::vector<int> layerOf;
};

Estimate estimate(const Graph& graph, const Options& options) {
    Estimate result;
    Layers layers = assignLayers(graph);
    std::vector<double> widths(layers.ofJunctions.size(), 0);
    std::vector<double> heights(layers.ofJunctions.size(), 0);
    for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
        const int layer = layers.layerOf[v];
        widths[layer] += graph.nodes[v].width + options.boxGap;
        heights[layer] = std::max(heights[layer], graph.nodes[v].height);
    }
    const auto widest = std::ranges::max_element(widths);
    double height = 0;
    for (std::size_t layer = 0; layer < heights.size(); ++layer) {
        height += heights[layer] + (layers.ofJunctions[layer] ? 0 : options.layerGap);
    }
    result.widestLayer = static_cast<int>(widest - widths.begin());
    result.screen = std::max(*widest, height * ScreenShape);
    result.layerOf = std::move(layers.layerOf);
    return result;
}

// Wraps the largest group of the widest layer once more as long as that lets the whole be seen on a smaller screen.
void wrapAfresh(Graph& graph, const std::vector<Leaves>& groups, const Options& options) {
    std::vector<int> rows(groups.size(), 1);
    std::vector<char> final(groups.size(), 0);
    Estimate now = estimate(graph, options);
    for (;;) {
        int largest = -1;
        const auto perRow = [&](int g) { return static_cast<double>(groups[g].size()) / rows[g]; };
        for (int g = 0; g < std::ssize(groups); ++g) {
            const bool inWidest = std::ranges::any_of(groups[g], [&](int leaf) { return now.layerOf[leaf] == now.widestLayer; });
            if (inWidest && !final[g] && perRow(g) > 2 && (largest < 0 || perRow(g) > perRow(largest))) {
                largest = g;
            }
        }
        if (largest < 0) {
            return;
        }
        setRows(graph, groups[largest], rows[largest] + 1);
        Estimate next = estimate(graph, options);
        constexpr double Worthwhile = 0.97;
        if (next.screen < Worthwhile * now.screen) {
            ++rows[largest];
            now = std::move(next);
        } else {
            setRows(graph, groups[largest], rows[largest]);
            final[largest] = 1;
        }
    }
}

// As the leaves stood; new ones fill up the last row.
void wrapAsBefore(Graph& graph, const Leaves& leaves) {
    std::map<double, std::vector<int>> rowAt;
    for (const int leaf : leaves) {
        if (const auto& before = graph.nodes[leaf].before) {
            rowAt[before->y].push_back(leaf);
        }
    }
    if (rowAt.size() < 2) {
        return;
    }
    std::vector<std::vector<int>> rows;
    double bottom = std::numeric_limits<double>::lowest();
    for (auto& [y, row] : rowAt) {
        if (y < bottom) {  // was placed by hand until now
            rows.back().insert(rows.back().end(), row.begin(), row.end());
        } else {
            rows.push_back(std::move(row));
        }
        for (const int leaf : rows.back()) {
            bottom = std::max(bottom, y + graph.nodes[leaf].height);
        }
    }
    const std::vector<int> leaders = rows.front();
    const auto centre = [&](int leaf) { return graph.nodes[leaf].before->x + graph.nodes[leaf].width / 2; };
    for (std::size_t r = 1; r < rows.size(); ++r) {
        for (const int leaf : rows[r]) {
            graph.nodes[leaf].row = static_cast<int>(r);
            graph.nodes[leaf].leader =
                *std::ranges::min_element(leaders, {}, [&](int leader) { return std::abs(centre(leader) - centre(leaf)); });
        }
    }
    for (const int leaf : leaves) {
        if (graph.nodes[leaf].before) {
            continue;
        }
        if (rows.back().size() >= leaders.size()) {
            rows.emplace_back();
        }
        std::set<int> free(leaders.begin(), leaders.end());
        for (const int other : rows.back()) {
            free.erase(graph.nodes[other].leader);
        }
        graph.nodes[leaf].row = static_cast<int>(rows.size()) - 1;
        graph.nodes[leaf].leader = free.empty() ? leaders.back() : *free.begin();
        rows.back().push_back(leaf);
    }
}

}  // namespace

void wrapLeaves(Graph& graph, const Options& options) {
    if (std::ranges::any_of(graph.nodes, [](const Node& node) { return node.before.has_value(); })) {
        for (const Leaves& leaves : leafGroups(graph, 2)) {
            wrapAsBefore(graph, leaves);
        }
    } else if (const std::vector<Leaves> groups = leafGroups(graph, MostInOneRow + 1); !groups.empty()) {
        wrapAfresh(graph, groups, options);
    }
}

}  // namespace cruxmap::layout
