// SPDX-License-Identifier: GPL-3.0-or-later
// Where does this passage stand in this text? The answer is one of five, with the places it rests on, and it never guesses:
// a place is only given as the passage's when its words are there, or nearly there between the words that used to stand around
// them, and no other place comes close. A passage that is not found is an annoyance; one found in the wrong place is a lie.
//
// Offsets are bytes into the text, half open, at the borders of code points; texts are UTF-8 in composed form. Pure; building
// an Anchorer is linear in the text, finding a passage bounded by how often its rarest words occur.
//
// The selectors are those of the W3C Web Annotation Data Model (position; quotation with prefix and suffix), with a hash. The
// order of importance quotation, context, position is that of annotators in the field; the floor and the margin are not.
#pragma once

#include "core/model/enums.h"
#include "core/model/records.h"
#include "core/provenance/reading_watch.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

class TextIndex;

// Verified: same place, same words. Moved: the same words, elsewhere, and nowhere else that could be meant. Altered: other
// words between the same neighbours. Ambiguous: several places could be meant. Missing: none can.
enum class AnchorState : std::uint8_t { Verified, Moved, Altered, Ambiguous, Missing };

template <>
struct EnumWords<AnchorState> {
    static constexpr std::array<std::string_view, 5> words{"verified", "moved", "altered", "ambiguous", "missing"};
};

// As a reader sees it: "words found", "words moved", "words altered", "in several places", "words missing".
std::string_view inWords(AnchorState state);

struct Span {
    std::int64_t start = 0;
    std::int64_t end = 0;

    bool operator==(const Span&) const = default;
};

// Whether two spans share a byte.
constexpr bool overlap(Span a, Span b) {
    return a.start < b.end && b.start < a.end;
}

// All that is known of a passage. Whatever is empty is not known; only a prefix or suffix that is there and empty says
// something: the text began, or ended, with the passage.
struct Selector {
    std::optional<Span> span{};  // in the text as it was
    std::string sha256{};        // of the passage's bytes
    std::string startsWith{};    // at most six words from either end
    std::string endsWith{};
    std::string exact{};  // the passage's bytes, from a text in which it was certain
    std::optional<std::string> prefix{};
    std::optional<std::string> suffix{};
    std::size_t copies = 0;  // how often the words stood in that text; 0: not known

    bool operator==(const Selector&) const = default;
};

class Anchorer;

// What the passage's record says, and its words with their neighbours where the former text has the recorded words at the
// recorded place. Only what the record says when `formerText` is empty: none is at hand, or it is the very text to look in.
Selector selectorOf(const Passage& passage, std::string_view formerText);
// The same; for many passages.
Selector selectorOf(const Passage& passage, const Anchorer& formerText);

// Words that changed between the passage as it was and as it stands; an empty side was inserted or left out.
struct Difference {
    Span former;  // in Selector::exact
    Span now;     // in the text

    bool operator==(const Difference&) const = default;
};

struct Candidate {
    Span span;
    double score = 0;  // 0 to 1: how well words (the most), neighbours and position (the least) agree
    std::vector<Difference> differences{};

    bool operator==(const Candidate&) const = default;
};

struct Anchor {
    AnchorState state = AnchorState::Missing;
    std::vector<Candidate> candidates{};  // best first: one if verified, moved or altered, at least two if ambiguous, none if missing
    std::vector<Candidate> refused{};     // best first, when missing: near, but not near enough to be taken for the passage

    bool operator==(const Anchor&) const = default;
};

// The recorded words at the recorded place: verified, as find() answers when nothing else is known, but without a prepared text.
// Nothing when they do not stand there, or when more is known of them.
std::optional<Anchor> inPlace(const Selector& selector, std::string_view text);

// One text, prepared for finding passages in it. Keeps a copy of the text.
class Anchorer {
public:
    // Throws Error{BadInput} on malformed UTF-8, and on 2 GiB or more; stopped, ReadingStopped.
    explicit Anchorer(std::string_view text, const ReadingWatch& watch = {});
    ~Anchorer();
    Anchorer(Anchorer&&) noexcept;
    Anchorer& operator=(Anchorer&&) noexcept;

    std::string_view text() const;

    // The places where just these bytes stand, ascending.
    std::vector<Span> occurrences(std::string_view words) const;

    // The recorded words at the recorded place are verified when nothing else is known. When the neighbours are known and the
    // same words stand elsewhere too, the neighbours decide, or the answer is ambiguous: an edit before the passage may have
    // shifted another copy of it to the recorded place. A passage that has no hash yet is found as by firstPlace.
    // Stopped, it throws nothing and answers missing.
    Anchor find(const Selector& selector, std::stop_token stop = {}) const;

    // Anchors a passage for the first time, by its locators (or words) and, where known, its hash: verified when just one place
    // agrees, and the caller then records span and hash by placedAt. Differences of white space, quotation marks and dashes
    // between locators and text do not count.
    Anchor firstPlace(const Selector& selector, std::stop_token stop = {}) const;

    // The places most like the passage, best first, without judging them: for a person to choose from. Words typed by hand go
    // into Selector::exact.
    std::vector<Candidate> nearby(const Selector& selector, std::size_t limit, std::stop_token stop = {}) const;

private:
    std::unique_ptr<const TextIndex> m_index;
};

}  // namespace cruxmap
