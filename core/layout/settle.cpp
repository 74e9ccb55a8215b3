// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/settle.h"

#include "core/layout/network_simplex.h"
#include "core/layout/quarters.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

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

// A junction that follows a premise moved by hand pushes nobody.
bool follows(const Layered& layered, int vertex) {
    if (!layered.isJunction(vertex)) {
        return false;
    }
    const Graph& graph = layered.graph();
    return std::ranges::any_of(layered.below(vertex), [&](const Neighbour& lower) {
        return !layered.isBend(lower.vertex) && lower.port != static_cast<PortClass>(LinkKind::Undercut) &&
               graph.nodes[lower.vertex].movedByHand();
    });
}

std::vector<Anchor> anchors(const Layered& layered, const std::vector<double>& former) {
    constexpr int OfBox = 64;
    constexpr int OfBend = 16;
    std::vector<Anchor> result;
    for (int v = 0; v < layered.vertexCount(); ++v) {
        if (!std::isnan(former[v])) {
            result.push_back({v, former[v], follows(layered, v) ? 1 : layered.isBend(v) ? OfBend : OfBox});
        }
    }
    return result;
}

bool takesRoom(const Layered& layered, int vertex) {
    return !layered.isLoose(vertex) && (layered.isBend(vertex) || !layered.graph().nodes[vertex].fixed);
}

// Whether it has stood in this row before.
bool settled(const Layered& layered, const std::vector<Band>& bands, int vertex) {
    if (layered.isBend(vertex)) {
        return true;
    }
    constexpr double SameRow = 0.5;
    const Node& node = layered.graph().nodes[vertex];
    const Band& band = bands[layered.layerOf(vertex)];
    return !node.resized && node.before && std::abs(node.before->y + band.moved - band.top) < SameRow && !follows(layered, vertex);
}

// As in a drawing made afresh, but what stood closer before without touching need not move apart. As a bend may lie anywhere
// then, boxes keep their distance from each other across bends too.
std::vector<Distance> formerDistances(const Layered& layered, const std::vector<Band>& bands, const std::vector<double>& former,
                                      double boxGap) {
    const auto least = [&](int left, int right) {
        constexpr double Rounding = 0.5;
        const double wanted = separation(layered, left, right, boxGap);
        const double had = former[right] - former[left];
        if (std::isnan(had) || !settled(layered, bands, left) || !settled(layered, bands, right)) {
            return wanted;
        }
        const bool bend = layered.isBend(left) || layered.isBend(right);
        const double touching = bend ? 0 : (layered.width(left) + layered.width(right)) / 2 + boxGap - Rounding;
        return std::min(wanted, std::max(had, touching));
    };
    std::vector<Distance> result;
    for (const std::vector<int>& layer : layered.order()) {
        int left = -1;
        int box = -1;
        for (const int right : layer) {
            if (!takesRoom(layered, right)) {
                continue;
            }
            if (left >= 0) {
                result.push_back({left, right, least(left, right)});
            }
            if (!layered.isBend(right)) {
                if (box >= 0 && box != left) {
                    result.push_back({box, right, least(box, right)});
                }
                box = right;
            }
            left = right;
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

double formerCentre(const Node& node) {
    return node.fixed || node.before ? (node.fixed ? *node.fixed : *node.before).x + node.width / 2 : Unknown;
}

// Links that cannot keep to the layers any more, or did not: their bends lie on the straight line between their ends.
void loosen(Layered& layered, std::vector<double>& x) {
    const Graph& graph = layered.graph();
    for (int e = 0; e < std::ssize(graph.edges); ++e) {
        const Edge& edge = graph.edges[e];
        const std::vector<int>& chain = layered.chain(e);
        const auto torn = [&](int end) {
            return layered.isAway(end) || graph.nodes[end].movedByHand() || (edge.before.empty() && graph.nodes[end].fixed);
        };
        const bool lost = !edge.before.empty() && std::any_of(chain.begin() + 1, chain.end() - 1, [&](int v) { return std::isnan(x[v]); });
        if (!torn(edge.from) && !torn(edge.to) && !lost) {
            continue;
        }
        for (std::size_t i = 1; i + 1 < chain.size(); ++i) {
            layered.setLoose(chain[i]);
            x[chain[i]] = std::lerp(x[chain.front()], x[chain.back()], static_cast<double>(i) / static_cast<double>(chain.size() - 1));
        }
    }
}

void followPremises(const Layered& layered, std::vector<double>& x) {
    for (int v = 0; v < layered.boxCount(); ++v) {
        if (!follows(layered, v)) {
            continue;
        }
        double sum = 0;
        int known = 0;
        for (const Neighbour& lower : layered.below(v)) {
            if (lower.port != static_cast<PortClass>(LinkKind::Undercut) && !std::isnan(x[lower.vertex])) {
                sum += x[lower.vertex];
                ++known;
            }
        }
        x[v] = roundToQuarter(sum / known);
    }
}

void exchangeOptions(const Layered& layered, std::vector<double>& x) {
    std::map<std::pair<int, int>, std::vector<int>> groups;
    for (int v = 0; v < layered.boxCount(); ++v) {
        if (const int group = layered.optionGroup(v); group >= 0 && !layered.graph().nodes[v].fixed && !std::isnan(x[v])) {
            groups[{group, layered.layerOf(v)}].push_back(v);
        }
    }
    for (const auto& [group, options] : groups) {
        std::vector<double> places;
        for (const int v : options) {
            places.push_back(x[v]);
        }
        std::ranges::sort(places);
        for (std::size_t i = 0; i < options.size(); ++i) {
            x[options[i]] = places[i];
        }
    }
}

}  // namespace

std::vector<double> formerCentres(Layered& layered, const std::vector<Band>& bands) {
    const Graph& graph = layered.graph();
    std::vector<double> x(layered.vertexCount(), Unknown);
    for (int v = 0; v < layered.vertexCount(); ++v) {
        if (!layered.isBend(v)) {
            x[v] = formerCentre(graph.nodes[v]);
            continue;
        }
        const Band& band = bands[layered.layerOf(v)];
        const double before = formerX(graph.edges[layered.edgeOf(v)].before, band.top - band.moved + band.height / 2);
        x[v] = std::isnan(before) ? before : roundToQuarter(before);
    }
    loosen(layered, x);
    followPremises(layered, x);
    exchangeOptions(layered, x);
    return x;
}

std::vector<double> settle(const Layered& layered, const PortOffsets& ports, const std::vector<Band>& bands, std::vector<double> former,
                           double boxGap, const std::stop_token& stop) {
    admitNewcomers(layered, boxGap, former);
    std::vector<Pull> wanted = pulls(layered, ports);
    std::erase_if(wanted, [&](const Pull& pull) { return !std::isnan(former[pull.a]) && !std::isnan(former[pull.b]); });
    std::vector<double> x =
        networkSimplex(layered.vertexCount(), formerDistances(layered, bands, former, boxGap), wanted, anchors(layered, former), stop);
    for (int v = 0; v < layered.vertexCount(); ++v) {
        if (std::abs(x[v] - former[v]) < 0.5) {
            x[v] = former[v];  // the solver's rounding is no reason to move
        }
    }
    return x;
}

}  // namespace cruxmap::layout
