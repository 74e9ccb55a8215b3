// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include "core/base/error.h"

#include <rapidcheck/catch.h>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace cruxmap;

namespace {

void append(std::string& text, char32_t point) {
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (point >> shift & 0x3F)); };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0 | point >> 6);
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0 | point >> 12);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0 | point >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

// Well-formed text of all planes, with many of the characters that normalisation and white space are about.
rc::Gen<std::string> anyText() {
    const auto point = rc::gen::weightedOneOf<char32_t>({
        {4, rc::gen::inRange<char32_t>(0x20, 0x7F)},
        {2, rc::gen::element<char32_t>('\t', '\n', '\r', 0x85, 0xA0, 0x2003, 0x2028, 0x3000)},
        {3, rc::gen::inRange<char32_t>(0xC0, 0x370)},      // composed letters and combining marks
        {1, rc::gen::inRange<char32_t>(0x1100, 0x1200)},   // Hangul letters, which compose
        {1, rc::gen::inRange<char32_t>(0x1E00, 0x2000)},   // letters with two marks
        {1, rc::gen::inRange<char32_t>(0xE000, 0x10000)},  // compatibility forms
        {1, rc::gen::inRange<char32_t>(0x1F300, 0x110000)},
    });
    return rc::gen::map(rc::gen::container<std::u32string>(point), [](const std::u32string& points) {
        std::string text;
        for (const auto each : points) append(text, each);
        return text;
    });
}

}  // namespace

TEST_CASE("Malformed UTF-8 is found where it begins") {
    CHECK(invalidUtf8("") == std::nullopt);
    CHECK(invalidUtf8("plain") == std::nullopt);
    CHECK(invalidUtf8("Größe 芯片 😀") == std::nullopt);
    CHECK(invalidUtf8("ab\x80") == 2);             // a tail without a head
    CHECK(invalidUtf8("Gr\xC3\xB6\xC3") == 4);     // cut off at the end
    CHECK(invalidUtf8("\xC0\xAF") == 0);           // longer than need be
    CHECK(invalidUtf8("a\xED\xA0\x80") == 1);      // half a surrogate pair
    CHECK(invalidUtf8("a\xF4\x90\x80\x80") == 1);  // behind the last code point
    CHECK(invalidUtf8("\xE8\x8A\xAF\xE7\x89") == 3);
}

TEST_CASE("Composed form") {
    CHECK(normalised("") == "");
    CHECK(normalised("plain\n") == "plain\n");
    CHECK(normalised("e\xCC\x81") == "é");
    CHECK(normalised("\xE2\x84\xAB") == "Å");                           // the ångström sign
    CHECK(normalised("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB") == "한");  // from its letters
    CHECK(normalised("q\xCC\xA3\xCC\x87") == normalised("q\xCC\x87\xCC\xA3"));
    CHECK(normalised("ﬁne") == "ﬁne");  // a compatibility form stays
    CHECK_THROWS_AS(normalised("Gr\xC3"), Error);
    rc::prop("composing twice is composing once", [] {
        const auto once = normalised(*anyText());
        RC_ASSERT_FALSE(invalidUtf8(once));
        RC_ASSERT(normalised(once) == once);
    });
}

TEST_CASE("One line for a record") {
    CHECK(singleLine("") == "");
    CHECK(singleLine(" \t\r\n") == "");
    CHECK(singleLine("  Sell \r\n\t the\xC2\xA0"
                     "chips ") == "Sell the chips");
    CHECK(singleLine("芯片\xE3\x80\x80出口") == "芯片 出口");  // the ideographic space
    CHECK(singleLine("a\xE2\x80\xA8"
                     "b\xE2\x80\xA9"
                     "c") == "a b c");  // line and paragraph separators
    CHECK(singleLine("na\x69\xCC\x88ve") == "naïve");
    CHECK_THROWS_AS(singleLine("\xFF"), Error);
    rc::prop("a line stays as it is", [] {
        const auto once = singleLine(*anyText());
        RC_ASSERT(singleLine(once) == once);
        RC_ASSERT(normalised(once) == once);
        RC_ASSERT(once.find('\n') == once.npos);
    });
}

TEST_CASE("Folding for search") {
    CHECK(folded("") == "");
    CHECK(folded("CHIPS") == "chips");
    CHECK(folded("Größe") == "grosse");
    CHECK(folded("NAÏVE") == folded("nai\xCC\x88ve"));
    CHECK(folded("ﬁne") == "fine");
    CHECK(folded("ΕΛΠΊΔΑ") == folded("ελπιδα"));
    CHECK(folded("Σίσυφος") == folded("ΣΊΣΥΦΟΣ"));  // a final sigma is a sigma
    CHECK(folded("Ｎｖｉｄｉａ") == "nvidia");
    CHECK(folded("芯片") == "芯片");
    CHECK(folded("co\xC2\xADoperate") == "cooperate");  // a soft hyphen
    CHECK_THROWS_AS(folded("\xFF"), Error);
    rc::prop("folding twice is folding once", [] {
        const auto once = folded(*anyText());
        RC_ASSERT(folded(once) == once);
    });
}

TEST_CASE("a text's columns in a terminal") {
    CHECK(columnsOf("") == 0);
    CHECK(columnsOf("chips") == 5);
    CHECK(columnsOf("芯片 1") == 6);
    CHECK(columnsOf("e\xCC\x81") == 1);  // a letter and its mark
}

TEST_CASE("Words are runs between white space") {
    CHECK(wordCount("") == 0);
    CHECK(wordCount("  \n") == 0);
    CHECK(wordCount("one") == 1);
    CHECK(wordCount(" one\ttwo \xE3\x80\x80 three ") == 3);
    CHECK(wordCount("芯片出口") == 1);
}

TEST_CASE("Shortened text") {
    CHECK(shortened("Sell the chips", 14) == "Sell the chips");
    CHECK(shortened("Sell the chips", 13) == "Sell the…");
    CHECK(shortened("Sell the chips", 8) == "Sell the…");
    CHECK(shortened("Sell the chips", 7) == "Sell…");
    CHECK(shortened("Extraterritoriality", 5) == "Extra…");            // inside a word where there is no end
    CHECK(shortened("A extraterritorial rule", 10) == "A extrater…");  // nor a near one
    CHECK(shortened("出口管制減緩中国", 4) == "出口管制…");
    CHECK(shortened("Sell all the chips", 12) == "Sell all the…");
    CHECK(shortened("Sell  the chips", 7) == "Sell…");
    CHECK(shortened("A extraterritorial rule", 2) == "A…");
    CHECK(shortened("xxq\xCC\xA3\xCC\x87", 3) == "xx…");  // a letter keeps its marks
    CHECK(shortened("xxq\xCC\xA3\xCC\x87x", 5) == "xxq\xCC\xA3\xCC\x87…");
    CHECK(shortened("👍🏽👍🏽", 3) == "👍🏽…");  // an emoji its colour
    CHECK(shortened("Größe", 5) == "Größe");
    CHECK(shortened("", 0) == "");
    CHECK(shortened("x", 0) == "…");
    rc::prop("never longer than the limit and the ellipsis, never cut inside a character", [] {
        const auto text = normalised(*anyText());
        const auto limit = *rc::gen::inRange<std::size_t>(0, 20);
        const auto result = shortened(text, limit);
        RC_ASSERT_FALSE(invalidUtf8(result));
        const auto points = std::ranges::count_if(result, [](char c) { return (c & 0xC0) != 0x80; });
        RC_ASSERT(static_cast<std::size_t>(points) <= limit + 1);
        RC_ASSERT(result == text || result.ends_with("…"));
    });
}
