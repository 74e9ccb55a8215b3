// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/crux_sets.h"
#include "core/base/error.h"
#include "tests/core/reasoning/brute_force.h"
#include "tests/core/reasoning/large_frameworks.h"
#include "tests/core/reasoning/random_framework.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace cruxmap;
using namespace cruxmap::test;

namespace cruxmap {

void showValue(const Intervention& intervention, std::ostream& out) {
    out << (intervention.accept ? '+' : '-') << intervention.argument;
}

}  // namespace cruxmap

namespace {

using Sets = std::vector<std::vector<Intervention>>;

CruxQuestion anythingAbout(Argument target, std::size_t arguments) {
    CruxQuestion question;
    question.target = target;
    question.mayReject.assign(arguments, 1);
    question.mayAccept.assign(arguments, 1);
    return question;
}

CruxQuestion arbitraryQuestion(std::size_t arguments, int maxSize) {
    CruxQuestion question = anythingAbout(*anyIn<Argument>(0, static_cast<Argument>(arguments)), arguments);
    if (*rc::gen::arbitrary<bool>()) {
        for (std::uint8_t& allowed : question.mayReject) allowed = static_cast<std::uint8_t>(*anyIn(0, 3) > 0);
        for (std::uint8_t& allowed : question.mayAccept) allowed = static_cast<std::uint8_t>(*anyIn(0, 3) > 0);
    }
    question.maxSize = maxSize;
    question.limit = 100'000;
    return question;
}

Intervention reject(Argument argument) {
    return {argument, false};
}

Intervention accept(Argument argument) {
    return {argument, true};
}

}  // namespace

TEST_CASE("what a reinstated argument hangs on") {
    // 2 attacks 1, 1 attacks 0
    const Framework framework(3, {{1, 0}, {2, 1}});
    const CruxSets crux = cruxSets(framework, anythingAbout(0, 3));
    CHECK(crux.sets == Sets{{accept(1)}, {reject(2)}});
    CHECK(crux.complete);
}

TEST_CASE("what would free a blocked argument") {
    const Framework nixon(2, {{0, 1}, {1, 0}});
    CHECK(cruxSets(nixon, anythingAbout(0, 2)).sets == Sets{{reject(1)}});
    // attacked twice over: both have to go, one of them by what attacks it
    const Framework twice(4, {{1, 0}, {2, 0}, {3, 2}, {2, 3}});
    CHECK(cruxSets(twice, anythingAbout(0, 4)).sets == Sets{{reject(1), reject(2)}, {reject(1), accept(3)}});
}

TEST_CASE("only what may be intervened on is part of a crux") {
    const Framework framework(3, {{1, 0}, {2, 1}});
    CruxQuestion question = anythingAbout(0, 3);
    question.mayAccept[1] = 0;
    CHECK(cruxSets(framework, question).sets == Sets{{reject(2)}});
    question.mayReject[2] = 0;
    const CruxSets none = cruxSets(framework, question);
    CHECK(none.sets.empty());
    CHECK(none.complete);
}

TEST_CASE("nothing helps an argument that attacks itself") {
    CHECK(cruxSets(Framework(1, {{0, 0}}), anythingAbout(0, 1)).sets.empty());
}

TEST_CASE("a crux beyond the limit is announced") {
    std::vector<Attack> attacks;
    for (Argument i = 1; i <= 10; ++i) {
        attacks.push_back({i, 0});
        attacks.push_back({i + 10, i});
    }
    const Framework framework(21, attacks);
    CruxQuestion question = anythingAbout(0, 21);
    question.limit = 20;
    const CruxSets all = cruxSets(framework, question);
    CHECK(all.sets.size() == 20);
    CHECK(all.complete);
    question.limit = 19;
    const CruxSets some = cruxSets(framework, question);
    CHECK(some.sets.size() == 19);
    CHECK_FALSE(some.complete);
}

TEST_CASE("a crux question has to make sense") {
    const Framework framework(2, {});
    CHECK_THROWS_AS(cruxSets(framework, anythingAbout(2, 2)), Error);
    CHECK_THROWS_AS(cruxSets(framework, anythingAbout(0, 1)), Error);
    CruxQuestion question = anythingAbout(0, 2);
    question.maxSize = 0;
    CHECK_THROWS_AS(cruxSets(framework, question), Error);
}

TEST_CASE("crux sets are right") {
    rc::prop("they are what trying all sets finds", [] {
        const Framework framework = (*arbitraryAttacks(1, 7)).framework();
        const CruxQuestion question = arbitraryQuestion(framework.size(), *anyIn(1, 4));
        const CruxSets crux = cruxSets(framework, question);
        RC_ASSERT(crux.complete);
        RC_ASSERT(crux.sets == cruxByTrying(framework, question));
    });
    rc::prop("each flips the target and nothing less of it does", [] {
        const Framework framework = (*arbitraryAttacks(1, 14)).framework();
        const CruxQuestion question = arbitraryQuestion(framework.size(), 3);
        const bool before = acceptedAfter(framework, question.target, {});
        for (const std::vector<Intervention>& set : cruxSets(framework, question).sets) {
            RC_ASSERT(acceptedAfter(framework, question.target, set) != before);
            for (std::size_t left = 0; left < set.size(); ++left) {
                std::vector<Intervention> less = set;
                less.erase(less.begin() + static_cast<std::ptrdiff_t>(left));
                RC_ASSERT(acceptedAfter(framework, question.target, less) == before);
            }
        }
    });
}

TEST_CASE("a hopeless search for a crux gives up by itself") {
    const Framework framework = largeLine(100'000);
    CruxQuestion question = anythingAbout(0, framework.size());
    question.mayAccept.assign(framework.size(), 0);
    question.effort = 10'000'000;
    CHECK_FALSE(cruxSets(framework, question).complete);
}

TEST_CASE("a crux among 100,000 mutual attacks") {
    const Framework framework = largeRing(50'000);
    const CruxSets crux = cruxSets(framework, anythingAbout(7, framework.size()));
    CHECK_FALSE(crux.sets.empty());
}

TEST_CASE("a search for a crux stops when told to") {
    const Framework framework = largeLine(20'000);
    const auto lasted = timeToStop([&](std::stop_token stop) {
        CruxQuestion question = anythingAbout(0, framework.size());
        question.limit = 1'000'000'000;
        question.effort = ~std::uint64_t{0};
        CHECK_FALSE(cruxSets(framework, question, stop).complete);
    });
    CHECK(lasted < MostToStop);
}
