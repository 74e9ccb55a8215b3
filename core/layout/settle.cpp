// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/settle.h"

#include "core/layout/network_simplex.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cruxmap::layout {

namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

// Where the former route passed this height; NaN where it did not reach.
double formerX(const std::vector<Point>& route, double y) {
    for (std::size_t i = 1; i < route.size(); ++i) {
        const Point& a = route[i - 1];
        const Point& b = route[i];
        if (std::min(a.y, b.y) <= y && y <= std::max(a.y, b.y)) {
            return a.y == b.y ? a.x : a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
        }
    }
    return std::numeric_limits<double>::quiet_NaN();
}

std::vector<Anchor> anchors(const Layered& layered, const std::vector<double>& former) {
    constexpr int OfBox = 64;
    constexpr int OfBend = 16;
    std::vector<Anchor> result;
    for (int v = 0; v < layered.vertexCount(); ++v) {
        if (!std::isnan(former[v])) {
            result.push_back({v, former[v], layered.isBend(v) ? OfBend : OfBox});
        }
    }
    return result;
}

// The links of single leaves below one box, from left to right, where nothing else stands between them.
std::vector<std::vector<int>> leafFamilies(const Layered& layered) {
    const Graph& graph = layered.graph();
    std::vector<std::vector<int>> families(graph.nodes.size());
    for (int e = 0; e < std::ssize(graph.edges); ++e) {
        families[graph.edges[e].upper()].push_back(e);
    }
    const auto leaf = [&](int e) { return graph.edges[e].lower(); };
    for (std::vector<int>& family : families) {
        std::ranges::sort(family, {}, [&](int e) { return layered.position(leaf(e)); });
        for (std::size_t i = 0; i < family.size(); ++i) {
            const int v = leaf(family[i]);
            const bool alone = layered.below(v).empty() && layered.above(v).size() == 1 && !graph.nodes[v].fixed;
            const int expected = layered.position(leaf(family.front())) + static_cast<int>(i);
            if (!alone || layered.layerOf(v) != layered.layerOf(leaf(family.front())) || layered.position(v) != expected) {
                family.clear();
            }
        }
    }
    return families;
}

// Leaves that a new one joins move aside by half the room it needs, if that is free: their parent stays above the middle.
void admitNewcomers(const Layered& layered, double boxGap, std::vector<double>& former) {
    for (const std::vector<int>& family : leafFamilies(layered)) {
        const auto leaf = [&](int e) { return layered.graph().edges[e].lower(); };
        const auto isNew = [&](int e) { return std::isnan(former[leaf(e)]); };
        const auto newcomer = std::ranges::find_if(family, isNew);
        if (newcomer == family.begin() || newcomer == family.end()) {
            continue;
        }
        double needed = 0;
        for (const int e : family) {
            needed += isNew(e) ? layered.width(leaf(e)) + boxGap : 0;
        }
        double room = needed / 2;
        const int first = leaf(family.front());
        const std::vector<int>& layer = layered.layer(layered.layerOf(first));
        if (const int at = layered.position(first); at > 0) {
            const double free = former[first] - former[layer[at - 1]] - separation(layered, layer[at - 1], first, boxGap);
            room = std::isnan(free) ? 0 : std::clamp(free, 0.0, room);
        }
        for (auto moving = family.begin(); moving != newcomer; ++moving) {
            for (const int v : layered.chain(*moving)) {
                former[v] = layered.isBend(v) ? Unknown : former[v];
            }
            former[leaf(*moving)] -= room;
        }
    }
}

}  // namespace

std::vector<double> formerCentres(const Layered& layered, const std::vector<Band>& bands) {
    std::vector<double> x(layered.vertexCount(), std::numeric_limits<double>::quiet_NaN());
    for (int v = 0; v < layered.vertexCount(); ++v) {
        if (layered.isBend(v)) {
            const Band& band = bands[layered.layerOf(v)];
            x[v] = formerX(layered.graph().edges[layered.edgeOf(v)].before, band.top + band.height / 2);
        } else if (const Node& node = layered.graph().nodes[v]; node.fixed || node.before) {
            x[v] = (node.fixed ? *node.fixed : *node.before).x + node.width / 2;
        }
    }
    return x;
}

std::vector<double> settle(const Layered& layered, const PortOffsets& ports, std::vector<double> former, double boxGap,
                           const std::stop_token& stop) {
    admitNewcomers(layered, boxGap, former);
    std::vector<Pull> wanted = pulls(layered, ports);
    std::erase_if(wanted, [&](const Pull& pull) { return !std::isnan(former[pull.a]) && !std::isnan(former[pull.b]); });
    std::vector<double> x = networkSimplex(layered, wanted, anchors(layered, former), boxGap, stop);
    for (int v = 0; v < layered.vertexCount(); ++v) {
        if (std::abs(x[v] - former[v]) < 0.5) {
            x[v] = former[v];  // the solver's rounding is no reason to move
        }
    }
    return x;
}

}  // namespace cruxmap::layout
