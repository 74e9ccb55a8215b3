// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cruxmap_program.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace cruxmap::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

constexpr int kUsage = 2;

const std::string kLunch = R"({"format": "cruxmap", "version": 1, "meta": {"title": "Lunch"},
 "claims": [{"id": "1", "text": "We should have soup.", "kind": "policy"}, {"id": "2", "text": "It is cold.", "kind": "fact"},
  {"id": "3", "text": "It is warm.", "kind": "fact"}, {"id": "4", "text": "The thermometer says so.", "kind": "fact"}],
 "questions": [{"id": "1", "text": "What is for lunch?", "options": ["1"]}],
 "relations": [
  {"id": "3", "polarity": "support", "force": "mutual", "premises": ["2"], "target": "1", "targetKind": "claim", "analyst": false},
  {"id": "4", "polarity": "attack", "force": "mutual", "premises": ["3"], "target": "2", "targetKind": "claim", "analyst": false},
  {"id": "5", "polarity": "attack", "force": "decisive", "premises": ["4"], "target": "3", "targetKind": "claim", "analyst": false}]})";

struct Lunch {
    CruxmapProgram cruxmap;

    Lunch() { std::ofstream(cruxmap.home() / "lunch.json") << kLunch; }
    std::string says(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin() + 1, "lunch.json");
        const auto run = cruxmap(arguments);
        CHECK(run.err == "");
        CHECK(run.exitCode == 0);
        return run.out;
    }
};

}  // namespace

TEST_CASE_METHOD(Lunch, "verdicts are told in words, in JSON, or counted") {
    CHECK_THAT(says({"verdicts"}), StartsWith("In this map, read even-handedly. Not a finding of truth.") && Contains("Defended"));
    CHECK(says({"verdicts", "--quiet"}) == "2 stands, 0 contested, 1 defeated, 0 idle\n");
    CHECK(says({"verdicts", "--quiet", "--suspend", "thermo"}) == "0 stands, 2 contested, 0 defeated, 1 idle\n");
    CHECK(says({"verdicts", "--quiet", "--assume", "warm", "--reading", "one-way"}) == "2 stands, 0 contested, 1 defeated, 0 idle\n");
    const auto json = says({"verdicts", "--json"});
    CHECK_THAT(json, Contains(R"({"id": "4", "text": "The thermometer says so.", "verdict": "stands", "depth": 1, "strength": 0.5})"));
    CHECK_THAT(json, Contains(R"("verdict": null)"));
}

TEST_CASE_METHOD(Lunch, "chains, why and strength are asked of a claim by a part of its text") {
    CHECK_THAT(says({"why", "COLD"}), Contains("Defended: “It is warm” attacks it, but “The thermometer says so” stands against that."));
    CHECK_THAT(says({"why"}), Contains("No verdict, as it is a policy."));
    CHECK_THAT(says({"chains", "2"}), Contains("* answers: The thermometer says so. [stands, unanswered]"));
    CHECK_THAT(says({"chains", "--json"}), Contains("\"steps\""));
    CHECK_THAT(says({"strength", "cold"}), Contains("+0.031"));
    CHECK_THAT(says({"strength", "--semantics", "df-quad"}), Contains("0.688       1"));
    CHECK_THAT(says({"findings"}), Contains("Nothing answers “The thermometer says so” against “It is warm”."));
}

TEST_CASE_METHOD(Lunch, "the crux is the question's, or that of a claim") {
    CHECK_THAT(
        says({"crux", "--json"}),
        Contains(
            R"("sets": [[{"claim": "3", "change": "accept"}], [{"claim": "4", "change": "reject"}], [{"claim": "2", "change": "reject"}]])"));
    CHECK_THAT(says({"crux", "cold"}), Contains("Rejecting “The thermometer says so” would leave “It is cold” disputed."));
    CHECK_THAT(says({"camps", "--suspend", "4"}), Contains("2 coherent positions."));
}

TEST_CASE_METHOD(Lunch, "a claim that is not there, or not the only one, is a usage error that tells what there is") {
    const auto several = cruxmap({"why", "lunch.json", "It"});
    CHECK(several.exitCode == kUsage);
    CHECK_THAT(several.err, Contains("Several claims fit") && Contains("2  It is cold.") && Contains("3  It is warm."));
    CHECK(cruxmap({"why", "lunch.json", "pizza"}).exitCode == kUsage);
    CHECK(cruxmap({"verdicts", "lunch.json", "--reading", "generous"}).exitCode == kUsage);
    std::ofstream(cruxmap.home() / "empty.json") << R"({"format": "cruxmap", "version": 1})";
    CHECK(cruxmap({"verdicts", "empty.json"}).exitCode == 0);
    CHECK_THAT(cruxmap({"crux", "empty.json"}).err, Contains("This debate has no question"));
}

TEST_CASE_METHOD(Lunch, "every reasoning command works on the sample") {
    for (const char* command : {"verdicts", "chains", "why", "crux", "camps", "strength", "findings"}) {
        CHECK(cruxmap({command, "sample:chip-ban"}).exitCode == 0);
        CHECK_THAT(cruxmap({command, "sample:chip-ban", "--json"}).out, StartsWith("{"));
    }
}
