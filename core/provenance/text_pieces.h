// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader of a format gives: the document's text in pieces, in the document's order.
#pragma once

#include <string>
#include <vector>

namespace cruxmap {

struct TextPiece {
    std::string name;   // where it stands: a key path ("quotes[3].text"), a page's number; empty when nothing is known
    std::string group;  // pieces of one group stand close together; a blank line parts it from the next
    std::string text;   // UTF-8

    bool operator==(const TextPiece&) const = default;
};

using TextPieces = std::vector<TextPiece>;

}  // namespace cruxmap
