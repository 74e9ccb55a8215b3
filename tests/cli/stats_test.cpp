// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers behind the charts from the command line.
#include "tests/cli/cruxmap_program.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace cruxmap::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

constexpr int kUsage = 2;

const std::string kRiver = R"({"format": "cruxmap", "version": 1, "meta": {"title": "River"},
 "people": [{"id": "1", "name": "Ada", "kind": "person"}, {"id": "2", "name": "Ben", "kind": "person"}],
 "sources": [{"id": "1", "title": "Letter", "kind": "post"}],
 "passages": [{"id": "1", "source": "1", "startsWith": "No water", "endsWith": "for weeks."}],
 "claims": [{"id": "1", "text": "The river is dry.", "kind": "fact"}, {"id": "2", "text": "It rained.", "kind": "fact"},
  {"id": "3", "text": "The gauge is broken.", "kind": "fact"}],
 "relations": [
  {"id": "1", "polarity": "attack", "force": "decisive", "premises": ["2"], "target": "1", "targetKind": "claim", "analyst": false},
  {"id": "2", "polarity": "attack", "force": "decisive", "premises": ["3"], "target": "2", "targetKind": "claim", "analyst": true}],
 "attributions": [{"id": "1", "claim": "1", "person": "1", "mode": "asserts", "passage": "1"},
  {"id": "2", "claim": "2", "person": "2", "mode": "asserts"}],
 "views": [{"id": "1", "name": "Start here", "scope": "listed", "items": [{"kind": "claim", "id": "1"}]}]})";

struct River {
    CruxmapProgram cruxmap;

    River() { std::ofstream(cruxmap.home() / "river.json") << kRiver; }
    std::string says(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"stats", "river.json"});
        const auto run = cruxmap(arguments);
        CHECK(run.err == "");
        CHECK(run.exitCode == 0);
        return run.out;
    }
};

}  // namespace

TEST_CASE_METHOD(River, "every question is answered in a sentence and a table") {
    const auto out = says({});
    CHECK_THAT(out, StartsWith("Counts what is recorded in this map. Not a finding of truth."));
    CHECK_THAT(out, Contains("Who speaks to what?\n2 speakers take a stance on 2 claims."));
    CHECK_THAT(out,
               Contains("The only attack on Ada's claims is answered in this map.") && Contains("Attacks that nobody on record makes"));
    CHECK_THAT(out, Contains("What does it hang on?") && Contains("Attacked, not answered"));
    CHECK_THAT(out, Contains("Both stances reach us first-hand; no text is attached"));
}

TEST_CASE_METHOD(River, "a view, a filter, a claim and a supposition change what is counted") {
    CHECK_THAT(says({"--view", "start"}), Contains("Only Ada is on record here, with 1 claim."));
    CHECK_THAT(says({"--hide-analyst"}), !Contains("Attacks that nobody on record makes"));
    CHECK_THAT(says({"--claim", "rained"}), Contains("“It rained”: without “The gauge is broken”"));
    CHECK_THAT(says({"rained"}), Contains("“It rained”: without “The gauge is broken”"));
    CHECK_THAT(says({"--suspend", "gauge"}), Contains("The only attack on Ada's claims is not answered in these documents."));
}

TEST_CASE_METHOD(River, "as JSON the numbers name the records behind them") {
    const auto out = says({"--json"});
    CHECK_THAT(out, StartsWith("{\n  \"complete\": true"));
    CHECK_THAT(out, Contains("\"who-answers-whom\"") && Contains(R"({"value": 1, "behind": [{"kind": "relation", "id": "1"}]})"));
}

TEST_CASE_METHOD(River, "the words of passages are looked up in attached texts") {
    std::ofstream(cruxmap.home() / "letter.txt") << "Dear all,\n\nNo water came down the valley for weeks.\n";
    CHECK(cruxmap({"import", "river.json", "-o", "river.cruxmap"}).exitCode == 0);
    CHECK(cruxmap({"attach", "river.cruxmap", "letter.txt", "--to", "Letter"}).exitCode == 0);
    CHECK_THAT(cruxmap({"stats", "river.cruxmap"}).out, Contains("the words of the only passage are found there."));
}

TEST_CASE_METHOD(River, "a claim or a view that is not there is a usage error that tells what to do") {
    const auto claim = cruxmap({"stats", "river.json", "--claim", "snow"});
    CHECK(claim.exitCode == kUsage);
    CHECK_THAT(claim.err, Contains("There is no such claim."));
    const auto view = cruxmap({"stats", "river.json", "--view", "elsewhere"});
    CHECK(view.exitCode == kUsage);
    CHECK_THAT(view.err, Contains("There is no such view. There are: \"Start here\"."));
    std::ofstream(cruxmap.home() / "empty.json") << R"({"format": "cruxmap", "version": 1})";
    CHECK_THAT(cruxmap({"stats", "empty.json", "--view", "x"}).err, Contains("This debate has none."));
    const auto empty = cruxmap({"stats", "empty.json"});
    CHECK(empty.exitCode == 0);
    CHECK_THAT(empty.out, Contains("Nobody is on record here yet."));
}

TEST_CASE_METHOD(River, "the sample's numbers are printed both ways") {
    CHECK_THAT(cruxmap({"stats", "sample:chip-ban"}).out, Contains("Where do the figures disagree?"));
    CHECK_THAT(cruxmap({"stats", "sample:chip-ban", "--json"}).out, StartsWith("{") && Contains("\"where-figures-disagree\""));
}
