// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/estimates.h"

#include "core/interchange/native_json.h"
#include "core/interchange/samples.h"
#include "core/reasoning/figure_conflicts.h"
#include "tests/core/analysis/analysed_debate.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Figures : AnalysedDebate {
    std::vector<Measure> measures() const { return measuresIn(map(), wholeDebate(map())); }
    std::string reading() const { return read(map(), measures()); }

    PersonId ada = person("Ada");
    PersonId ben = person("Ben");
    ClaimId shortly = claim("The river has been dry for a short time.");
    ClaimId longer = claim("The river has been dry for long.");
    ClaimId never = claim("The river has hardly been dry.");
};

}  // namespace

TEST_CASE_METHOD(Figures, "estimates of one measure stand side by side, the lowest first, with who gives them and where") {
    const auto report = source("Report");
    says(ada, shortly);
    says(ben, shortly, AttributionMode::Denies);
    says(ben, longer, AttributionMode::Implies);
    quoted(ben, never, passage(report));
    const auto two = figure(shortly, Comparator::Range, 2, 4);
    const auto seven = figure(longer, Comparator::Range, 7, 10);
    const auto most = figure(never, Comparator::AtMost, {}, 6);
    const auto measures = this->measures();
    REQUIRE(measures.size() == 1);
    CHECK(nameOf(measures[0]) == "The river, dry for");
    CHECK(measures[0].unit == "years");
    CHECK_FALSE(measures[0].logarithmic);
    CHECK(measures[0].estimates == std::vector<Estimate>{{most, never, {}, 6.0, false, {ben}, report, true},
                                                         {two, shortly, 2.0, 4.0, false, {ada}, {}, true},
                                                         {seven, longer, 7.0, 10.0, false, {ben}, {}, true}});
    CHECK(reading() == "On “The river, dry for”, 2 to 4 years (Ada) and 7 to 10 years (Ben) have nothing in common.");
}

TEST_CASE_METHOD(Figures, "figures that meet are no conflict; those of other units, of one claim or without a number are not compared") {
    figure(shortly, Comparator::About, 5);
    figure(longer, Comparator::AtLeast, 3);
    figure(never, Comparator::Equal, 60, {}, "months");
    figure(never, Comparator::Equal, {}, {}, "years");
    figure(longer, Comparator::Equal, 1, {}, "m", "depth");
    figure(longer, Comparator::Equal, 9, {}, "m", "depth");
    const auto measures = this->measures();
    REQUIRE(measures.size() == 1);
    REQUIRE(measures[0].estimates.size() == 2);
    CHECK(measures[0].estimates[0].high == std::nullopt);
    CHECK(measures[0].estimates[1].about);
    CHECK(figureText(map(), measures[0].estimates[0]) == "at least 3 years");
    CHECK(figureText(map(), measures[0].estimates[1]) == "about 5 years");
    CHECK(reading() == "No two estimates of “The river, dry for” contradict each other.");
}

TEST_CASE_METHOD(Figures, "measures with conflicts come first, then those with the most estimates") {
    for (const auto& [claim, years] : {std::pair(shortly, 5), {longer, 5}, {never, 5}}) figure(claim, Comparator::Equal, years);
    figure(shortly, Comparator::Equal, 1, {}, "m", "depth");
    figure(longer, Comparator::Equal, 200, {}, "M", "Depth");
    figure(shortly, Comparator::Equal, 3, {}, "m", "breadth");
    figure(longer, Comparator::Equal, 4, {}, "m", "breadth");
    const auto measures = this->measures();
    REQUIRE(measures.size() == 3);
    CHECK(measures[0].measure == "breadth");
    CHECK(measures[1].measure == "depth");
    CHECK(measures[1].logarithmic);
    CHECK(measures[2].measure == "dry for");
    CHECK(reading() == "On “The river, breadth”, 3 m and 4 m have nothing in common; figures for 1 other measure disagree too.");
}

TEST_CASE_METHOD(Figures, "a figure out of scope is neither shown nor in conflict") {
    figure(shortly, Comparator::Equal, 2);
    figure(longer, Comparator::Equal, 2);
    figure(never, Comparator::Equal, 9);
    CHECK(measuresIn(map(), {{shortly, never}, {}})[0].estimates[0].conflicts);
    const auto measures = measuresIn(map(), {{shortly, longer}, {}});
    REQUIRE(measures.size() == 1);
    CHECK_FALSE(measures[0].estimates[0].conflicts);
    CHECK(measuresIn(map(), {{shortly}, {}}).empty());
}

TEST_CASE_METHOD(Figures, "the figures' reading fits none and several without conflict; scales of zero or less stay linear") {
    CHECK(reading() == "No two claims here give a figure for the same thing.");
    figure(shortly, Comparator::Equal, 0);
    figure(longer, Comparator::Below, 100);
    figure(shortly, Comparator::Above, 1, {}, "m", "depth");
    figure(longer, Comparator::Above, 3, {}, "m", "depth");
    CHECK_FALSE(measures()[1].logarithmic);
    CHECK(reading() == "In none of 2 measures do two estimates contradict each other.");
}

TEST_CASE_METHOD(Figures, "two that are named as apart are apart, also where one is rough") {
    figure(shortly, Comparator::About, 9.5);  // may be up to 10.45
    figure(longer, Comparator::Equal, 10.2);
    figure(never, Comparator::Equal, 10);
    CHECK(reading() == "On “The river, dry for”, 10 years and 10.2 years have nothing in common.");
}

TEST_CASE_METHOD(Figures, "a figure's document is that of its own passage before that of a stance") {
    const auto table = source("Table");
    quoted(ada, shortly, passage(source("Report")));
    put(Quantity{.claim = shortly, .measure = "depth", .low = 1, .passage = passage(table)});
    put(Quantity{.claim = longer, .measure = "depth", .low = 1});
    const auto measures = this->measures();
    REQUIRE(measures.size() == 1);
    CHECK(measures[0].estimates[0].source == table);
    CHECK(measures[0].estimates[1].source == std::nullopt);
    CHECK(nameOf(measures[0]) == "depth");
}

TEST_CASE("the sample's estimates of how far China's chips are behind are in conflict") {
    const auto map = mapOf(fromJson(*sampleText("chip-ban"), "chip-ban.json"));
    const auto measures = measuresIn(map, wholeDebate(map));
    REQUIRE(!measures.empty());
    CHECK(nameOf(measures[0]) == "China's chips, years behind");
    REQUIRE(measures[0].estimates.size() >= 3);
    CHECK(measures[0].estimates[0].low == std::nullopt);
    CHECK(measures[0].estimates[0].high == 6);
    CHECK(measures[0].estimates.back().low == 7);
    for (const auto& estimate : measures[0].estimates) CHECK(estimate.conflicts);
}
