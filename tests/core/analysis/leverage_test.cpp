// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leverage.h"

#include "tests/core/analysis/analysed_debate.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Weighed : AnalysedDebate {
    Leverage leverage(std::size_t limit = 10, const Suppositions& suppositions = {}, std::stop_token stop = {}) const {
        return leverageOn(map(), river, suppositions, wholeDebate(map()), limit, stop);
    }
    std::string reading(const Suppositions& suppositions = {}) const { return read(map(), leverage(10, suppositions)); }

    ClaimId river = claim("The river is dry.");
};

std::vector<ClaimId> claimsOf(const std::vector<Influence>& influences) {
    std::vector<ClaimId> claims;
    for (const auto& one : influences) claims.push_back(one.claim);
    return claims;
}

}  // namespace

TEST_CASE_METHOD(Weighed, "what holds a claim and what weighs on it stand apart, the greatest first") {
    const auto dust = claim("There is dust.");
    const auto boats = claim("Boats lie on sand.");
    const auto low = claim("It is low tide.");
    const auto rain = claim("It rained.");
    support({dust}, river);
    support({boats}, river);
    attack({low}, boats, Force::Decisive);
    attack({rain}, river, Force::Decisive);
    claim("Something else.");
    const auto leverage = this->leverage();
    CHECK(claimsOf(leverage.holds) == std::vector{dust, boats});
    CHECK(claimsOf(leverage.weighs) == std::vector{rain, low});
    CHECK(leverage.others == 0);
    CHECK(leverage.inPlay);
    CHECK(leverage.converged);
    CHECK(leverage.holds.front().removal > leverage.holds.back().removal);
    CHECK(leverage.weighs.front().removal < leverage.weighs.back().removal);
    CHECK(reading() ==
          "“The river is dry”: without “There is dust”, its strength would fall from 0.57 to 0.50; "
          "without “It rained”, its strength would rise from 0.57 to 0.72.");
}

TEST_CASE_METHOD(Weighed, "the limit holds on each side, and counts what it leaves out") {
    for (const auto* text : {"A.", "B.", "C."}) support({claim(text)}, river);
    for (const auto* text : {"D.", "E."}) attack({claim(text)}, river);
    const auto leverage = this->leverage(2);
    CHECK(leverage.holds.size() == 2);
    CHECK(leverage.weighs.size() == 2);
    CHECK(leverage.others == 1);
}

TEST_CASE_METHOD(Weighed, "claims out of scope weigh but are not listed") {
    const auto dust = claim("There is dust.");
    support({dust}, river);
    const auto leverage = leverageOn(map(), river, {}, {{river}, {}});
    CHECK(leverage.holds.empty());
    CHECK(leverage.others == 0);
    CHECK(leverage.strength > 0.5);
}

TEST_CASE_METHOD(Weighed, "a claim that nothing bears on, or that is out of play, has a reading too") {
    CHECK(reading() == "No other claim here noticeably moves the strength of “The river is dry”.");
    CHECK(leverage().strength == 0.5);
    const Suppositions suspended{.suspended = {river}};
    CHECK_FALSE(leverage(10, suspended).inPlay);
    CHECK(reading(suspended) == "“The river is dry” is out of play, so that nothing moves it.");
}

TEST_CASE_METHOD(Weighed, "a claim only one side bears on is told of that side, and a stop is told") {
    attack({claim("It rained.")}, river);
    CHECK(reading() == "“The river is dry”: without “It rained”, its strength would rise from 0.40 to 0.50.");
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = leverage(10, {}, stop.get_token());
    CHECK_FALSE(stopped.converged);
    CHECK(read(map(), stopped) == "The strengths around “The river is dry” do not settle, and the numbers mean little.");
}
