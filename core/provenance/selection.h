// SPDX-License-Identifier: GPL-3.0-or-later
// Spans of a text, as they come from a selection: grown to whole words, described by their ends, and how much of the text they
// cover. Words stand between white space; where a script has none (Chinese, Japanese, Thai, ...) every code point counts as one.
#pragma once

#include "core/provenance/anchor.h"

#include <span>

namespace cruxmap {

// Grown to the ends of the words that it touches, without white space at either end. Offsets outside the text are moved to its
// ends, those inside a code point away from each other. Empty (start == end) when it touches no word.
Span expandedToWords(std::string_view text, Span selection);

struct Locators {
    std::string startsWith;  // at most six words, one space between them
    std::string endsWith;

    bool operator==(const Locators&) const = default;
};
Locators locatorsOf(std::string_view text, Span span);

// Bytes of the text that at least one span covers, and their share of it (0 for an empty text). Parts outside do not count.
std::int64_t coveredBytes(std::string_view text, std::span<const Span> spans);
double coverage(std::string_view text, std::span<const Span> spans);

}  // namespace cruxmap
