// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/continuity.h"

#include <cmath>

namespace cruxmap::layout {

namespace {

bool same(Point a, Point b) {
    constexpr double Rounding = 1e-6;
    return std::abs(a.x - b.x) < Rounding && std::abs(a.y - b.y) < Rounding;
}

}  // namespace

std::vector<char> changedBoxes(const Graph& graph, const std::vector<Point>& corners) {
    std::vector<char> changed;
    for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
        const Node& node = graph.nodes[v];
        changed.push_back(!node.before || node.resized || !same(*node.before, corners[v]));
    }
    return changed;
}

std::vector<char> quietBoxes(const Graph& graph, const std::vector<char>& changed) {
    std::vector<char> quiet(graph.nodes.size(), 1);
    for (const Edge& edge : graph.edges) {
        if (edge.before.size() < 2 || changed[edge.from] || changed[edge.to]) {
            quiet[edge.from] = quiet[edge.to] = 0;
        }
    }
    return quiet;
}

void keepPorts(const Layered& layered, const std::vector<Point>& corners, PortOffsets& ports) {
    const Graph& graph = layered.graph();
    const std::vector<char> quiet = quietBoxes(graph, changedBoxes(graph, corners));
    const auto keep = [&](int v, Point end, double y, double& offset) {
        if (!layered.isJunction(v) && same(end, {end.x, y})) {
            offset = end.x - corners[v].x - graph.nodes[v].width / 2;
        }
    };
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        const Edge& edge = graph.edges[e];
        const int lower = edge.lower();
        const int upper = edge.upper();
        if (quiet[lower]) {
            keep(lower, edge.reversed ? edge.before.back() : edge.before.front(), corners[lower].y, ports.lower[e]);
        }
        if (quiet[upper]) {
            keep(upper, edge.reversed ? edge.before.front() : edge.before.back(), corners[upper].y + graph.nodes[upper].height,
                 ports.upper[e]);
        }
    }
}

bool keepsEnds(const Edge& edge, const std::vector<Point>& route, const std::vector<char>& changed, const std::vector<char>& quiet) {
    return edge.before.size() > 1 && !changed[edge.from] && !changed[edge.to] &&
           (quiet[edge.from] || same(edge.before.front(), route.front())) && (quiet[edge.to] || same(edge.before.back(), route.back()));
}

}  // namespace cruxmap::layout
