// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/crux.h"
#include "tests/conditions.h"
#include "tests/core/reasoning/debate_builder.h"

#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

bool stands(const ArgumentMap& map, ClaimId claim, const std::vector<CruxChange>& changes) {
    return judge(map, supposing({}, changes)).claims.at(claim).verdict == Verdict::Stands;
}

}  // namespace

TEST_CASE("every set of a crux flips the verdict when the debate is judged again, and no part of it does") {
    int sets = 0;
    for (int seed = 0; seed < rounds(60, 1000); ++seed) {
        const auto map = randomDebate(static_cast<std::uint64_t>(seed), {6, 8, seed % 2 == 0, seed % 3 == 0});
        for (const auto& [target, claim] : map.all<Claim>()) {
            if (!isJudged(claim)) continue;
            const auto before = stands(map, target, {});
            for (const auto& set : crux(map, target).sets) {
                ++sets;
                INFO("seed " << seed << ", claim " << target.value);
                REQUIRE(stands(map, target, set.changes) != before);
                for (std::size_t left = 0; left < set.changes.size(); ++left) {
                    auto fewer = set.changes;
                    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left));
                    REQUIRE(stands(map, target, fewer) == before);
                }
                REQUIRE(std::ranges::none_of(set.changes, [&](const CruxChange& change) { return change.claim == target; }));
            }
        }
    }
    CHECK(sets > 150);
}

TEST_CASE("no single change that flips a verdict is missed") {
    for (int seed = 0; seed < rounds(60, 1000); ++seed) {
        const auto map = randomDebate(static_cast<std::uint64_t>(seed), {6, 8, true, false});
        const ClaimId target{1};
        std::vector<std::vector<CruxChange>> single;
        for (const auto& [id, claim] : map.all<Claim>())
            for (const auto change : {Change::Reject, Change::Accept})
                if (id != target && stands(map, target, {{id, change}}) != stands(map, target, {})) single.push_back({{id, change}});
        std::vector<std::vector<CruxChange>> found;
        CruxOptions options;
        options.maxSize = 1;
        for (const auto& set : crux(map, target, {}, Reading::EvenHanded, options).sets) found.push_back(set.changes);
        INFO("seed " << seed);
        REQUIRE(found == single);
    }
}

TEST_CASE("the crux of a question is what flips most of its options' reasons") {
    DebateBuilder debate;
    const auto walk = debate.policy("Walk.");
    const auto ride = debate.policy("Take the bus.");
    const auto dry = debate.claim("It stays dry.");
    const auto forecast = debate.claim("The forecast says so.");
    const auto wet = debate.claim("Walking means getting wet.");
    const auto crowded = debate.claim("Buses are crowded when it rains.");
    debate.support({dry}, walk);
    const auto against = debate.attack({wet}, walk, Force::Weakening);
    const auto crowd = debate.attack({crowded}, ride, Force::Weakening);
    debate.attack({forecast}, wet, Force::Decisive);
    debate.attack({forecast}, crowded, Force::Decisive);
    const auto question = debate.question({walk, ride});
    const auto map = debate.map();
    const auto answer = crux(map, question);
    REQUIRE(answer.reasons == 3);
    REQUIRE_FALSE(answer.sets.empty());
    CHECK(answer.sets.front().changes == std::vector<CruxChange>{{forecast, Change::Reject}});
    CHECK(answer.sets.front().flippedReasons == std::vector{against, crowd});
    CHECK(answer.sets.front().consequences.tallies.size() == 2);
    CHECK(plainText(sentence(map, answer, answer.sets.front())) == "Rejecting “The forecast says so” would change 2 of 3 direct reasons.");
    const auto one = crux(map, wet);
    CHECK(plainText(sentence(map, one, one.sets.front())) ==
          "Rejecting “The forecast says so” would leave “Walking means getting wet” standing.");
}

TEST_CASE("a crux can be stopped and says so, and there is none where nothing bears on a claim") {
    const auto map = randomDebate(7, {30, 60});
    std::stop_source stop;
    stop.request_stop();
    DebateBuilder debate;
    const auto alone = debate.claim("Alone.");
    const auto option = debate.policy("An option.");
    debate.support({alone}, option);
    CHECK(crux(debate.map(), alone).sets.empty());
    CHECK(crux(debate.map(), alone).complete);
    CHECK_FALSE(crux(debate.map(), option, {}, Reading::EvenHanded, {}, stop.get_token()).complete);
    CHECK(crux(debate.map(), alone, {.suspended = {alone}}).sets.empty());
    std::vector<double> parts;
    CruxOptions options;
    options.progress = [&](double part) { parts.push_back(part); };
    crux(debate.map(), option, {}, Reading::EvenHanded, options);
    REQUIRE_FALSE(parts.empty());
    CHECK(std::ranges::is_sorted(parts));
    CHECK(parts.back() == 1);
}
