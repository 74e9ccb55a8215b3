// SPDX-License-Identifier: GPL-3.0-or-later
// A text as it is compared: marks that typesetters vary are made alike, and its words are told apart. White space becomes one
// space, quotation marks and dashes those of ASCII, an ellipsis three dots; invisible characters go. Every byte remembers where
// it came from. Words are runs of letters and digits; in a script without spaces every character is one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

struct PlainText {
    std::string text;
    std::vector<std::uint32_t> origins;  // of each byte, and, last, the length of the original

    std::size_t origin(std::size_t at) const { return origins[at]; }
};

// `text` is UTF-8 of less than 4 GiB.
PlainText plainTextOf(std::string_view text);

// A word's bytes in a plain text, half open.
struct WordPlace {
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    bool operator==(const WordPlace&) const = default;
};
std::vector<WordPlace> wordPlaces(std::string_view plain);

// Whether people write this code point without spaces between words.
bool standsAlone(std::int32_t point);

}  // namespace cruxmap
