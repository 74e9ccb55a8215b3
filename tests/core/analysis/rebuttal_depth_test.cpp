// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rebuttal_depth.h"

#include "tests/core/analysis/analysed_debate.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Rebuttals : AnalysedDebate {
    RebuttalDepth depth() const { return rebuttalDepthIn(map(), judge(map()), wholeDebate(map())); }
    std::string reading() const { return read(map(), depth()); }
    ClaimId saidBy(PersonId person, const std::string& text) {
        const auto id = claim(text);
        says(person, id);
        return id;
    }

    PersonId ada = person("Ada");
    PersonId ben = person("Ben");
};

using Claims = std::vector<ClaimId>;

}  // namespace

TEST_CASE_METHOD(Rebuttals, "the turns of the longest line are counted from every claim, with who speaks last") {
    const auto dry = saidBy(ada, "The river is dry.");
    const auto rain = saidBy(ben, "It rained.");
    const auto elsewhere = saidBy(ada, "It rained elsewhere.");
    const auto fish = saidBy(ben, "There are fish.");
    attack({rain}, dry);
    attack({elsewhere}, rain);
    attack({fish}, dry);
    const auto depth = this->depth();
    CHECK(depth.byTurns == std::vector<Claims>{{rain}, {dry}});
    CHECK(depth.neverAttacked == Claims{elsewhere, fish});
    CHECK(depth.lastWords == std::vector<LastWords>{{ada, {dry, rain}}});
    CHECK(depth.complete);
    CHECK(reading() ==
          "2 of 4 claims are attacked, 1 of them without an answer; the longest exchange takes 2 turns; "
          "the last word is most often with Ada (on 2 claims).");
}

TEST_CASE_METHOD(Rebuttals, "the depth's reading fits nothing, one and many") {
    CHECK(reading() == "There are no claims here yet.");
    const auto dry = claim("The river is dry.");
    CHECK(reading() == "No claim is attacked.");
    const auto rain = saidBy(ben, "It rained.");
    CHECK(reading() == "None of the 2 claims is attacked.");
    attack({rain}, dry);
    CHECK(reading() == "1 of 2 claims is attacked, without an answer; the last word is with Ben.");
    attack({claim("Not here.")}, rain);
    CHECK(reading() == "2 of 3 claims are attacked, 1 of them without an answer; the longest exchange takes 2 turns.");
}

TEST_CASE_METHOD(Rebuttals, "lines that end equally deep count for each who ends one; nobody on record stands last") {
    const auto dry = claim("The river is dry.");
    attack({saidBy(ben, "It rained.")}, dry);
    attack({saidBy(ada, "There are fish.")}, dry);
    attack({claim("Frogs sing.")}, dry);
    CHECK(depth().lastWords == std::vector<LastWords>{{ada, {dry}}, {ben, {dry}}, {std::nullopt, {dry}}});
    CHECK(reading() == "1 of 4 claims is attacked, without an answer; the last word is with Ada and Ben.");
}

TEST_CASE_METHOD(Rebuttals, "circles, self attacks and undercuts end") {
    const auto egg = saidBy(ada, "The egg came first.");
    const auto hen = saidBy(ben, "The hen came first.");
    const auto liar = claim("This is false.");
    attack({hen}, egg, Force::Decisive);
    attack({egg}, hen, Force::Decisive);
    attack({liar}, liar);
    const auto step = support({claim("Birds lay.")}, claim("Eggs are old."));
    undercut(saidBy(ben, "So do fish."), step);
    const auto depth = this->depth();
    REQUIRE(depth.byTurns.size() == 2);
    CHECK(depth.byTurns[0].size() == 2);
    CHECK(depth.byTurns[1] == Claims{egg, hen});
    CHECK(depth.lastWords.front() == LastWords{ben, {hen, depth.byTurns[0].back()}});
}

TEST_CASE_METHOD(Rebuttals, "a stop leaves what is counted so far") {
    claim("The river is dry.");
    std::stop_source stop;
    stop.request_stop();
    const auto depth = rebuttalDepthIn(map(), judge(map()), wholeDebate(map()), stop.get_token());
    CHECK_FALSE(depth.complete);
    CHECK(depth.neverAttacked.empty());
}
