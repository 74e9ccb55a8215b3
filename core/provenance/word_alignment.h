// SPDX-License-Identifier: GPL-3.0-or-later
// Aligns rows of words by the least number of words replaced, inserted and left out (Levenshtein's distance over words, by
// edlib's bit vectors: Šošić and Šikić, Bioinformatics 33, 2017).
#pragma once

#include "core/provenance/anchor.h"
#include "core/provenance/text_index.h"

#include <span>

namespace cruxmap {

// For each word of a query, its counterpart in the other row.
struct Counterpart {
    std::optional<std::size_t> at;  // nothing: left out
    bool same = false;              // the same word rather than one in its place

    bool operator==(const Counterpart&) const = default;
};

// Whether all of `row` belongs to the query, or the query is looked for anywhere in it.
enum class Alignment : std::uint8_t { Whole, Inside };

std::vector<Counterpart> aligned(std::span<const WordNumber> query, std::span<const WordNumber> row, Alignment alignment);

// What became of the words of `former`, which now stand at `now` in `text`: in terms of what stands between white space, so that
// a changed comma shows.
std::vector<Difference> differences(std::string_view former, std::string_view text, Span now);

}  // namespace cruxmap
