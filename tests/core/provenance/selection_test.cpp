// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/selection.h"

#include "core/base/text.h"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

using namespace cruxmap;

namespace {

std::string expanded(std::string_view text, Span span) {
    const auto grown = expandedToWords(text, span);
    return std::string(text.substr(static_cast<std::size_t>(grown.start), static_cast<std::size_t>(grown.end - grown.start)));
}

}  // namespace

TEST_CASE("A selection grows to whole words") {
    const std::string text = "The café’s “own” cook, they say.";
    CHECK(expanded(text, {5, 7}) == "café’s");
    CHECK(expanded(text, {0, 6}) == "The café’s");
    CHECK(expanded(text, {3, 4}).empty());
    CHECK(expanded(text, {4, 3}).empty());
    CHECK(expanded(text, {-10, 1'000}) == text);
    CHECK(expanded(text, {9, 9}).empty());
    CHECK(expanded("", {0, 5}).empty());
}

TEST_CASE("Where words have no spaces a selection stays as it is, to the character") {
    const std::string text = "旧桥太窄。";
    CHECK(expanded(text, {3, 6}) == "桥");
    CHECK(expanded(text, {4, 5}) == "桥");
}

TEST_CASE("Locators are at most six words from either end") {
    const std::string text = "One two\n three four five six seven, eight.";
    const auto size = static_cast<std::int64_t>(text.size());
    CHECK(locatorsOf(text, {0, size}) == Locators{"One two three four five six", "three four five six seven, eight."});
    CHECK(locatorsOf(text, {0, 7}) == Locators{"One two", "One two"});
    CHECK(locatorsOf("磨坊主认为没有人需要", {0, 30}) == Locators{"磨坊主认为没", "为没有人需要"});
    CHECK(locatorsOf(text, {5, 5}) == Locators{});
}

TEST_CASE("Covered text counts once") {
    const std::string text(100, 'a');
    CHECK(coverage(text, std::vector<Span>{{0, 10}, {5, 20}, {50, 60}, {95, 200}}) == Approx(0.35));
    CHECK(coverage(text, {}) == 0);
    CHECK(coverage("", std::vector<Span>{{0, 10}}) == 0);
}

TEST_CASE("Growing a selection twice is growing it once") {
    rc::prop("for any text", [](const std::vector<int>& picks, int first, int second) {
        static const std::vector<std::string> pieces{"a", "bc", " ", "\n", "é", "桥", "。", "“", "ก", "1,5"};
        std::string text;
        for (const auto pick : picks) text += pieces[static_cast<std::size_t>(std::abs(pick % 10))];
        const auto span = expandedToWords(text, {first, second});
        RC_ASSERT(span.start >= 0 && span.start <= span.end && span.end <= static_cast<std::int64_t>(text.size()));
        RC_ASSERT(!invalidUtf8(text.substr(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end - span.start))));
        if (span.start < span.end) RC_ASSERT(expandedToWords(text, span) == span);
        const auto [starts, ends] = locatorsOf(text, span);
        RC_ASSERT(!invalidUtf8(starts) && !invalidUtf8(ends));
        RC_ASSERT(wordCount(starts) <= 6u && wordCount(ends) <= 6u);
    });
}
