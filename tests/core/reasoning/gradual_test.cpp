// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/gradual.h"
#include "core/base/error.h"
#include "tests/core/reasoning/large_frameworks.h"
#include "tests/core/reasoning/random_bipolar_graph.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

constexpr double Near = 1e-9;

WeightedEdge attack(Argument from, Argument to, double weight = 1) {
    return {from, to, Polarity::Attack, weight};
}

WeightedEdge support(Argument from, Argument to, double weight = 1) {
    return {from, to, Polarity::Support, weight};
}

double strengthOf(const BipolarGraph& graph, GradualSemantics semantics, Argument argument) {
    const Gradual result = strengths(graph, semantics);
    CHECK(result.converged);
    return result.strength.at(argument);
}

// Everything but the removed argument, which keeps its number.
BipolarGraph withoutArgument(BipolarGraph graph, Argument removed) {
    std::erase_if(graph.edges, [removed](const WeightedEdge& edge) { return edge.from == removed || edge.to == removed; });
    return graph;
}

bool inRange(const std::vector<double>& strength) {
    return std::ranges::all_of(strength, [](double each) { return each >= 0 && each <= 1; });
}

BipolarGraph mutualAttacks(Argument arguments) {
    BipolarGraph graph{.base = std::vector<double>(arguments, 0.5)};
    for (Argument i = 0; i < arguments; ++i) {
        graph.edges.push_back(attack(i, (i + 1) % arguments));
        graph.edges.push_back(attack((i + 1) % arguments, i));
    }
    return graph;
}

}  // namespace

TEST_CASE("strength between an attacker of 0.8 and a supporter of 0.6") {
    const BipolarGraph graph{.base = {0.5, 0.8, 0.6}, .edges = {attack(1, 0), support(2, 0)}};
    CHECK(strengthOf(graph, GradualSemantics::DfQuad, 0) == Approx(0.4).margin(Near));
    CHECK(strengthOf(graph, GradualSemantics::QuadraticEnergy, 0) == Approx(0.5 - 0.5 * 0.04 / 1.04).margin(Near));
    CHECK(strengthOf(graph, GradualSemantics::Euler, 0) == Approx(1 - 0.75 / (1 + 0.5 * std::exp(-0.2))).margin(Near));
    CHECK(strengthOf(graph, GradualSemantics::HCategorizer, 0) == Approx(0.5 / 1.8).margin(Near));
}

TEST_CASE("two that attack each other meet at the golden ratio under the h-categorizer") {
    const BipolarGraph graph{.base = {1, 1}, .edges = {attack(0, 1), attack(1, 0)}};
    CHECK(strengthOf(graph, GradualSemantics::HCategorizer, 0) == Approx(std::numbers::phi - 1).margin(Near));
    // where plain repetition would jump between 0 and 1 for ever
    CHECK(strengthOf(graph, GradualSemantics::DfQuad, 1) == Approx(0.5).margin(Near));
}

TEST_CASE("a relation's weight scales its source") {
    const BipolarGraph half{.base = {0.5, 0.8}, .edges = {attack(1, 0, 0.5)}};
    const BipolarGraph weaker{.base = {0.5, 0.4}, .edges = {attack(1, 0)}};
    for (const GradualSemantics semantics : everySemantics) CHECK(strengthOf(half, semantics, 0) == strengthOf(weaker, semantics, 0));
}

TEST_CASE("the same relation twice counts twice") {
    const BipolarGraph graph{.base = {1, 0.5}, .edges = {attack(1, 0), attack(1, 0)}};
    CHECK(strengthOf(graph, GradualSemantics::HCategorizer, 0) == Approx(0.5));
}

TEST_CASE("strengths of nothing") {
    const Gradual result = strengths({}, GradualSemantics::QuadraticEnergy);
    CHECK(result.strength.empty());
    CHECK(result.converged);
}

TEST_CASE("numbers out of their range are refused") {
    const auto refused = [](const BipolarGraph& graph) {
        CHECK_THROWS_AS(strengths(graph, GradualSemantics::Euler), Error);
        CHECK_THROWS_AS(gradient(graph, GradualSemantics::Euler, 0), Error);
    };
    refused({.base = {1.5}});
    refused({.base = {std::numeric_limits<double>::quiet_NaN()}});
    refused({.base = {0.5, 0.5}, .edges = {attack(0, 1, -1)}});
    refused({.base = {0.5}, .edges = {attack(0, 1)}});
    CHECK_THROWS_AS(removalEffects({.base = {0.5}}, GradualSemantics::Euler, 1), Error);
}

TEST_CASE("what each argument does to one") {
    // 2 attacks 1, 1 attacks 0, 3 supports 0, 4 stands apart
    const BipolarGraph graph{.base = {0.5, 0.5, 0.5, 0.5, 0.5}, .edges = {attack(1, 0), attack(2, 1), support(3, 0)}};
    for (const GradualSemantics semantics : {GradualSemantics::QuadraticEnergy, GradualSemantics::DfQuad, GradualSemantics::Euler}) {
        const Effects removal = removalEffects(graph, semantics, 0);
        const Effects slope = gradient(graph, semantics, 0);
        for (const Effects& effects : {removal, slope}) {
            CHECK(effects.converged);
            CHECK(effects.effect[1] < 0);
            CHECK(effects.effect[2] > 0);
            CHECK(effects.effect[3] > 0);
            CHECK(effects.effect[4] == 0);
        }
        CHECK(removal.effect[0] == 0);
        CHECK(slope.effect[0] > 0);
    }
}

TEST_CASE("strengths keep their rules") {
    rc::prop("in range, converged or not", [] {
        const BipolarGraph graph = *arbitraryBipolarGraph(8, Loops::Allowed);
        for (const GradualSemantics semantics : everySemantics) RC_ASSERT(inRange(strengths(graph, semantics).strength));
    });
    rc::prop("the order of edges does not matter", [] {
        const BipolarGraph graph = *arbitraryBipolarGraph(8, Loops::Allowed);
        BipolarGraph reversed = graph;
        std::ranges::reverse(reversed.edges);
        for (const GradualSemantics semantics : everySemantics)
            RC_ASSERT(strengths(graph, semantics).strength == strengths(reversed, semantics).strength);
    });
    rc::prop("what has settled stays where its formula puts it", [] {
        // Cutting every edge into one argument and giving it its strength as base score changes nothing else.
        const BipolarGraph graph = *arbitraryBipolarGraph(7, Loops::None);
        const Gradual whole = strengths(graph, GradualSemantics::DfQuad);
        RC_ASSERT(whole.converged);
        BipolarGraph cut = graph;
        cut.base[0] = whole.strength[0];
        std::erase_if(cut.edges, [](const WeightedEdge& edge) { return edge.to == 0; });
        const Gradual part = strengths(cut, GradualSemantics::DfQuad);
        for (std::size_t i = 0; i < graph.base.size(); ++i) RC_ASSERT(std::abs(part.strength[i] - whole.strength[i]) < Near);
    });
}

TEST_CASE("effects are what computing afresh gives") {
    rc::prop("removal", [] {
        const BipolarGraph graph = *arbitraryBipolarGraph(7, *rc::gen::element(Loops::None, Loops::Allowed));
        const auto target = *anyIn<Argument>(0, static_cast<Argument>(graph.base.size()));
        const auto semantics = *rc::gen::elementOf(everySemantics);
        const Gradual before = strengths(graph, semantics);
        const Effects effects = removalEffects(graph, semantics, target);
        for (Argument removed = 0; removed < graph.base.size(); ++removed) {
            const Gradual after = strengths(withoutArgument(graph, removed), semantics);
            if (removed == target || !before.converged || !after.converged || !effects.converged) continue;
            const double expected = before.strength[target] - after.strength[target];
            RC_ASSERT(std::abs(effects.effect[removed] - expected) < 1e-7);
        }
    });
    rc::prop("gradient", [] {
        const BipolarGraph graph = *arbitraryBipolarGraph(7, Loops::None);
        const auto target = *anyIn<Argument>(0, static_cast<Argument>(graph.base.size()));
        const auto semantics = *rc::gen::elementOf(everySemantics);
        const Effects effects = gradient(graph, semantics, target);
        for (Argument changed = 0; changed < graph.base.size(); ++changed) {
            constexpr double Little = 1e-6;
            BipolarGraph more = graph;
            BipolarGraph less = graph;
            more.base[changed] += Little;
            less.base[changed] -= Little;
            const double rise = strengths(more, semantics).strength[target] - strengths(less, semantics).strength[target];
            RC_ASSERT(std::abs(effects.effect[changed] - rise / (2 * Little)) < 1e-5);
        }
    });
}

TEST_CASE("the gradient through a cycle") {
    const BipolarGraph graph{.base = {0.6, 0.3, 0.8}, .edges = {attack(0, 1), attack(1, 0), support(2, 1)}};
    for (const GradualSemantics semantics : everySemantics) {
        const Effects effects = gradient(graph, semantics, 0);
        CHECK(effects.converged);
        for (Argument changed = 0; changed < 3; ++changed) {
            constexpr double Little = 1e-5;
            BipolarGraph more = graph;
            BipolarGraph less = graph;
            more.base[changed] += Little;
            less.base[changed] -= Little;
            const double rise = strengthOf(more, semantics, 0) - strengthOf(less, semantics, 0);
            CHECK(effects.effect[changed] == Approx(rise / (2 * Little)).margin(1e-5));
        }
    }
}

TEST_CASE("100,000 mutual attacks, a hub and a long line have strengths") {
    const BipolarGraph ring = mutualAttacks(50'000);
    for (const GradualSemantics semantics : everySemantics) {
        const Gradual result = strengths(ring, semantics);
        CHECK(result.converged);
        CHECK(result.strength.front() == Approx(result.strength.back()).margin(1e-6));
    }
    BipolarGraph hub{.base = std::vector<double>(100'000, 0.5)};
    BipolarGraph line = hub;
    for (Argument i = 1; i < 100'000; ++i) {
        hub.edges.push_back(attack(i, 0));
        hub.edges.push_back(attack(0, i));
        line.edges.push_back(attack(i, i - 1));
    }
    CHECK(strengths(line, GradualSemantics::QuadraticEnergy).converged);
    CHECK(inRange(strengths(hub, GradualSemantics::HCategorizer).strength));
}

TEST_CASE("strengths stop when told to") {
    const BipolarGraph ring = mutualAttacks(50'000);
    CHECK(timeToStop([&](std::stop_token stop) { removalEffects(ring, GradualSemantics::QuadraticEnergy, 0, stop); }) < MostToStop);
    std::stop_source stopped;
    stopped.request_stop();
    CHECK_FALSE(strengths(ring, GradualSemantics::Euler, stopped.get_token()).converged);
    CHECK_FALSE(gradient(ring, GradualSemantics::Euler, 0, stopped.get_token()).converged);
}
