// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/trail.h"

#include "core/model/commitments.h"
#include "core/provenance/citation.h"
#include "core/provenance/trail_queries.h"

#include <catch2/catch.hpp>

using namespace cruxmap;

namespace {

constexpr PersonId ada{1}, ben{2}, cleo{3};

// A town's quarrel over a bridge: the columnist Ben tells what the engineer Ada said, Cleo's letter tells what Ben told.
class Quarrel {
public:
    Quarrel() {
        m_content.put(Person{.id = ada, .rank = 1, .name = "Ada Stone"});
        m_content.put(Person{.id = ben, .rank = 2, .name = "Ben Hill"});
        m_content.put(Person{.id = cleo, .rank = 3, .name = "Cleo Marsh"});
        Source column{.id = {20}, .rank = 1, .title = "The bridge again", .kind = SourceKind::Article, .date = "2025-03-02"};
        column.url = "https://example.org/bridge";
        m_content.put(column);
        m_content.put(Passage{.id = {30}, .rank = 1, .source = {20}, .locator = "paragraph 3"});
    }
    ClaimId claim(std::int64_t id, std::string text) {
        m_content.put(Claim{.id = {id}, .rank = id, .text = std::move(text)});
        return {id};
    }
    AttributionId says(std::int64_t id, Target target, PersonId person, AttributionMode mode = AttributionMode::Asserts,
                       std::optional<AttributionId> via = {}, std::optional<PassageId> passage = {}) {
        Attribution attribution{.id = {id}, .rank = id, .target = target, .person = person, .via = via, .mode = mode};
        attribution.passage = passage;
        m_content.put(attribution);
        return {id};
    }
    RelationId attack(std::int64_t id, ClaimId premise, Target target, Polarity polarity = Polarity::Attack) {
        m_content.put(Relation{.id = {id}, .rank = id, .polarity = polarity, .target = target, .premises = {premise}});
        return {id};
    }
    ArgumentMap map() const { return mapOf(m_content); }

private:
    MapChange m_content;
};

}  // namespace

TEST_CASE("A trail leads from the speaker to the one from whom we have it") {
    Quarrel quarrel;
    const auto claim = quarrel.claim(100, "The bridge will hold.");
    const auto letter = quarrel.says(203, claim, cleo, AttributionMode::Reports, {}, PassageId{30});
    const auto column = quarrel.says(202, claim, ben, AttributionMode::Reports, letter);
    const auto said = quarrel.says(201, claim, ada, AttributionMode::Asserts, column);
    const auto map = quarrel.map();
    const auto trail = trailOf(map, said);
    REQUIRE(trail.size() == 3);
    CHECK(trail[0].person == ada);
    CHECK(trail[1].person == ben);
    CHECK(trail[2].person == cleo);
    CHECK(trail[2].source == SourceId{20});
    CHECK(trail[2].date == "2025-03-02");
    CHECK(trail[0].mode == AttributionMode::Asserts);
    CHECK(handsOf(map, said) == 3);
    CHECK(trailsOf(map, claim) == std::vector<Trail>{trail});  // who only reports is a part of it
    CHECK(plainText(whoSaysIt(map, said)) == "Ada Stone asserts it, recapped by Ben Hill, recapped by Cleo Marsh");
    CHECK(handsInWords(3) == "third-hand");
    CHECK(handsInWords(4) == "4th-hand");
    CHECK(handsInWords(12) == "12th-hand");
    CHECK(handsInWords(21) == "21st-hand");
}

TEST_CASE("Claims are sorted by how they are known") {
    Quarrel quarrel;
    const auto direct = quarrel.claim(100, "The bridge is old.");
    const auto distant = quarrel.claim(101, "The bridge will hold.");
    const auto asked = quarrel.claim(102, "The bridge is worth its price.");
    const auto silent = quarrel.claim(103, "The ferry is safe.");
    quarrel.says(201, direct, ada, AttributionMode::Asserts, {}, PassageId{30});
    const auto report = quarrel.says(202, distant, ben, AttributionMode::Reports, {}, PassageId{30});
    quarrel.says(203, distant, ada, AttributionMode::Asserts, report);
    quarrel.says(204, asked, cleo, AttributionMode::Asks);
    const auto map = quarrel.map();
    CHECK(knownOnlySecondHand(map) == std::vector{distant});
    CHECK(assertedByNobody(map) == std::vector{asked, silent});
    CHECK(unsourcedClaims(map) == std::vector{asked, silent});
    const auto unsourced = answersTo(map, TrailQuery::Unsourced);
    REQUIRE(unsourced.size() == 2);
    CHECK(unsourced[0].subject == refTo(asked));
    REQUIRE(unsourced[0].told.size() == 1);
    CHECK(plainText(unsourced[0].told[0]) == "Cleo Marsh asks whether it is so");
    CHECK(unsourced[1].told.empty());
}

TEST_CASE("Somebody is committed to what he asserts or concedes, guardedly to what he implies, and may attack himself") {
    Quarrel quarrel;
    const auto old = quarrel.claim(100, "The bridge is old.");
    const auto holds = quarrel.claim(101, "The bridge will hold.");
    const auto keep = quarrel.claim(102, "The bridge should stay.");
    const auto tested = quarrel.claim(103, "Nobody has tested the bridge.");
    const auto against = quarrel.attack(300, old, holds);
    const auto reason = quarrel.attack(301, holds, keep, Polarity::Support);
    const auto undercut = quarrel.attack(302, tested, reason);
    quarrel.says(201, old, ada, AttributionMode::Concedes);
    quarrel.says(202, holds, ada);
    quarrel.says(203, keep, ada);
    quarrel.says(204, tested, ada, AttributionMode::Implies);
    quarrel.says(205, old, ben);
    quarrel.says(206, holds, ben, AttributionMode::Denies);
    const auto map = quarrel.map();
    const auto commitments = commitmentsOf(map, ada);
    REQUIRE(commitments.size() == 4);
    CHECK(commitments[0] == Commitment{old, {{201}}, false});
    CHECK(commitments[3] == Commitment{tested, {{204}}, true});
    CHECK(commitmentsOf(map, ben).size() == 1);
    CHECK(selfAttacks(map) == std::vector<SelfAttack>{{ada, against, false}, {ada, undercut, true}});
    CHECK(selfAttacksOf(map, ben).empty());
    const auto answers = answersTo(map, TrailQuery::AgainstOneself);
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].subject == refTo(against));
    CHECK(plainText(answers[0].told.front()) ==
          "Ada Stone is committed to “The bridge will hold” and also to “The bridge is old”, which attacks it.");
    CHECK(plainText(answers[1].told.front()) ==
          "Ada Stone is committed to the step from “The bridge will hold” to “The bridge should stay” and also to “Nobody has tested the "
          "bridge”, which undercuts it.");
    CHECK(answers[1].guarded);
}

TEST_CASE("A claim is shared by those who hold it independently of each other") {
    Quarrel quarrel;
    const auto shared = quarrel.claim(100, "The bridge is old.");
    quarrel.says(201, shared, ada);
    quarrel.says(202, shared, ben, AttributionMode::Concedes);
    const auto handedOn = quarrel.claim(101, "The bridge will hold.");
    const auto bens = quarrel.says(203, handedOn, ben);
    quarrel.says(204, handedOn, ada, AttributionMode::Asserts, bens);
    CHECK(claimsOfSeveral(quarrel.map()) == std::vector<SharedClaim>{{shared, {ada, ben}}});
}

TEST_CASE("A cited sentence names speaker, hands, title, date, place and address") {
    Quarrel quarrel;
    const auto claim = quarrel.claim(100, "The bridge will hold");
    const auto column = quarrel.says(202, claim, ben, AttributionMode::Reports, {}, PassageId{30});
    quarrel.says(203, claim, cleo, AttributionMode::Denies);
    quarrel.says(201, claim, ada, AttributionMode::Asserts, column);
    const auto silent = quarrel.claim(101, "The ferry is safe.");
    const auto map = quarrel.map();
    CHECK(citedSentence(map, claim) ==
          "“The bridge will hold” (Ada Stone, recapped by Ben Hill; “The bridge again”, 2 March 2025, paragraph 3, "
          "https://example.org/bridge).");
    CHECK(citedSentence(map, AttributionId{203}) == "“The bridge will hold” (Cleo Marsh, denying).");
    CHECK(citedSentence(map, silent) == "“The ferry is safe.” (stated by nobody in this map)");
}
