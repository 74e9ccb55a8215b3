// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/camps.h"
#include "core/reasoning/extensions.h"
#include "tests/conditions.h"
#include "tests/core/reasoning/debate_builder.h"

#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::test;

TEST_CASE("camps are the preferred extensions of the whole debate, told in claims") {
    for (int seed = 0; seed < rounds(150, 2000); ++seed) {
        const auto map = randomDebate(static_cast<std::uint64_t>(seed), {7, 9, true, true});
        const auto flattening = flatten(map);
        std::set<std::vector<ClaimId>> expected;
        for (const auto& extension : preferredExtensions(flattening.framework, 1000).sets) {
            std::vector<ClaimId> claims;
            for (const auto argument : extension)
                if (const auto& origin = flattening.origins[argument]; origin.kind == Origin::Kind::Claim && isJudged(map.at(origin.claim)))
                    claims.push_back(origin.claim);
            std::ranges::sort(claims);
            expected.insert(claims);
        }
        CampOptions all;
        all.shown = 1000;
        const auto found = camps(map, {}, Reading::EvenHanded, all);
        std::set<std::vector<ClaimId>> told;
        for (const auto& position : found.positions) told.insert(position.accepted);
        INFO("seed " << seed);
        REQUIRE(told == expected);
        REQUIRE(found.complete);
        REQUIRE(found.found == expected.size());
        for (const auto& [id, argument] : flattening.claims) {
            if (!isJudged(map.at(id))) continue;
            const auto times = std::ranges::count_if(expected, [&](const auto& claims) { return std::ranges::count(claims, id) > 0; });
            const auto& where = times == 0 ? found.inNone : times == std::ssize(expected) ? found.inAll : found.inSome;
            REQUIRE(std::ranges::binary_search(where, id));
        }
    }
}

TEST_CASE("what all, some or no positions accept is known when they are too many to look at") {
    for (int seed = 0; seed < rounds(150, 2000); ++seed) {
        const auto map = randomDebate(static_cast<std::uint64_t>(seed), {7, 9, true, true});
        const auto whole = camps(map);
        CampOptions hasty;
        hasty.limit = 1;
        const auto glimpsed = camps(map, {}, Reading::EvenHanded, hasty);
        INFO("seed " << seed);
        REQUIRE(glimpsed.inAll == whole.inAll);
        REQUIRE(glimpsed.inSome == whole.inSome);
        REQUIRE(glimpsed.inNone == whole.inNone);
    }
}

TEST_CASE("of very many positions those of the speakers are shown, and the number is honest") {
    DebateBuilder debate;
    const auto left = debate.person("Left");
    const auto right = debate.person("Right");
    std::vector<ClaimId> lefts;
    std::vector<ClaimId> rights;
    for (int i = 0; i < 12; ++i) {
        lefts.push_back(debate.claim("Left " + std::to_string(i)));
        rights.push_back(debate.claim("Right " + std::to_string(i)));
        debate.attack({lefts.back()}, rights.back());
        debate.says(left, lefts.back());
        debate.says(right, rights.back());
    }
    const auto found = camps(debate.map());
    CHECK(found.found == 4096);
    CHECK(found.splits.size() == 12);
    REQUIRE(found.positions.size() == 2);
    CHECK(found.positions[0].accepted == lefts);
    CHECK(found.positions[1].accepted == rights);
    CHECK(found.positions[0].speakers == std::vector{left});
    CHECK(summary(found) == "4096 coherent positions, from 12 separate disputes; shown are those closest to what the speakers hold.");
}

TEST_CASE("a camp bears the name its user gave it, and tells how the options fare in it") {
    DebateBuilder debate;
    const auto option = debate.policy("Swim.");
    const auto warm = debate.claim("The water is warm.");
    const auto cold = debate.claim("The water is cold.");
    debate.support({warm}, option);
    debate.attack({cold}, warm);
    debate.question({option});
    CampName name;
    name.name = "The shivering";
    name.claims = {cold};
    debate.put(name);
    const auto found = camps(debate.map());
    REQUIRE(found.positions.size() == 2);
    for (const auto& position : found.positions) {
        const bool isWarm = position.accepted == std::vector{warm};
        CHECK(position.name == (isWarm ? "The water is warm" : "The shivering"));
        CHECK(position.options == std::vector<std::pair<ClaimId, Tally>>{{option, isWarm ? Tally{.holdingFor = 1} : Tally{.failing = 1}}});
    }
}

TEST_CASE("looking for camps tells how far it is") {
    const auto map = randomDebate(3, {40, 60, true, true});
    std::vector<double> told;
    CampOptions options;
    options.progress = [&](double part) { told.push_back(part); };
    const auto found = camps(map, {}, Reading::EvenHanded, options);
    REQUIRE(told.size() == found.splits.size());
    CHECK(std::ranges::is_sorted(told));
    if (!told.empty()) CHECK(told.back() == 1.0);
}

TEST_CASE("without a dispute there is one position; stopped, the answer says so") {
    CHECK(summary(camps(ArgumentMap())) == "Nothing is in dispute: there is one coherent position.");
    DebateBuilder debate;
    std::vector<ClaimId> claims;
    for (int i = 0; i < 30; ++i) claims.push_back(debate.claim("Claim " + std::to_string(i)));
    for (std::size_t i = 0; i < 30; ++i)
        for (std::size_t j = 0; j < i; ++j) debate.attack({claims[i]}, claims[j]);
    std::stop_source stop;
    stop.request_stop();
    CHECK_FALSE(camps(debate.map(), {}, Reading::EvenHanded, {}, stop.get_token()).complete);
    CHECK(camps(debate.map()).found == 30);
}

TEST_CASE("one that attacks itself and a defenceless other is no choice") {
    DebateBuilder debate;
    const auto liar = debate.claim("I am lying.");
    const auto other = debate.claim("It is noon.");
    debate.attack({liar}, liar, Force::Decisive);
    debate.attack({liar}, other, Force::Decisive);
    const auto found = camps(debate.map());
    CHECK(found.found == 1);
    CHECK(found.inNone == std::vector{liar, other});
}
