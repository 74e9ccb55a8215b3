// SPDX-License-Identifier: GPL-3.0-or-later
// Text is UTF-8 in Unicode's composed form (NFC) everywhere in a document; this is where it is made so and compared.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cruxmap {

// The byte offset of the first malformed UTF-8 sequence, or nothing when the text is well formed.
std::optional<std::size_t> invalidUtf8(std::string_view text);

// Composed form (NFC). Throws Error{BadInput} on malformed UTF-8.
std::string normalised(std::string_view text);

// One line for a record: composed, every run of white space one space, none at the ends.
std::string singleLine(std::string_view text);

// For search: case-folded, marks stripped, composed. Two texts that a reader would call the same word fold alike.
std::string folded(std::string_view text);

// The columns that the text takes in a terminal: two for a wide East Asian character, none for a mark on another.
std::size_t columnsOf(std::string_view text);

// The number of words (runs between white space).
std::size_t wordCount(std::string_view text);

// At most `limit` code points of the text, cut at a word's end where one is near, never inside what a reader sees as one
// character, and followed by "…" when something was cut.
std::string shortened(std::string_view text, std::size_t limit);

}  // namespace cruxmap
