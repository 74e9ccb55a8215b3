// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/order.h"

#include "core/layout/backbone.h"
#include "core/layout/crossings.h"
#include "core/layout/sifting.h"
#include "core/layout/stop.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace cruxmap::layout {

namespace {

enum class Towards : std::uint8_t { Above, Below };

// Sorts one layer by the mean place of its neighbours on one side; vertices without such neighbours keep their slots.
void sweepLayer(Layered& layered, int layer, Towards side, bool equalsReversed) {
    std::vector<std::pair<double, int>> moving;
    std::vector<int> vertices = layered.layer(layer);
    std::vector<int> slots;
    for (int i = 0; i < std::ssize(vertices); ++i) {
        const int v = vertices[i];
        double sum = 0;
        const auto neighbours = side == Towards::Above ? layered.above(v) : layered.below(v);
        for (const Neighbour& neighbour : neighbours) {
            sum += side == Towards::Above ? portKey(layered, neighbour) : layered.position(neighbour.vertex);
        }
        if (!neighbours.empty()) {
            moving.push_back({sum / static_cast<double>(neighbours.size()), v});
            slots.push_back(i);
        }
    }
    if (equalsReversed) {
        std::ranges::reverse(moving);
    }
    std::ranges::stable_sort(moving, {}, &std::pair<double, int>::first);
    for (std::size_t i = 0; i < moving.size(); ++i) {
        vertices[slots[i]] = moving[i].second;
    }
    layered.setLayer(layer, std::move(vertices));
}

void sweep(Layered& layered, Towards side, bool equalsReversed, const std::stop_token& stop) {
    const int layers = layered.layerCount();
    for (int i = 1; i < layers; ++i) {
        checkpoint(stop);
        sweepLayer(layered, side == Towards::Above ? i : layers - 1 - i, side, equalsReversed);
    }
    layered.orderPorts();
}

struct Candidate {
    std::vector<std::vector<int>> order;
    std::int64_t crossings = std::numeric_limits<std::int64_t>::max();
};

// Keeps the first of equals: the start in rank order comes first.
void keepBetter(Candidate& best, const Layered& layered) {
    const std::int64_t crossings = countCrossings(layered);
    if (crossings < best.crossings) {
        best = {layered.order(), crossings};
    }
}

void improve(Layered& layered, Candidate& best, const std::stop_token& stop) {
    constexpr int Sweeps = 24;
    constexpr int Patience = 6;
    std::int64_t reached = countCrossings(layered);
    keepBetter(best, layered);
    for (int i = 0, stale = 0; i < Sweeps && stale < Patience && best.crossings > 0; ++i) {
        checkpoint(stop);
        sweep(layered, i % 2 == 0 ? Towards::Above : Towards::Below, i / 2 % 2 == 1, stop);
        keepBetter(best, layered);
        const std::int64_t crossings = countCrossings(layered);
        stale = crossings < reached - reached / 200 ? 0 : stale + 1;
        reached = std::min(reached, crossings);
    }
}

}  // namespace

void orderAfresh(Layered& layered, const std::stop_token& stop) {
    constexpr int ReadByAPerson = 400;
    Candidate best;
    Backbone backbone(layered);
    layered.setOrder(backbone.order(layered));
    keepBetter(best, layered);
    if (best.crossings == 0) {
        return;
    }
    if (layered.vertexCount() <= ReadByAPerson) {
        Backbone sifted = backbone;
        sifted.sift(layered, stop);
    }
    improve(layered, best, stop);
    backbone.pull();
    if (layered.vertexCount() <= ReadByAPerson) {
        backbone.sift(layered, stop);
    }
    layered.setOrder(backbone.order(layered));
    improve(layered, best, stop);
    layered.setOrder(std::move(best.order));
    polish(layered, stop);
}

void orderAsBefore(Layered& layered, const std::vector<double>& before) {
    std::vector<double> place = before;
    const Backbone backbone(layered);
    // Top-down: a new vertex stands just right of the last known sibling that comes before it, else left of the next one.
    for (int l = 0; l < layered.layerCount(); ++l) {
        for (const int parent : l == 0 ? std::vector<int>{} : layered.layer(l - 1)) {
            std::optional<double> left;
            for (const int child : backbone.children(parent)) {
                if (layered.isAway(child)) {
                    continue;  // says nothing about its siblings
                }
                if (!std::isnan(place[child])) {
                    left = place[child];
                } else if (left) {
                    place[child] = *left = std::nextafter(*left, std::numeric_limits<double>::max());
                }
            }
            std::optional<double> right;
            for (auto child = backbone.children(parent).rbegin(); child != backbone.children(parent).rend(); ++child) {
                if (layered.isAway(*child)) {
                    continue;
                }
                if (!std::isnan(place[*child])) {
                    right = place[*child];
                } else if (right) {
                    place[*child] = *right = std::nextafter(*right, std::numeric_limits<double>::lowest());
                } else {
                    place[*child] = place[parent];
                }
            }
        }
        for (const int v : layered.layer(l)) {
            if (std::isnan(place[v])) {
                double sum = 0;
                int known = 0;
                for (const Neighbour& lower : layered.below(v)) {
                    if (!std::isnan(place[lower.vertex])) {
                        sum += place[lower.vertex];
                        ++known;
                    }
                }
                place[v] = known ? sum / known : std::numeric_limits<double>::max();
            }
        }
    }
    std::vector<std::vector<int>> order = backbone.order(layered);
    for (std::vector<int>& layer : order) {
        std::ranges::stable_sort(layer, {}, [&](int v) { return place[v]; });
    }
    layered.setOrder(std::move(order));
}

}  // namespace cruxmap::layout
