// SPDX-License-Identifier: GPL-3.0-or-later
// Code points of well-formed UTF-8, one at a time, for the readers of source texts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cruxmap {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;  // in bytes
};

// The code point that begins at byte `at` (< text.size()). A malformed byte gives U+FFFD with length 1.
CodePoint codePointAt(std::string_view text, std::size_t at);

void appendCodePoint(std::string& text, char32_t point);

// A letter, a mark of one, or a digit: what words are made of.
bool isWordCharacter(char32_t point);

bool isUpperCase(char32_t point);

}  // namespace cruxmap
