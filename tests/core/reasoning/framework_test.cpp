// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/reasoning/certificate.h"
#include "core/reasoning/components.h"
#include "tests/core/reasoning/brute_force.h"
#include "tests/core/reasoning/random_framework.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

std::string lettersOf(const Grounded& labels) {
    std::string result;
    for (const Label label : labels.labels) result += label == Label::In ? 'I' : label == Label::Out ? 'O' : 'U';
    return result;
}

std::string labelsOf(std::size_t arguments, const std::vector<Attack>& attacks) {
    return lettersOf(grounded(Framework(arguments, attacks)));
}

Mask maskWith(const Grounded& labels, Label label) {
    Mask result = 0;
    for (Argument argument = 0; argument < labels.labels.size(); ++argument)
        if (labels.labels[argument] == label) result |= Mask{1} << argument;
    return result;
}

Interventions arbitraryInterventions(std::size_t arguments) {
    Interventions result;
    for (Argument argument = 0; argument < arguments; ++argument) {
        const int fate = *anyIn(0, 6);
        if (fate == 0 || fate == 2) result.rejected.push_back(argument);
        if (fate == 1 || fate == 2) result.accepted.push_back(argument);
    }
    return result;
}

bool everyLabelIsProved(const Framework& framework, const Framework& judged, const Grounded& labels) {
    for (Argument argument = 0; argument < framework.size(); ++argument) {
        const auto proof = certificate(framework, labels, argument);
        const bool settled = labels.depth[argument] != 0;
        if (proof.has_value() != settled) return false;
        if (proof && (proof->label != labels.labels[argument] || !isValid(judged, *proof, labels.depth))) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("the same attack twice counts once, in any order") {
    const Framework framework(3, {{2, 1}, {0, 1}, {2, 1}, {1, 1}});
    CHECK(framework.attackCount() == 3);
    CHECK(std::ranges::equal(framework.attackers(1), std::vector<Argument>{0, 1, 2}));
    CHECK(std::ranges::equal(framework.attacked(2), std::vector<Argument>{1}));
    CHECK(framework.attackers(0).empty());
}

TEST_CASE("an attack by or on nothing is refused") {
    CHECK_THROWS_AS(Framework(2, {{0, 2}}), Error);
    CHECK_THROWS_AS(Framework(0, {{0, 0}}), Error);
    CHECK_THROWS_AS(grounded(Framework(1, {}), {.rejected = {1}, .accepted = {}}), Error);
    CHECK_THROWS_AS(withInterventions(Framework(1, {}), {.rejected = {}, .accepted = {1}}), Error);
}

TEST_CASE("grounded labels of the textbook cases") {
    CHECK(labelsOf(0, {}).empty());
    CHECK(lettersOf(grounded(Framework())).empty());
    CHECK(labelsOf(3, {{0, 1}, {1, 2}}) == "IOI");                           // reinstatement
    CHECK(labelsOf(2, {{0, 1}, {1, 0}}) == "UU");                            // Nixon diamond
    CHECK(labelsOf(3, {{0, 1}, {1, 2}, {2, 0}}) == "UUU");                   // three in a ring
    CHECK(labelsOf(4, {{0, 1}, {1, 0}, {0, 2}, {1, 2}, {2, 3}}) == "UUUU");  // floating acceptance
    CHECK(labelsOf(2, {{0, 0}, {0, 1}}) == "UU");                            // a self-attacker blocks
    CHECK(labelsOf(3, {{0, 0}, {0, 1}, {2, 0}}) == "OII");                   // and is defeated like any other
    CHECK(labelsOf(4, {{0, 1}, {1, 2}, {3, 1}}) == "IOII");                  // an attack on an attack: 3 on the step 1
}

TEST_CASE("numbers rise along what a label rests on") {
    const Grounded labels = grounded(Framework(6, {{0, 1}, {1, 2}, {2, 3}, {0, 3}, {4, 5}, {5, 4}}));
    CHECK(labels.depth == std::vector<std::uint32_t>{1, 2, 3, 2, 0, 0});
}

TEST_CASE("what an undecided argument waits for") {
    const Framework framework(5, {{0, 1}, {1, 0}, {2, 0}, {3, 2}, {4, 4}});
    const Grounded labels = grounded(framework);
    CHECK(blockers(framework, labels, 0) == std::vector<Argument>{1});
    CHECK(blockers(framework, labels, 4) == std::vector<Argument>{4});
    CHECK(blockers(framework, labels, 2).empty());
    CHECK_FALSE(certificate(framework, labels, 0));
}

TEST_CASE("a certificate names what a label rests on and nothing else") {
    // 0 <- 1 <- 2, 0 <- 3 <- 2, and 4 attacks 5 far away
    const Framework framework(6, {{1, 0}, {2, 1}, {3, 0}, {2, 3}, {4, 5}});
    const Grounded labels = grounded(framework);
    CHECK(certificate(framework, labels, 0) == Certificate{.subject = 0, .label = Label::In, .in = {0, 2}, .out = {1, 3}});
    CHECK(certificate(framework, labels, 1) == Certificate{.subject = 1, .label = Label::Out, .in = {2}, .out = {1}});
}

TEST_CASE("a false certificate does not pass") {
    const Framework framework(4, {{1, 0}, {0, 1}, {2, 3}});
    const std::vector<std::uint32_t> depth{3, 2, 1, 2};
    CHECK(isValid(framework, {.subject = 3, .label = Label::Out, .in = {2}, .out = {3}}, depth));
    CHECK_FALSE(isValid(framework, {.subject = 0, .label = Label::In, .in = {0}, .out = {1}}, depth));
    CHECK_FALSE(isValid(framework, {.subject = 0, .label = Label::In, .in = {0}, .out = {}}, depth));
    CHECK_FALSE(isValid(framework, {.subject = 3, .label = Label::In, .in = {2}, .out = {3}}, depth));
    CHECK_FALSE(isValid(framework, {.subject = 9, .label = Label::In, .in = {9}, .out = {}}, depth));
    CHECK_FALSE(isValid(framework, {.subject = 3, .label = Label::Out, .in = {2}, .out = {3}}, {1, 1, 2, 1}));
}

TEST_CASE("grounded labels are right") {
    rc::prop("in is the intersection of all complete sets and attacks just what is out", [] {
        const Framework framework = (*arbitraryAttacks(0, 8)).framework();
        const BruteForce reference(framework);
        Mask shared = reference.everything();
        for (const Mask set : reference.complete()) shared &= set;
        const Grounded labels = grounded(framework);
        RC_ASSERT(maskWith(labels, Label::In) == shared);
        RC_ASSERT(maskWith(labels, Label::Out) == reference.attackedBy(shared));
    });
    rc::prop("each number is one more than the least or greatest it rests on", [] {
        const Framework framework = (*arbitraryAttacks(0, 12)).framework();
        const Grounded labels = grounded(framework);
        for (Argument argument = 0; argument < framework.size(); ++argument) {
            std::uint32_t greatest = 0;
            std::uint32_t least = ~0u;
            for (const Argument attacker : framework.attackers(argument)) {
                greatest = std::max(greatest, labels.depth[attacker]);
                if (labels.labels[attacker] == Label::In) least = std::min(least, labels.depth[attacker]);
            }
            const Label label = labels.labels[argument];
            RC_ASSERT(labels.depth[argument] == (label == Label::In ? greatest + 1 : label == Label::Out ? least + 1 : 0));
        }
    });
    rc::prop("interventions give what the changed framework gives", [] {
        const Framework framework = (*arbitraryAttacks(1, 10)).framework();
        const Interventions change = arbitraryInterventions(framework.size());
        const Grounded direct = grounded(framework, change);
        Grounded expected = grounded(withInterventions(framework, change));
        for (const Argument rejected : change.rejected) {
            expected.labels[rejected] = Label::Out;
            expected.depth[rejected] = 0;
        }
        RC_ASSERT(direct.labels == expected.labels);
        RC_ASSERT(direct.depth == expected.depth);
    });
    rc::prop("the backward cone alone gives an argument's label", [] {
        const Framework framework = (*arbitraryAttacks(1, 10)).framework();
        const auto argument = *anyIn<Argument>(0, static_cast<Argument>(framework.size()));
        const std::vector<Argument> cone = backwardCone(framework, argument);
        const Grounded whole = grounded(framework);
        const Grounded part = grounded(inducedBy(framework, cone));
        for (std::size_t i = 0; i < cone.size(); ++i) RC_ASSERT(part.labels[i] == whole.labels[cone[i]]);
    });
    rc::prop("names and order do not matter", [] {
        const Attacks attacks = *arbitraryAttacks(1, 9);
        std::vector<Argument> names(attacks.arguments);
        std::iota(names.begin(), names.end(), 0);
        std::mt19937 random(*rc::gen::arbitrary<unsigned>());
        std::ranges::shuffle(names, random);
        std::vector<Attack> renamed;
        for (const Attack& attack : attacks.list) renamed.push_back({names[attack.from], names[attack.to]});
        std::ranges::shuffle(renamed, random);
        const Grounded before = grounded(attacks.framework());
        const Grounded after = grounded(Framework(attacks.arguments, renamed));
        for (Argument argument = 0; argument < attacks.arguments; ++argument) {
            RC_ASSERT(before.labels[argument] == after.labels[names[argument]]);
            RC_ASSERT(before.depth[argument] == after.depth[names[argument]]);
        }
    });
}

TEST_CASE("every certificate passes the checker") {
    rc::prop("as the framework is", [] {
        const Framework framework = (*arbitraryAttacks(0, 14)).framework();
        RC_ASSERT(everyLabelIsProved(framework, framework, grounded(framework)));
    });
    rc::prop("after interventions", [] {
        const Framework framework = (*arbitraryAttacks(1, 12)).framework();
        const Interventions change = arbitraryInterventions(framework.size());
        RC_ASSERT(everyLabelIsProved(framework, withInterventions(framework, change), grounded(framework, change)));
    });
}

TEST_CASE("no invented certificate proves a false label") {
    rc::prop("whatever its members and numbers", [] {
        const Framework framework = (*arbitraryAttacks(1, 5)).framework();
        const Grounded labels = grounded(framework);
        const auto mask = [&] { return membersOf(*anyIn<Mask>(0, Mask{1} << framework.size())); };
        const auto subject = *anyIn<Argument>(0, static_cast<Argument>(framework.size()));
        const Certificate invented{subject, *rc::gen::element(Label::In, Label::Out), mask(), mask()};
        const auto depth = *rc::gen::container<std::vector<std::uint32_t>>(framework.size(), anyIn<std::uint32_t>(0, 5));
        if (isValid(framework, invented, depth)) RC_ASSERT(labels.labels[subject] == invented.label);
    });
}

TEST_CASE("strongly connected components come in the order of attack") {
    const Framework framework(6, {{4, 3}, {3, 2}, {2, 3}, {2, 1}, {1, 1}, {5, 0}});
    const auto components = stronglyConnectedComponents(framework);
    CHECK(components == std::vector<std::vector<Argument>>{{5}, {0}, {4}, {2, 3}, {1}});
    CHECK(isCyclic(framework, {2, 3}));
    CHECK(isCyclic(framework, {1}));
    CHECK_FALSE(isCyclic(framework, {4}));
}

TEST_CASE("100,000 arguments in a line, a star or pairs do no harm") {
    constexpr Argument count = 100'000;
    std::vector<Attack> line;
    std::vector<Attack> pairs;
    std::vector<Attack> star;
    for (Argument i = 0; i + 1 < count; ++i) {
        line.push_back({i + 1, i});
        star.push_back({i + 1, 0});
        star.push_back({0, i + 1});
        pairs.push_back({i, i ^ 1u});
    }
    const Framework chain(count, line);
    const Grounded labels = grounded(chain);
    CHECK(labels.depth.front() == count);
    const auto proof = certificate(chain, labels, 0);
    REQUIRE(proof);
    CHECK(proof->in.size() == count / 2);
    CHECK(isValid(chain, *proof, labels.depth));
    CHECK(stronglyConnectedComponents(chain).size() == count);
    CHECK(stronglyConnectedComponents(Framework(count, star)).size() == 1);
    CHECK(grounded(Framework(count, pairs)).labels.front() == Label::Undecided);
}
