// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/open_points.h"

#include "tests/core/analysis/analysed_debate.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Open : AnalysedDebate {
    std::vector<TopicOpenPoints> points() const { return openPointsIn(map(), judge(map()), wholeDebate(map())); }
    std::string reading() const { return read(map(), points()); }

    TopicId water = topic("Water");
    TopicId roads = topic("Roads");
};

using Claims = std::vector<ClaimId>;
using Attacks = std::vector<RelationId>;

}  // namespace

TEST_CASE_METHOD(Open, "disputed claims, unanswered objections and attacks are counted by topic, the most first") {
    const auto egg = claimOn(roads, "The road comes first.");
    const auto hen = claimOn(roads, "The bridge comes first.");
    attack({hen}, egg);
    attack({egg}, hen);
    const auto dry = claimOn(water, "The river is dry.");
    const auto rain = attack({claimOn({}, "It rained.")}, dry, Force::Decisive);
    claimOn(water, "Water is wet.");
    const auto points = this->points();
    REQUIRE(points.size() == 2);
    CHECK(points[0] == TopicOpenPoints{water, {}, {dry}, {rain}, 2});
    CHECK(points[1] == TopicOpenPoints{roads, {egg, hen}, {}, {}, 2});
    CHECK(reading() == "2 claims are disputed, 1 claim has an objection unanswered and 1 attack is not answered in these documents.");
}

TEST_CASE_METHOD(Open, "an undercut counts for the topic of the claim at which it aims in the end") {
    const auto step = support({claimOn(roads, "The road floods.")}, claimOn(water, "The river rises."));
    const auto first = undercut(claimOn({}, "It is only dew."), step);
    const auto second = undercut(claimOn({}, "Dew dries."), first);
    const auto points = this->points();
    REQUIRE(points.size() == 1);
    CHECK(points[0] == TopicOpenPoints{water, {}, {}, {second}, 1});
    CHECK(reading() == "1 attack is not answered in these documents.");
}

TEST_CASE_METHOD(Open, "a claim that only lacks a reason has no objection; claims without a topic are told of as such") {
    claim("It needs proof.", ClaimKind::Fact, true);
    CHECK(points().empty());
    CHECK(reading() == "No claim here is disputed, and no attack is left unanswered.");
    const auto bare = claim("It stands alone.");
    const auto objection = attack({claim("It does not.")}, bare, Force::Decisive);
    REQUIRE(points().size() == 1);
    CHECK(points()[0] == TopicOpenPoints{std::nullopt, {}, {bare}, {objection}, 3});
    CHECK(topicName(map(), points()[0].topic) == "No topic");
}

TEST_CASE_METHOD(Open, "the topic with the most open points is named when there is one") {
    const auto dry = claimOn(water, "The river is dry.");
    attack({claim("It rained.")}, dry, Force::Decisive);
    attack({claimOn(roads, "Cars drown.")}, dry, Force::Decisive);
    attack({claim("No road.")}, claimOn(roads, "The road is new."), Force::Weakening);
    CHECK(reading() ==
          "1 claim has an objection unanswered and 3 attacks are not answered in these documents; Water has the most of these (3).");
}

TEST_CASE("relations on each other in a circle aim at no claim") {
    MapChange content;
    content.put(Claim{.id = {1}, .rank = 1, .text = "A."});
    content.put(Relation{.id = {1}, .rank = 1, .polarity = Polarity::Attack, .target = RelationId{2}, .premises = {ClaimId{1}}});
    content.put(Relation{.id = {2}, .rank = 2, .polarity = Polarity::Support, .target = RelationId{1}, .premises = {ClaimId{1}}});
    const auto map = mapOf(std::move(content));
    const auto points = openPointsIn(map, judge(map), {{ClaimId{1}}, {RelationId{1}, RelationId{2}}});
    REQUIRE(points.size() == 1);
    CHECK(points[0].topic == std::nullopt);
    CHECK(points[0].unansweredAttacks == Attacks{{1}});
}
