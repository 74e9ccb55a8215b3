// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/ports.h"

#include "core/layout/crossings.h"

#include <algorithm>
#include <map>

namespace cruxmap::layout {

namespace {

// The place of one of `count` ports spread around the middle of an edge, clear of its rounded corners.
double portOffset(int index, int count, double width, double portGap) {
    if (count < 2) {
        return 0;
    }
    constexpr double Corner = 16;
    const double room = std::max(0.0, width - 2 * std::min(Corner, width / 4));
    return (index - (count - 1) / 2.0) * std::min(portGap, room / (count - 1));
}

// What shares a port at the top of the lower box: each link that leaves has its own, what arrives upside down goes by kind.
int sharer(const Graph& graph, int edge) {
    return graph.edges[edge].reversed ? -1 - static_cast<int>(graph.edges[edge].kind) : edge;
}

}  // namespace

PortOffsets portOffsets(const Layered& layered, double portGap) {
    const Graph& graph = layered.graph();
    PortOffsets offsets{std::vector<double>(graph.edges.size(), 0), std::vector<double>(graph.edges.size(), 0)};
    std::vector<std::vector<int>> atTop(graph.nodes.size());
    std::vector<int> bottomPorts(graph.nodes.size(), 0);
    for (int e = 0; e < std::ssize(graph.edges); ++e) {
        const Edge& edge = graph.edges[e];
        atTop[edge.lower()].push_back(e);
        bottomPorts[edge.upper()] = std::max(bottomPorts[edge.upper()], layered.portOrdinal(edge.upper(), portClass(edge)) + 1);
    }
    for (int e = 0; e < std::ssize(graph.edges); ++e) {
        const int upper = graph.edges[e].upper();
        if (!layered.isJunction(upper)) {
            const int ordinal = layered.portOrdinal(upper, portClass(graph.edges[e]));
            offsets.upper[e] = portOffset(ordinal, bottomPorts[upper], layered.width(upper), portGap);
        }
    }
    for (int v = 0; v < layered.boxCount(); ++v) {
        if (layered.isJunction(v)) {
            continue;
        }
        std::ranges::sort(atTop[v], {}, [&](int e) {
            return std::pair(portKey(layered, {layered.chain(e)[1], portClass(graph.edges[e])}), e);
        });
        std::map<int, int> ordinals;
        for (const int e : atTop[v]) {
            ordinals.emplace(sharer(graph, e), static_cast<int>(ordinals.size()));
        }
        for (const int e : atTop[v]) {
            offsets.lower[e] = portOffset(ordinals[sharer(graph, e)], static_cast<int>(ordinals.size()), layered.width(v), portGap);
        }
    }
    return offsets;
}

}  // namespace cruxmap::layout
