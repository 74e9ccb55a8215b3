// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/selection.h"

#include "core/base/text.h"
#include "core/provenance/plain_text.h"

#include <utf8proc.h>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr std::size_t kLocatorWords = 6;

struct CodePoint {
    std::int32_t value = 0;
    std::size_t length = 1;
};

CodePoint codePointAt(std::string_view text, std::size_t at) {
    utf8proc_int32_t point = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                         static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    if (length <= 0) return {-1, 1};
    return {point, static_cast<std::size_t>(length)};
}

std::size_t startOfCodePoint(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
}

bool isSpaceAt(std::string_view text, std::size_t at) {
    return wordCount(text.substr(at, codePointAt(text, at).length)) == 0;
}

bool standsAloneAt(std::string_view text, std::size_t at) {
    return standsAlone(codePointAt(text, at).value);
}

std::size_t clamped(std::string_view text, std::int64_t at) {
    return static_cast<std::size_t>(std::clamp<std::int64_t>(at, 0, static_cast<std::int64_t>(text.size())));
}

std::size_t endOfCodePoint(std::string_view text, std::size_t at) {
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    return at;
}

// Words and lone characters, as bytes of the text.
std::vector<WordPlace> units(std::string_view text) {
    std::vector<WordPlace> found;
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = codePointAt(text, at);
        const auto end = at + point.length;
        const bool space = isSpaceAt(text, at);
        const bool alone = standsAlone(point.value);
        if (open && !space && !alone) found.back().end = static_cast<std::uint32_t>(end);
        if ((!open || alone) && !space) found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        open = !space && !alone;
        at = end;
    }
    return found;
}

// The units from `first` up to `last`, with one space wherever the text has white space between them.
std::string joined(std::string_view text, const std::vector<WordPlace>& words, std::size_t first, std::size_t last) {
    std::string line;
    for (auto i = first; i < last; ++i) {
        if (i > first && words[i].start > words[i - 1].end) line += ' ';
        line += text.substr(words[i].start, words[i].end - words[i].start);
    }
    return line;
}

}  // namespace

Span expandedToWords(std::string_view text, Span selection) {
    auto start = startOfCodePoint(text, clamped(text, std::min(selection.start, selection.end)));
    auto end = endOfCodePoint(text, clamped(text, std::max(selection.start, selection.end)));
    while (start < end && isSpaceAt(text, start)) start += codePointAt(text, start).length;
    for (auto last = startOfCodePoint(text, end - 1); start < end && isSpaceAt(text, last); last = startOfCodePoint(text, end - 1))
        end = last;
    if (start >= end) return {static_cast<std::int64_t>(start), static_cast<std::int64_t>(start)};
    while (start > 0 && !standsAloneAt(text, start)) {
        const auto before = startOfCodePoint(text, start - 1);
        if (isSpaceAt(text, before) || standsAloneAt(text, before)) break;
        start = before;
    }
    auto last = startOfCodePoint(text, end - 1);
    while (end < text.size() && !standsAloneAt(text, last) && !isSpaceAt(text, end) && !standsAloneAt(text, end)) {
        last = end;
        end += codePointAt(text, end).length;
    }
    return {static_cast<std::int64_t>(start), static_cast<std::int64_t>(end)};
}

Locators locatorsOf(std::string_view text, Span span) {
    const auto start = startOfCodePoint(text, clamped(text, span.start));
    const auto end = std::max(start, endOfCodePoint(text, clamped(text, span.end)));
    const auto words = text.substr(start, end - start);
    const auto places = units(words);
    const auto count = std::min(places.size(), kLocatorWords);
    return {joined(words, places, 0, count), joined(words, places, places.size() - count, places.size())};
}

std::int64_t coveredBytes(std::string_view text, std::span<const Span> spans) {
    std::vector<Span> sorted(spans.begin(), spans.end());
    std::ranges::sort(sorted, {}, &Span::start);
    std::int64_t covered = 0;
    std::int64_t reached = 0;
    for (const auto span : sorted) {
        const auto end = std::min(span.end, static_cast<std::int64_t>(text.size()));
        const auto start = std::max(span.start, reached);
        if (end <= start) continue;
        covered += end - start;
        reached = end;
    }
    return covered;
}

double coverage(std::string_view text, std::span<const Span> spans) {
    return text.empty() ? 0 : static_cast<double>(coveredBytes(text, spans)) / static_cast<double>(text.size());
}

}  // namespace cruxmap
