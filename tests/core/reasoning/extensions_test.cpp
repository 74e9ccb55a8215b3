// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/extensions.h"
#include "core/base/error.h"
#include "core/reasoning/grounded.h"
#include "tests/core/reasoning/brute_force.h"
#include "tests/core/reasoning/large_frameworks.h"
#include "tests/core/reasoning/random_framework.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

using Sets = std::vector<std::vector<Argument>>;

constexpr std::size_t NoLimit = 100'000;

Sets preferredOf(std::size_t arguments, const std::vector<Attack>& attacks) {
    return preferredExtensions(Framework(arguments, attacks), NoLimit).sets;
}

Sets setsOf(const std::vector<Mask>& masks) {
    Sets result;
    for (const Mask mask : masks) result.push_back(membersOf(mask));
    std::ranges::sort(result);
    return result;
}

bool has(const Framework& framework, Argument argument, bool everywhere) {
    const std::vector<Mask> preferred = BruteForce(framework).preferred();
    const auto contains = [argument](Mask set) { return (set >> argument & 1) != 0; };
    return everywhere ? std::ranges::all_of(preferred, contains) : std::ranges::any_of(preferred, contains);
}

}  // namespace

TEST_CASE("the positions of the textbook cases") {
    CHECK(preferredOf(0, {}) == Sets{{}});
    CHECK(preferredOf(3, {{0, 1}, {1, 2}}) == Sets{{0, 2}});      // reinstatement
    CHECK(preferredOf(2, {{0, 1}, {1, 0}}) == Sets{{0}, {1}});    // Nixon diamond
    CHECK(preferredOf(3, {{0, 1}, {1, 2}, {2, 0}}) == Sets{{}});  // three in a ring
    CHECK(preferredOf(2, {{0, 0}, {0, 1}}) == Sets{{}});          // a self-attacker
    CHECK(preferredOf(3, {{0, 0}, {0, 1}, {2, 1}}) == Sets{{2}});
}

TEST_CASE("floating acceptance: in every position, though not grounded") {
    const Framework framework(4, {{0, 1}, {1, 0}, {0, 2}, {1, 2}, {2, 3}});
    CHECK(preferredExtensions(framework, NoLimit).sets == Sets{{0, 3}, {1, 3}});
    CHECK(scepticallyAccepted(framework, 3) == true);
    CHECK(scepticallyAccepted(framework, 0) == false);
    CHECK(credulouslyAccepted(framework, 0) == true);
    CHECK(credulouslyAccepted(framework, 2) == false);
}

TEST_CASE("positions beyond the limit are announced") {
    const Framework pairs = largePairs(6);
    const Extensions all = preferredExtensions(pairs, 8);
    CHECK(all.sets.size() == 8);
    CHECK(all.complete);
    const Extensions some = preferredExtensions(pairs, 7);
    CHECK(some.sets.size() == 7);
    CHECK_FALSE(some.complete);
}

TEST_CASE("acceptance of an unknown argument is refused") {
    CHECK_THROWS_AS(credulouslyAccepted(Framework(1, {}), 1), Error);
    CHECK_THROWS_AS(scepticallyAccepted(Framework(1, {}), 1), Error);
    CHECK_THROWS_AS(WhatIfSolver(Framework(1, {})).accepted(1, {}), Error);
    CHECK_THROWS_AS(WhatIfSolver(Framework(1, {})).accepted(0, {1}), Error);
}

TEST_CASE("a what-if question does not change the next one") {
    // 0 and 1 block each other; 2 in the ring with 3 and 4 attacks 1
    WhatIfSolver solver(Framework(5, {{0, 1}, {1, 0}, {2, 1}, {2, 3}, {3, 4}, {4, 2}}));
    CHECK(solver.accepted(1, {}) == false);
    CHECK(solver.accepted(1, {2}) == true);
    CHECK(solver.accepted(1, {1, 2}) == false);
    CHECK(solver.accepted(1, {}) == false);
    CHECK(solver.accepted(0, {}) == true);
    CHECK(solver.accepted(3, {2}) == true);
}

TEST_CASE("the solver agrees with the definitions") {
    rc::prop("preferred extensions", [] {
        const Framework framework = (*arbitraryAttacks(0, 10)).framework();
        const Extensions extensions = preferredExtensions(framework, NoLimit);
        RC_ASSERT(extensions.complete);
        RC_ASSERT(extensions.sets == setsOf(BruteForce(framework).preferred()));
    });
    rc::prop("credulous and sceptical acceptance", [] {
        const Framework framework = (*arbitraryAttacks(1, 10)).framework();
        for (Argument argument = 0; argument < framework.size(); ++argument) {
            RC_ASSERT(credulouslyAccepted(framework, argument) == has(framework, argument, false));
            RC_ASSERT(scepticallyAccepted(framework, argument) == has(framework, argument, true));
        }
    });
    rc::prop("one solver for many what-ifs", [] {
        const Framework framework = (*arbitraryAttacks(1, 10)).framework();
        const auto any = anyIn<Argument>(0, static_cast<Argument>(framework.size()));
        WhatIfSolver solver(framework);
        for (int question = 0; question < 10; ++question) {
            const Argument argument = *any;
            const auto rejected = *rc::gen::container<std::vector<Argument>>(any);
            const bool out = std::ranges::find(rejected, argument) != rejected.end();
            const Framework changed = withInterventions(framework, {.rejected = rejected, .accepted = {}});
            RC_ASSERT(solver.accepted(argument, rejected) == (!out && has(changed, argument, false)));
        }
    });
    rc::prop("only the cone of an argument matters to its acceptance", [] {
        const Framework framework = (*arbitraryAttacks(1, 10)).framework();
        const auto argument = *anyIn<Argument>(0, static_cast<Argument>(framework.size()));
        const std::vector<Argument> cone = backwardCone(framework, argument);
        const auto inside = static_cast<Argument>(std::ranges::find(cone, argument) - cone.begin());
        RC_ASSERT(scepticallyAccepted(inducedBy(framework, cone), inside) == scepticallyAccepted(framework, argument));
        RC_ASSERT(credulouslyAccepted(inducedBy(framework, cone), inside) == credulouslyAccepted(framework, argument));
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
        Sets before = preferredExtensions(attacks.framework(), NoLimit).sets;
        for (std::vector<Argument>& set : before) {
            for (Argument& argument : set) argument = names[argument];
            std::ranges::sort(set);
        }
        std::ranges::sort(before);
        RC_ASSERT(preferredExtensions(Framework(attacks.arguments, renamed), NoLimit).sets == before);
    });
}

TEST_CASE("the semantics stand in their known order") {
    rc::prop("grounded within ideal within every preferred; stable are preferred, preferred are complete", [] {
        const Framework framework = (*arbitraryAttacks(0, 9)).framework();
        const BruteForce reference(framework);
        const auto subset = [](Mask a, Mask b) { return (a & ~b) == 0; };
        const auto complete = reference.complete();
        const auto preferred = reference.preferred();
        Mask certain = 0;
        const Grounded labels = grounded(framework);
        for (Argument argument = 0; argument < framework.size(); ++argument)
            if (labels.labels[argument] == Label::In) certain |= Mask{1} << argument;
        RC_ASSERT(subset(certain, reference.ideal()));
        for (const std::vector<Argument>& set : preferredExtensions(framework, NoLimit).sets) {
            RC_ASSERT(subset(reference.ideal(), maskOf(set)));
            RC_ASSERT(std::ranges::find(complete, maskOf(set)) != complete.end());
        }
        for (const Mask set : reference.stable()) RC_ASSERT(std::ranges::find(preferred, set) != preferred.end());
    });
}

TEST_CASE("positions among 100,000 mutual attacks") {
    const Framework pairs = largePairs(100'000);
    const Extensions some = preferredExtensions(pairs, 2);
    CHECK(some.sets.size() == 2);
    CHECK_FALSE(some.complete);
    for (const std::vector<Argument>& set : some.sets) CHECK(set.size() == 50'000);
    CHECK(credulouslyAccepted(pairs, 4711) == true);
    CHECK(scepticallyAccepted(pairs, 4711) == false);
}

TEST_CASE("acceptance in a ring of 100,000 mutual attacks") {
    const Framework ring = largeRing(50'000);
    CHECK(credulouslyAccepted(ring, 7) == true);
    CHECK(scepticallyAccepted(ring, 7) == false);
    WhatIfSolver solver(ring);
    CHECK(solver.accepted(7, {8, 9}) == true);
}

TEST_CASE("the solver stops when told to") {
    const Framework tangle = largeTangle(3'000, 6, 1);
    CHECK(timeToStop([&](std::stop_token stop) { preferredExtensions(tangle, NoLimit, stop); }) < MostToStop);
    CHECK(timeToStop([&](std::stop_token stop) { scepticallyAccepted(tangle, 5, stop); }) < MostToStop);
    std::stop_source stopped;
    stopped.request_stop();
    const Framework nixon(2, {{0, 1}, {1, 0}});
    CHECK_FALSE(credulouslyAccepted(nixon, 0, stopped.get_token()));
    CHECK_FALSE(scepticallyAccepted(nixon, 0, stopped.get_token()));
    CHECK_FALSE(preferredExtensions(nixon, NoLimit, stopped.get_token()).complete);
    WhatIfSolver solver(nixon);
    CHECK_FALSE(solver.accepted(0, {}, stopped.get_token()));
    CHECK(solver.accepted(0, {}) == true);
}
