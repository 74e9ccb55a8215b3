// SPDX-License-Identifier: GPL-3.0-or-later
// Random small bipolar graphs for RapidCheck, with or without cycles. Scores stay off the ends, where slopes are one-sided.
#pragma once

#include "core/reasoning/gradual.h"
#include "tests/core/reasoning/random_framework.h"

#include <array>

namespace cruxmap {

inline void showValue(const BipolarGraph& graph, std::ostream& out) {
    for (const double base : graph.base) out << base << ' ';
    for (const WeightedEdge& edge : graph.edges)
        out << "; " << edge.from << (edge.polarity == Polarity::Attack ? " attacks " : " supports ") << edge.to << " by " << edge.weight;
}

}  // namespace cruxmap

namespace cruxmap::test {

inline constexpr std::array everySemantics{GradualSemantics::QuadraticEnergy, GradualSemantics::DfQuad, GradualSemantics::Euler,
                                           GradualSemantics::HCategorizer};

enum class Loops { None, Allowed };

inline rc::Gen<BipolarGraph> arbitraryBipolarGraph(std::size_t mostArguments, Loops loops) {
    return rc::gen::map(arbitraryAttacks(1, mostArguments), [loops](const Attacks& attacks) {
        std::mt19937 random(static_cast<unsigned>(attacks.list.size() * 31 + attacks.arguments));
        for (const Attack& each : attacks.list) random.discard(each.from * 7 + each.to);
        std::uniform_real_distribution<double> inside(0.05, 0.95);
        BipolarGraph graph;
        for (std::size_t i = 0; i < attacks.arguments; ++i) graph.base.push_back(inside(random));
        for (const Attack& each : attacks.list) {
            const Polarity polarity = random() % 5 < 3 ? Polarity::Attack : Polarity::Support;
            const double weight = random() % 2 == 0 ? 1 : inside(random);
            if (loops == Loops::Allowed || each.from > each.to) graph.edges.push_back({each.from, each.to, polarity, weight});
        }
        return graph;
    });
}

}  // namespace cruxmap::test
