// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/bands.h"

#include "core/layout/quarters.h"

#include <algorithm>
#include <map>
#include <optional>

namespace cruxmap::layout {

namespace {

// Above a junction there is the glyph of the port its link leads to, below it only the curve from its premises.
double gapBetween(const Layered& layered, int upper, double layerGap) {
    if (layered.ofJunctions(upper)) {
        return 0.5 * layerGap;
    }
    return layered.ofJunctions(upper + 1) ? 0.75 * layerGap : layerGap;
}

// Where most boxes of each layer stood.
std::vector<std::optional<double>> formerTops(const Layered& layered) {
    std::vector<std::map<double, int>> votes(layered.layerCount());
    for (int v = 0; v < layered.boxCount(); ++v) {
        const Node& node = layered.graph().nodes[v];
        if (node.before && !node.fixed) {
            ++votes[layered.layerOf(v)][node.before->y];
        }
    }
    std::vector<std::optional<double>> tops(votes.size());
    for (std::size_t l = 0; l < votes.size(); ++l) {
        const auto most = std::ranges::max_element(votes[l], {}, [](const auto& vote) { return vote.second; });
        if (most != votes[l].end()) {
            tops[l] = most->first;
        }
    }
    return tops;
}

}  // namespace

std::vector<Band> bands(const Layered& layered, double layerGap) {
    std::vector<Band> result(layered.layerCount());
    for (int v = 0; v < layered.boxCount(); ++v) {
        Band& band = result[layered.layerOf(v)];
        band.height = std::max(band.height, layered.graph().nodes[v].height);
    }
    std::vector<std::optional<double>> former = formerTops(layered);
    const auto step = [&](int upper) { return roundUpToQuarter(result[upper].height + gapBetween(layered, upper, layerGap)); };
    if (const auto fixed = std::ranges::find_if(layered.graph().nodes, [](const Node& node) { return node.fixed.has_value(); });
        fixed != layered.graph().nodes.end() && std::ranges::none_of(former, [](const auto& top) { return top.has_value(); })) {
        former[layered.layerOf(static_cast<int>(fixed - layered.graph().nodes.begin()))] = roundToQuarter(fixed->fixed->y);
    }
    const int known = static_cast<int>(std::ranges::find_if(former, [](const auto& top) { return top.has_value(); }) - former.begin());
    if (known < layered.layerCount()) {
        result[0].top = *former[known];
        for (int l = known; l > 0; --l) {
            result[0].top -= step(l - 1);
        }
    }
    constexpr double MostSlack = 200;  // more than a card's height is a hole, not a place kept
    for (int l = 1; l < layered.layerCount(); ++l) {
        result[l].top = result[l - 1].top + step(l - 1);
        if (former[l] && *former[l] > result[l].top && *former[l] <= result[l].top + MostSlack) {
            result[l].top = *former[l];
        }
    }
    for (int l = 0; l < layered.layerCount(); ++l) {
        result[l].moved = former[l] ? result[l].top - *former[l] : 0;
    }
    return result;
}

}  // namespace cruxmap::layout
