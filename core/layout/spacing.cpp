// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/spacing.h"

#include <algorithm>

namespace cruxmap::layout {

namespace {

bool siblings(const Layered& layered, int a, int b) {
    return std::ranges::any_of(layered.above(a), [&](const Neighbour& parent) {
        return std::ranges::any_of(layered.above(b), [&](const Neighbour& other) { return other.vertex == parent.vertex; });
    });
}

// Links of a kind to one port may run there as one.
bool shareTrunk(const Edge& a, const Edge& b) {
    return a.to == b.to && a.kind == b.kind && !a.reversed && !b.reversed;
}

// Long links shall be straight (the weights of Gansner et al. 1993), and a step that is undercut keeps its natural course:
// straight up from its one premise.
int weightOf(const Layered& layered, int lower, int upper, int premisesOfUpper) {
    const int bends = layered.isBend(lower) + layered.isBend(upper);
    if (bends > 0) {
        return bends == 2 ? 8 : 2;
    }
    return layered.isJunction(upper) && premisesOfUpper == 1 ? 8 : 1;
}

}  // namespace

double separation(const Layered& layered, int left, int right, double boxGap) {
    const auto half = [&](int v) { return layered.isAway(v) ? 0.0 : layered.width(v) / 2; };
    const double halves = half(left) + half(right);
    if (layered.isAway(left) || layered.isAway(right)) {
        return halves + 0.75 * boxGap;  // its neighbours still stand as strangers do
    }
    const int bends = layered.isBend(left) + layered.isBend(right);
    if (bends == 2 && shareTrunk(layered.graph().edges[layered.edgeOf(left)], layered.graph().edges[layered.edgeOf(right)])) {
        return 0;
    }
    if (bends > 0) {
        return halves + boxGap * (bends == 2 ? 0.5 : 0.75);
    }
    return halves + (siblings(layered, left, right) ? boxGap : 1.5 * boxGap);
}

std::vector<Distance> distances(const Layered& layered, double boxGap) {
    std::vector<Distance> result;
    for (const std::vector<int>& layer : layered.order()) {
        for (std::size_t i = 1; i < layer.size(); ++i) {
            result.push_back({layer[i - 1], layer[i], separation(layered, layer[i - 1], layer[i], boxGap)});
        }
    }
    return result;
}

std::vector<Pull> columns(const Layered& layered) {
    const Graph& graph = layered.graph();
    constexpr int Several = -2;
    std::vector<int> premise(graph.nodes.size(), -1);
    std::vector<char> hasReasons(graph.nodes.size(), 0);
    for (const Edge& edge : graph.edges) {
        hasReasons[edge.upper()] = 1;
        if (layered.isJunction(edge.upper()) && edge.kind != LinkKind::Undercut) {
            premise[edge.upper()] = premise[edge.upper()] == -1 ? edge.lower() : Several;
        }
    }
    std::vector<Pull> result;
    for (const Edge& edge : graph.edges) {
        if (edge.kind != LinkKind::Undercut || !layered.isJunction(edge.upper()) || layered.isJunction(edge.lower())) {
            continue;
        }
        const int above = premise[edge.upper()] >= 0 ? premise[edge.upper()] : edge.upper();
        if (above == edge.upper() || !hasReasons[above]) {
            result.push_back({edge.lower(), above, 0, 2});
        }
    }
    for (int v = 0; v < layered.boxCount(); ++v) {
        if (graph.nodes[v].leader >= 0) {
            result.push_back({v, graph.nodes[v].leader, 0, 2});
        }
    }
    return result;
}

std::vector<Pull> pulls(const Layered& layered, const PortOffsets& ports) {
    const Graph& graph = layered.graph();
    std::vector<int> premises(graph.nodes.size(), 0);
    for (const Edge& edge : graph.edges) {
        premises[edge.upper()] += edge.kind != LinkKind::Undercut;
    }
    std::vector<Pull> result = columns(layered);
    std::vector<char> inColumn(layered.vertexCount(), 0);
    for (const Pull& column : result) {
        inColumn[column.a] = 1;
    }
    for (int e = 0; e < std::ssize(graph.edges); ++e) {
        const std::vector<int>& chain = layered.chain(e);
        for (std::size_t i = 1; i < chain.size(); ++i) {
            const int lower = chain[i - 1];
            const int upper = chain[i];
            const double offset = (i == 1 ? ports.lower[e] : 0.0) - (i + 1 == chain.size() ? ports.upper[e] : 0.0);
            if (i == 1 && inColumn[lower] && layered.isBend(upper)) {
                continue;  // the column decides where it stands
            }
            const int premisesOfUpper = layered.isBend(upper) || graph.edges[e].kind == LinkKind::Undercut ? 0 : premises[upper];
            result.push_back({lower, upper, offset, weightOf(layered, lower, upper, premisesOfUpper)});
        }
    }
    return result;
}

}  // namespace cruxmap::layout
