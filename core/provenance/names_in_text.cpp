// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/names_in_text.h"

#include "core/base/text.h"
#include "core/provenance/code_points.h"

#include <algorithm>
#include <array>

namespace cruxmap {

namespace {

constexpr int kMostWords = 4;

constexpr std::array<std::string_view, 61> kOrdinaryWords = {
    "a",        "i",        "he",     "she",        "it",         "we",           "you",     "they",   "who",
    "this",     "that",     "these",  "those",      "one",        "some",         "many",    "others", "nobody",
    "everyone", "someone",  "people", "and",        "but",        "so",           "as",      "if",     "note",
    "summary",  "context",  "tweet",  "tldr",       "tl;dr",      "update",       "edit",    "source", "warning",
    "example",  "question", "answer", "q",          "a",          "ps",           "title",   "date",   "topic",
    "topics",   "link",     "links",  "references", "conclusion", "introduction", "time",    "re",     "the",
    "what",     "here",     "there",  "first",      "second",     "finally",      "however",
};

bool isNameCharacter(char32_t point) {
    return isWordCharacter(point) || point == '-' || point == '\'' || point == U'’' || point == '.';
}

// The end of the word at `at`; a full stop belongs to it after an initial only ("J."), an apostrophe within it only ("O'Neil").
std::size_t wordEnd(std::string_view text, std::size_t at) {
    auto end = at;
    while (end < text.size()) {
        const auto point = codePointAt(text, end);
        if (!isNameCharacter(point.value)) break;
        const auto after = end + point.length;
        const bool last = after >= text.size() || !isWordCharacter(codePointAt(text, after).value);
        if (point.value == '.' && end > at + codePointAt(text, at).length) break;
        if (point.value != '.' && !isWordCharacter(point.value) && last) break;
        // "Name's"
        if ((point.value == '\'' || point.value == U'’') && after < text.size() && text[after] == 's' &&
            (after + 1 >= text.size() || !isWordCharacter(codePointAt(text, after + 1).value)))
            break;
        end = after;
    }
    return end;
}

bool isCapital(std::string_view text, std::size_t at) {
    return at < text.size() && isUpperCase(codePointAt(text, at).value);
}

bool isHandleCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

TextSpan nameFrom(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '@') {
        auto end = at + 1;
        while (end < text.size() && isHandleCharacter(text[end])) ++end;
        return {at, end > at + 1 ? end : at};
    }
    auto end = at;
    for (int words = 0; words < kMostWords; ++words) {
        const auto begin = words == 0 ? at : end + 1;
        if ((words > 0 && (end >= text.size() || text[end] != ' ')) || !isCapital(text, begin)) break;
        end = wordEnd(text, begin);
    }
    return {at, end};
}

TextSpan nameUpTo(std::string_view text, std::size_t at) {
    // From at most so many bytes before, the earliest beginning from which a name reaches just to here.
    auto begin = at;
    TextSpan best{at, at};
    for (int words = 0; words < kMostWords && begin > 0; ++words) {
        const auto blank = text.find_last_of(" \n\"(", begin - 1);
        const auto start = blank == std::string_view::npos ? 0 : blank + 1;
        if (at - start > 100) break;
        const auto name = nameFrom(text, start);
        if (name.end == at && name.size() > 0 && !isOrdinaryWord(text.substr(start, wordEnd(text, start) - start))) best = name;
        if (name.end != at || blank == std::string_view::npos || text[blank] != ' ') break;
        begin = blank;
    }
    return best;
}

bool isOrdinaryWord(std::string_view name) {
    std::string lower(name);
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::ranges::find(kOrdinaryWords, lower) != kOrdinaryWords.end();
}

SpeakerIndex::SpeakerIndex(const std::vector<KnownSpeaker>& known) {
    Speakers parts;
    for (std::size_t i = 0; i < known.size(); ++i) {
        const std::string_view name = known[i].name;
        add(m_speakers, name, i);
        for (const auto& alias : known[i].aliases) add(m_speakers, alias, i);
        if (name.find(' ') == std::string_view::npos) continue;
        add(parts, name.substr(0, name.find(' ')), i);
        add(parts, name.substr(name.rfind(' ') + 1), i);
    }
    m_speakers.merge(parts);  // parts of names give way to whole ones
}

void SpeakerIndex::add(Speakers& speakers, std::string_view name, std::size_t speaker) {
    auto key = folded(name.starts_with('@') ? name.substr(1) : name);
    if (key.empty()) return;
    const auto [place, added] = speakers.try_emplace(std::move(key), speaker);
    if (!added && place->second != speaker) place->second.reset();
}

std::optional<std::size_t> SpeakerIndex::find(std::string_view name) const {
    const auto found = m_speakers.find(folded(name.starts_with('@') ? name.substr(1) : name));
    return found == m_speakers.end() ? std::nullopt : found->second;
}

}  // namespace cruxmap
