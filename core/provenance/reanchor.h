// SPDX-License-Identifier: GPL-3.0-or-later
// The passages of a source when its text is replaced by another version of it: each is found again in the new text, or not,
// by what is known of it from the former one. Pure; nothing is written.
#pragma once

#include "core/provenance/anchor.h"

#include <array>
#include <span>

namespace cruxmap {

struct Reanchored {
    PassageId id;
    Anchor anchor;
    // With its new span when moved, or verified for the first time. Otherwise as it was, span and hash still those of the former
    // text, until somebody accepts a candidate (placedAt).
    Passage passage;

    bool operator==(const Reanchored&) const = default;
};

// How many passages stand how, by AnchorState.
using AnchorCounts = std::array<std::size_t, 5>;
// "31 passages found, 2 moved, 1 in several places"; empty when all are 0.
std::string inWords(const AnchorCounts& counts);

struct Reanchoring {
    std::vector<Reanchored> passages;  // in the order given
    AnchorCounts counts{};
    std::size_t count(AnchorState state) const { return counts.at(static_cast<std::size_t>(state)); }

    bool operator==(const Reanchoring&) const = default;
};

// `formerText` is empty when it is not at hand. Passages that stood apart in the former text never stand in one place of
// the new one: those of them that are altered are missing then. Stopped, the rest is missing.
Reanchoring reanchored(std::span<const Passage> passages, std::string_view formerText, std::string_view newText, std::stop_token stop = {});
// The same in a text that is prepared already.
Reanchoring reanchored(std::span<const Passage> passages, std::string_view formerText, const Anchorer& newText, std::stop_token stop = {});

// The passage recorded at `span` of `text`: span, hash and locators are set. Throws Error{Refused} when the span is empty,
// not inside the text, or cuts a code point.
Passage placedAt(Passage passage, Span span, std::string_view text);

}  // namespace cruxmap
