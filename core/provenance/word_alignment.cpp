// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/word_alignment.h"

#include <edlib.h>

#include <memory>
#include <unordered_map>

namespace cruxmap {

namespace {

constexpr std::size_t kSymbols = 255;  // edlib aligns bytes; 0 is any word that the query does not have

// Words as bytes. Beyond 255 words of a query some share a byte, which may cost the alignment a little; whether two words are
// the same is asked of the words.
class Alphabet {
public:
    explicit Alphabet(std::span<const WordNumber> query) {
        for (const auto word : query) m_symbols.try_emplace(word, static_cast<char>(1 + m_symbols.size() % kSymbols));
    }
    std::string spelled(std::span<const WordNumber> words) const {
        std::string symbols;
        symbols.reserve(words.size());
        for (const auto word : words) {
            const auto at = m_symbols.find(word);
            symbols += at == m_symbols.end() ? '\0' : at->second;
        }
        return symbols;
    }

private:
    std::unordered_map<WordNumber, char> m_symbols;
};

struct FreeAlignment {
    void operator()(EdlibAlignResult* result) const {
        edlibFreeAlignResult(*result);
        delete result;
    }
};

// What stands between white space; in a script without spaces, one character.
std::vector<WordPlace> visibleWords(std::string_view plain) {
    std::vector<WordPlace> words;
    std::uint32_t at = 0;
    const auto addBetween = [&](std::size_t end) {
        while (at < end) {
            const auto space = std::min(plain.find(' ', at), end);
            if (space > at) words.push_back({at, static_cast<std::uint32_t>(space)});
            at = static_cast<std::uint32_t>(std::min(space + 1, end));
        }
    };
    for (const auto place : wordPlaces(plain)) {
        if (place.start < at) continue;
        const auto first = static_cast<unsigned char>(plain[place.start]);
        if (first < 0xE0) continue;  // no script without spaces
        addBetween(place.start);
        words.push_back(place);
        at = place.end;
    }
    addBetween(plain.size());
    return words;
}

struct Visible {
    PlainText plain;
    std::vector<WordPlace> places;
    std::size_t offset = 0;  // of the text in a longer one

    Span between(std::size_t first, std::size_t last) const {
        const auto start = first < places.size() ? places[first].start : plain.text.size();
        const auto end = last > first ? places[last - 1].end : start;
        return {static_cast<std::int64_t>(offset + plain.origin(start)), static_cast<std::int64_t>(offset + plain.origin(end))};
    }
};

Visible visible(std::string_view text, std::size_t offset) {
    Visible result{plainTextOf(text), {}, offset};
    result.places = visibleWords(result.plain.text);
    return result;
}

// Words are the same here when their bytes are.
std::vector<WordNumber> numbered(const Visible& visible, std::string_view original,
                                 std::unordered_map<std::string_view, WordNumber>& numbers) {
    std::vector<WordNumber> words;
    for (const auto place : visible.places) {
        const auto start = visible.plain.origin(place.start);
        const auto word = original.substr(start, visible.plain.origin(place.end) - start);
        words.push_back(numbers.try_emplace(word, static_cast<WordNumber>(numbers.size())).first->second);
    }
    return words;
}

}  // namespace

std::vector<Counterpart> aligned(std::span<const WordNumber> query, std::span<const WordNumber> row, Alignment alignment) {
    std::vector<Counterpart> counterparts(query.size());
    if (query.empty() || row.empty()) return counterparts;
    const Alphabet alphabet(query);
    const auto from = alphabet.spelled(query);
    const auto to = alphabet.spelled(row);
    const auto mode = alignment == Alignment::Whole ? EDLIB_MODE_NW : EDLIB_MODE_HW;
    const std::unique_ptr<EdlibAlignResult, FreeAlignment> result(
        new EdlibAlignResult(edlibAlign(from.data(), static_cast<int>(from.size()), to.data(), static_cast<int>(to.size()),
                                        edlibNewAlignConfig(-1, mode, EDLIB_TASK_PATH, nullptr, 0))));
    if (result->status != EDLIB_STATUS_OK || result->numLocations == 0) return counterparts;
    auto at = static_cast<std::size_t>(result->startLocations[0]);
    std::size_t word = 0;
    for (int i = 0; i < result->alignmentLength; ++i) {
        switch (result->alignment[i]) {
        case EDLIB_EDOP_INSERT:
            ++word;
            break;
        case EDLIB_EDOP_DELETE:
            ++at;
            break;
        default:
            counterparts[word] = {at, query[word] == row[at]};
            ++word;
            ++at;
        }
    }
    return counterparts;
}

std::vector<Difference> differences(std::string_view former, std::string_view text, Span now) {
    const auto present = text.substr(static_cast<std::size_t>(now.start), static_cast<std::size_t>(now.end - now.start));
    const auto before = visible(former, 0);
    const auto after = visible(present, static_cast<std::size_t>(now.start));
    std::unordered_map<std::string_view, WordNumber> numbers;
    const auto query = numbered(before, former, numbers);
    const auto row = numbered(after, present, numbers);
    const auto counterparts = aligned(query, row, Alignment::Whole);
    std::vector<Difference> found;
    std::size_t word = 0;  // the first not accounted for, and the first in the other row
    std::size_t at = 0;
    const auto note = [&](std::size_t untilWord, std::size_t untilAt) {
        if (untilWord > word || untilAt > at) found.push_back({before.between(word, untilWord), after.between(at, untilAt)});
    };
    for (std::size_t i = 0; i < query.size(); ++i) {
        if (!counterparts[i].same) continue;
        note(i, *counterparts[i].at);
        word = i + 1;
        at = *counterparts[i].at + 1;
    }
    note(query.size(), row.size());
    return found;
}

}  // namespace cruxmap
