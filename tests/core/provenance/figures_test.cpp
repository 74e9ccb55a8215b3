// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/figures.h"

#include "core/model/enums.h"

#include <rapidcheck/catch.h>

#include <catch2/catch.hpp>
#include <sstream>

using namespace cruxmap;

namespace {

// "about 5 - %": comparator, low, high, unit.
std::string figure(std::string_view text) {
    const auto figures = figuresIn(text);
    if (figures.size() != 1) return std::to_string(figures.size()) + " figures";
    const auto& found = figures[0];
    std::ostringstream words;
    words << EnumWords<Comparator>::words[static_cast<std::size_t>(found.comparator)] << ' ';
    found.low ? words << *found.low : words << '-';
    found.high ? words << ' ' << *found.high : words << " -";
    words << ' ' << found.unit;
    return words.str();
}

}  // namespace

TEST_CASE("Numbers with their units") {
    CHECK(figure("a share of 5%.") == "equal 5 - %");
    CHECK(figure("12 per cent of it") == "equal 12 - ");
    CHECK(figure("twelve percent of it") == "equal 12 - %");
    CHECK(figure("6x the price") == "equal 6 - ×");
    CHECK(figure("four times the price") == "equal 4 - ×");
    CHECK(figure("a three-fold rise") == "equal 3 - ×");
    CHECK(figure("It weighs 1,250.5 tonnes") == "equal 1250.5 - tonnes");
    CHECK(figure("a cost of $3 trillion") == "equal 3e+12 - $");
    CHECK(figure("a cost of US$40k each") == "equal 40000 - $");
    CHECK(figure("70B parameters") == "equal 7e+10 - parameters");
    CHECK(figure("two hundred thousand ships") == "equal 200000 - ships");
    CHECK(figure("a 7-year plan") == "equal 7 - year");
}

TEST_CASE("Comparators before and after") {
    CHECK(figure("at most 6 days") == "atMost - 6 days");
    CHECK(figure("No more than six days") == "atMost - 6 days");
    CHECK(figure("at least 6 days") == "atLeast 6 - days");
    CHECK(figure("6 days or more") == "atLeast 6 - days");
    CHECK(figure("6 days at most") == "atMost - 6 days");
    CHECK(figure("over 6 days") == "above 6 - days");
    CHECK(figure("fewer than 6 days") == "below - 6 days");
    CHECK(figure("about 100,000 QX9 engines") == "about 100000 - QX9");
    CHECK(figure("~40 %") == "about 40 - %");
    CHECK(figure("100k+ users") == "atLeast 100000 - users");
    CHECK(figure("moreover 6 days") == "equal 6 - days");
}

TEST_CASE("Ranges") {
    CHECK(figure("2 to 4 years") == "range 2 4 years");
    CHECK(figure("7-10 years") == "range 7 10 years");
    CHECK(figure("7–10 years") == "range 7 10 years");
    CHECK(figure("60% to 70%") == "range 60 70 %");
    CHECK(figure("between 2 and 3 million ships") == "range 2e+06 3e+06 ships");
    CHECK(figure("two or three weeks") == "range 2 3 weeks");
    CHECK(figure("$1 billion to $2 billion") == "range 1e+09 2e+09 $");
    CHECK(figuresIn("5 and 6 days").size() == 2);
}

TEST_CASE("As written, and where") {
    const std::string_view text = "He waited, at most, some 2 to 4 years; it took 6 years or more.";
    const auto figures = figuresIn(text);
    REQUIRE(figures.size() == 2);
    CHECK(figures[0].asWritten == "2 to 4 years");
    CHECK(figures[1].asWritten == "6 years or more");
    for (const auto& each : figures) CHECK(each.span.of(text) == each.asWritten);
}

TEST_CASE("What has digits and is no quantity") {
    for (const auto* text : {"in 2020", "on 2024-05-01", "at 11:00", "version 5.2.1", "the B52 bomber", "type GX-4", "the 3rd place",
                             "see [2]", "1. first", "one of the things", "that one is good", "10.0.0.1", "a 2x2 table", "No number."}) {
        INFO(text);
        CHECK(figuresIn(text).empty());
    }
}

TEST_CASE("Any text gives figures that stand in it, in order") {
    rc::prop("figures", [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("1", "23", ",", ".", "-", "–", " ", "to", "two", "million", "k", "%", "×", "$", "US$", "at most ",
                                          "between ", " and ", "é", "\xC3", "x", "+"));
        std::string text;
        for (const auto& piece : pieces) text += piece;
        std::size_t end = 0;
        for (const auto& each : figuresIn(text)) {
            RC_ASSERT(each.span.end <= text.size());
            RC_ASSERT(each.span.start < each.span.end);
            RC_ASSERT(each.span.end > end);
            RC_ASSERT(each.low.has_value() || each.high.has_value());
            end = each.span.end;
        }
    });
}
