// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/chains.h"
#include "core/reasoning/why.h"
#include "tests/conditions.h"
#include "tests/core/reasoning/debate_builder.h"

#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

struct Exchange : DebateBuilder {
    RebuttalChain chain(ClaimId start, std::size_t limit = 500) const {
        const auto debate = map();
        return rebuttalChain(debate, judge(debate), start, limit);
    }
    std::string whyOf(ClaimId claim, const Suppositions& suppositions = {}) const {
        const auto debate = map();
        return plainText(why(debate, judge(debate, suppositions), claim).sentence);
    }
};

}  // namespace

TEST_CASE_METHOD(Exchange, "a chain follows attack and answer, tells who speaks and marks the line that decides") {
    const auto ship = claim("The ship is safe.");
    const auto leak = claim("It leaks.");
    const auto pumps = claim("Its pumps keep up.");
    const auto tired = claim("The crew is tired.");
    const auto reason = support({claim("It is new.")}, ship);
    const auto first = attack({leak}, ship, Force::Decisive);
    const auto answer = undercut(pumps, first);
    const auto caveat = attack({tired}, pumps, Force::Weakening);
    const auto onReason = undercut(claim("New ships sink too."), reason);
    const auto captain = person("Captain");
    const auto mate = person("Mate");
    says(captain, pumps, AttributionMode::Asserts, says(mate, pumps, AttributionMode::Reports));

    const auto found = chain(ship);
    REQUIRE(found.steps.size() == 5);
    std::vector<std::optional<RelationId>> relations;
    std::vector<Move> moves;
    for (const auto& step : found.steps) {
        relations.push_back(step.relation);
        moves.push_back(step.move);
    }
    CHECK(relations == std::vector<std::optional<RelationId>>{{}, first, answer, caveat, onReason});
    CHECK(moves == std::vector{Move::Start, Move::Attacks, Move::Answers, Move::Attacks, Move::Attacks});
    CHECK(found.steps[2].aim == Aim::Step);
    CHECK(found.steps[4].aim == Aim::Reason);
    CHECK(found.steps[2].voices.at(0).person == captain);
    CHECK(found.steps[2].voices.at(0).through == std::vector{mate});
    CHECK(found.steps[1].status == Verdict::Defeated);
    CHECK(found.steps[1].decides);
    CHECK(found.steps[2].decides);
    CHECK_FALSE(found.steps[3].decides);
    CHECK_FALSE(found.steps[4].decides);
    CHECK(found.rounds == 2);
    CHECK(found.lastWords == std::vector<std::size_t>{3, 4});
    CHECK_THAT(plainText(summary(map(), found)), Contains("ends with “Its pumps keep up”, from Captain"));
}

TEST_CASE_METHOD(Exchange, "a circle of replies is marked and ends") {
    const auto a = claim("A.");
    const auto b = claim("B.");
    attack({b}, a);
    attack({a}, b);
    const auto found = chain(a);
    REQUIRE(found.steps.size() == 3);
    CHECK(found.steps[2].loop);
    CHECK(found.lastWords.empty());
    CHECK(chain(claim("C.")).steps.size() == 1);
}

TEST_CASE("a chain is as long as asked and says what it leaves out, on any debate") {
    for (int seed = 0; seed < rounds(200, 2000); ++seed) {
        const auto map = randomDebate(static_cast<std::uint64_t>(seed), {8, 20, true, true});
        const auto verdicts = judge(map);
        for (const auto& [id, claim] : map.all<Claim>()) {
            const auto whole = rebuttalChain(map, verdicts, id);
            CHECK(whole.hidden == 0);
            const auto cut = rebuttalChain(map, verdicts, id, 3);
            CHECK(cut.steps.size() <= 3);
            CHECK((cut.steps.size() == whole.steps.size()) == (cut.hidden == 0));
            for (std::size_t i = 1; i < whole.steps.size(); ++i) REQUIRE(*whole.steps[i].parent < i);
            const auto told = why(map, verdicts, id);
            CHECK_THAT(plainText(told.sentence), !Contains("comes out so"));
            CHECK(std::ranges::count(told.claims, id) == 1);
        }
    }
}

TEST_CASE_METHOD(Exchange, "what somebody has not answered is what is said against his own claims and reasons") {
    const auto mayor = person("Mayor");
    const auto park = claim("The park pays for itself.");
    const auto visitors = claim("Visitors spend money there.");
    const auto upkeep = claim("Upkeep was not counted.");
    const auto elsewhere = claim("They would spend it elsewhere.");
    const auto rain = claim("It may rain.");
    const auto other = claim("The lake is clean.");
    const auto reason = support({visitors}, park);
    const auto unanswered = attack({upkeep}, park, Force::Decisive);
    const auto undermining = undercut(elsewhere, reason);
    attack({rain}, park, Force::Weakening);
    attack({claim("Algae were found.")}, other, Force::Decisive);
    for (const auto said : {park, visitors, rain}) says(mayor, said);
    const auto debate = map();
    CHECK(unansweredBy(debate, judge(debate), mayor) == std::vector{unanswered, undermining});
    attack({claim("It was.")}, upkeep);
    const auto answered = map();
    CHECK(unansweredBy(answered, judge(answered), mayor) == std::vector{undermining});
    CHECK(unansweredAttacks(answered, judge(answered)).size() == 4);
}

TEST_CASE_METHOD(Exchange, "why tells a verdict in one sentence that names claims") {
    const auto full = claim("The hall was full.");
    const auto empty = claim("Half the seats were empty.");
    const auto early = claim("They were counted early.");
    const auto alone = claim("The doors were open.");
    attack({empty}, full);
    attack({early}, empty, Force::Weakening);
    CHECK(whyOf(full) ==
          "Disputed: “Half the seats were empty” and it block each other; the caveat “They were counted early” weakens “Half the "
          "seats were empty” without settling it.");
    CHECK(whyOf(empty) ==
          "Disputed: “The hall was full” and it block each other; the caveat “They were counted early” weakens it without settling it.");
    CHECK_THAT(whyOf(alone), StartsWith("Not challenged:"));
    const auto photo = claim("A photograph shows every seat taken.");
    attack({photo}, empty, Force::Decisive);
    CHECK(whyOf(full) ==
          "Defended: “Half the seats were empty” attacks it, but “A photograph shows every seat taken” stands against that.");
    CHECK_THAT(whyOf(empty), StartsWith("Objection unanswered: “A photograph shows every seat taken” attacks it"));
    CHECK_THAT(whyOf(full, {.suspended = {full}}), StartsWith("Suspended"));
    CHECK_THAT(whyOf(empty, {.assumed = {empty}}), StartsWith("Assumed"));
    const auto debate = map();
    const auto told = why(debate, judge(debate), full);
    CHECK(told.claims == std::vector{full, empty, photo});
    CHECK(told.relations.size() == 2);
}

TEST_CASE_METHOD(Exchange, "why tells of policies, of idle claims and of reasons that are missing") {
    const auto option = policy("Plant trees.");
    support({claim("They give shade.")}, option);
    CHECK(whyOf(option) == "No verdict, as it is a policy. Its direct reasons: 1 for; for it “They give shade”.");
    const auto idle = claim("Trees talk.");
    says(person("Child"), idle, AttributionMode::Asks);
    CHECK_THAT(whyOf(idle), StartsWith("Only asked: nobody here puts it forward"));
    const auto needy = claim("Oaks live longest.", ClaimKind::Fact, true);
    CHECK(whyOf(needy) == "No reason holds: it needs a reason, and none is given.");
}
