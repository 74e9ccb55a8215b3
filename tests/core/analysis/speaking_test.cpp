// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/speaking.h"

#include "tests/core/analysis/analysed_debate.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Spoken : AnalysedDebate {
    Speaking speaking() const { return speakingIn(map(), wholeDebate(map())); }
    std::string reading() const { return read(map(), speaking()); }

    PersonId ada = person("Ada");
    PersonId ben = person("Ben");
    TopicId water = topic("Water");
    TopicId fish = topic("Fish", water);
    TopicId roads = topic("Roads");
};

using Claims = std::vector<ClaimId>;

}  // namespace

TEST_CASE_METHOD(Spoken, "claims are counted by speaker and main topic, whatever the stance; passing words on is none") {
    const auto dry = claimOn(water, "The river is dry.");
    const auto trout = claimOn(fish, "The trout are gone.");
    const auto road = claimOn(roads, "The road is new.");
    const auto late = claimOn({}, "It is late.");
    says(ada, dry);
    says(ada, trout, AttributionMode::Denies);
    says(ada, late, AttributionMode::Asks);
    says(ben, dry);
    says(ben, dry, AttributionMode::Concedes);
    says(ben, road, AttributionMode::Reports);
    const auto speaking = this->speaking();
    CHECK(speaking.topics == std::vector<std::optional<TopicId>>{water, std::nullopt});
    REQUIRE(speaking.speakers.size() == 2);
    CHECK(speaking.speakers[0] == SpeakerTopics{ada, {Claims{dry, trout}, Claims{late}}, 3});
    CHECK(speaking.speakers[1] == SpeakerTopics{ben, {Claims{dry}, Claims{}}, 1});
    CHECK(speaking.saidByNobody == Claims{road});
    CHECK(reading() ==
          "2 speakers take a stance on 3 claims, most often on Water (2 claims); Ada on 3, more than all the others together.");
}

TEST_CASE_METHOD(Spoken, "the speakers' reading fits none, one, and several who say as much") {
    CHECK(reading() == "Nobody is on record here yet.");
    const auto dry = claimOn(fish, "The river is dry.");
    CHECK(reading() == "Nobody is on record here yet.");
    says(ada, dry);
    CHECK(reading() == "Only Ada is on record here, with 1 claim, on Water.");
    says(ada, claimOn(water, "The well is dry."));
    CHECK(reading() == "Only Ada is on record here, with 2 claims, all on Water.");
    says(ben, claimOn(roads, "The road is new."));
    says(ben, claimOn(roads, "The road is wide."));
    CHECK(reading() == "2 speakers take a stance on 4 claims.");
}

TEST_CASE_METHOD(Spoken, "names in a reading lead to their records, and speakers with equally many claims stand by name") {
    const auto dry = claimOn(water, "The river is dry.");
    says(ben, dry);
    says(ada, dry);
    const auto debate = map();
    const auto speaking = this->speaking();
    CHECK(speaking.speakers.front().person == ada);
    CHECK(readingOf(debate, speaking)[1] == Piece{"Water", refTo(water)});
}

TEST_CASE_METHOD(Spoken, "only claims in scope count") {
    const auto dry = claimOn(water, "The river is dry.");
    says(ada, dry);
    says(ada, claimOn(roads, "The road is new."));
    const auto speaking = speakingIn(map(), {{dry}, {}});
    CHECK(speaking.topics == std::vector<std::optional<TopicId>>{water});
    CHECK(speaking.speakers.front().claims == 1);
}
