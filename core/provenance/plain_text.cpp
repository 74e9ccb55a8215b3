// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/plain_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace cruxmap {

namespace {

struct CodePoint {
    utf8proc_int32_t value = 0;
    std::size_t length = 1;
};

// A malformed byte counts as one character of no kind.
CodePoint codePointAt(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    utf8proc_int32_t point = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                         static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    if (length <= 0) return {-1, 1};
    return {point, static_cast<std::size_t>(length)};
}

bool isSpace(utf8proc_int32_t point) {
    if (point < 0x80) return point == ' ' || (point >= 9 && point <= 13);
    if (point == 0x85) return true;
    const auto category = utf8proc_category(point);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool isInvisible(utf8proc_int32_t point) {
    return point == 0xAD || (point >= 0x200B && point <= 0x200D) || point == 0x2060 || point == 0xFEFF;
}

// What a mark that typesetters vary is compared as; empty for all other characters.
std::string_view plainForm(utf8proc_int32_t point) {
    switch (point) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
        return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0xAB:
    case 0xBB:
        return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return "-";
    case 0x2026:
        return "...";
    default:
        return {};
    }
}

bool isDigit(utf8proc_int32_t point) {
    return point >= '0' && point <= '9';
}

bool isMark(utf8proc_int32_t point) {
    if (point < 0x300) return false;
    const auto category = utf8proc_category(point);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

bool isWordCharacter(utf8proc_int32_t point) {
    if (point < 0) return false;
    if (point < 0x80) return isDigit(point) || (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    const auto category = utf8proc_category(point);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO);  // letters, marks and numbers
}

// "it's", "3.5", "10,000": one word.
bool joins(utf8proc_int32_t before, utf8proc_int32_t mark, utf8proc_int32_t after) {
    if (mark == '\'') return isWordCharacter(before) && isWordCharacter(after);
    return (mark == '.' || mark == ',') && isDigit(before) && isDigit(after);
}

// The end of the word that starts at `start`.
std::size_t wordEnd(std::string_view text, std::size_t start) {
    auto point = codePointAt(text, start);
    auto at = start + point.length;
    const bool alone = standsAlone(point.value);
    while (at < text.size()) {
        const auto next = codePointAt(text, at);
        if (alone ? !isMark(next.value) : standsAlone(next.value)) break;
        if (!alone && !isWordCharacter(next.value)) {
            const auto after = at + next.length;
            if (after >= text.size() || !joins(point.value, next.value, codePointAt(text, after).value)) break;
        }
        point = next;
        at += next.length;
    }
    return at;
}

}  // namespace

bool standsAlone(std::int32_t point) {
    struct Range {
        std::int32_t first, last;
    };
    constexpr std::array<Range, 9> scripts{{{0x0E00, 0x0EFF},      // Thai, Lao
                                            {0x1000, 0x109F},      // Myanmar
                                            {0x1780, 0x17FF},      // Khmer
                                            {0x3005, 0x3007},      // marks that stand for a Chinese character
                                            {0x3040, 0x30FF},      // Hiragana, Katakana
                                            {0x31F0, 0x31FF},      // more Katakana
                                            {0x3400, 0x9FFF},      // Chinese characters
                                            {0xF900, 0xFAFF},      // more of them
                                            {0x20000, 0x3FFFF}}};  // and the rare ones
    if (point < scripts.front().first) return false;
    return std::ranges::any_of(scripts, [&](const Range& script) { return point >= script.first && point <= script.last; });
}

PlainText plainTextOf(std::string_view text) {
    PlainText plain;
    plain.text.reserve(text.size());
    plain.origins.reserve(text.size() + 1);
    const auto add = [&](std::string_view bytes, std::size_t at, std::size_t step) {
        for (std::size_t i = 0; i < bytes.size(); ++i) plain.origins.push_back(static_cast<std::uint32_t>(at + i * step));
        plain.text += bytes;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto point = codePointAt(text, at);
        if (isSpace(point.value)) {
            if (plain.text.empty() || plain.text.back() != ' ') add(" ", at, 0);
        } else if (const auto form = point.value < 0x80 ? std::string_view() : plainForm(point.value); !form.empty()) {
            add(form, at, 0);
        } else if (!isInvisible(point.value)) {
            add(text.substr(at, point.length), at, 1);
        }
        at += point.length;
    }
    plain.origins.push_back(static_cast<std::uint32_t>(text.size()));
    return plain;
}

std::vector<WordPlace> wordPlaces(std::string_view plain) {
    std::vector<WordPlace> places;
    for (std::size_t at = 0; at < plain.size();) {
        const auto point = codePointAt(plain, at);
        if (!isWordCharacter(point.value) && !standsAlone(point.value)) {
            at += point.length;
            continue;
        }
        const auto end = wordEnd(plain, at);
        places.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        at = end;
    }
    return places;
}

}  // namespace cruxmap
