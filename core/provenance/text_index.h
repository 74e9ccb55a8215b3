// SPDX-License-Identifier: GPL-3.0-or-later
// A text with all its words and where each of them stands, for finding a few dozen words again in many. Built once, in time
// linear in the text; offsets given to callers are bytes of the original text, words are counted from 0.
#pragma once

#include "core/provenance/anchor.h"
#include "core/provenance/plain_text.h"
#include "core/provenance/reading_watch.h"

#include <span>
#include <unordered_map>

namespace cruxmap {

// Two words that a reader would call the same (case and accents aside) have the same number; those of a query that do not
// occur in the text have numbers beyond its own.
using WordNumber = std::uint32_t;

class TextIndex {
public:
    // Begin and end of the text stand in its row of words as a word each, which neighbours the first and the last.
    static constexpr WordNumber kBegin = 0;
    static constexpr WordNumber kEnd = 1;

    // Stopped, it throws ReadingStopped.
    explicit TextIndex(std::string_view text, const ReadingWatch& watch = {});

    std::string_view text() const { return m_text; }
    const PlainText& plain() const { return m_plain; }

    const std::vector<WordNumber>& words() const { return m_words; }
    // The word's bytes in the plain text.
    WordPlace placeOf(std::size_t word) const { return m_places[word]; }
    // The first word that starts at or after an offset into the original.
    std::size_t wordFrom(std::int64_t offset) const;
    // Where a word stands, ascending; empty for a word that the text does not have.
    std::span<const std::uint32_t> standsAt(WordNumber word) const;
    // From near 0 for a word met everywhere to 1 for one that is met once or never (inverse document frequency).
    double weight(WordNumber word) const;

    // The numbers of the words of another text.
    std::vector<WordNumber> numbersOf(std::string_view plain, std::span<const WordPlace> places) const;

    // The places of these very bytes; of a text like `plain` (as plainTextOf gives it), in the original.
    std::vector<Span> occurrences(std::string_view bytes) const;
    std::vector<Span> likeOccurrences(std::string_view plain) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    using Numbers = std::unordered_map<std::string, WordNumber, Hash, std::equal_to<>>;

    void number(std::string_view plain, const ReadingWatch& watch);
    void listPlaces();

    // The place in the query's words of the one that narrows the search most, not at its ends, where a word may be cut.
    std::optional<std::size_t> rarestInside(std::span<const WordNumber> numbers) const;

    std::string m_text;
    PlainText m_plain;
    std::vector<WordNumber> m_words;
    std::vector<WordPlace> m_places;
    Numbers m_numbers;
    std::vector<std::uint32_t> m_firstPlace;  // for each word, where its places begin in m_sorted
    std::vector<std::uint32_t> m_sorted;
    double m_scale = 1;
};

}  // namespace cruxmap
