// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence whose pieces name the records they speak of, so that a view can make each a link and a terminal plain text.
#pragma once

#include "core/model/records.h"

#include <optional>
#include <string>
#include <vector>

namespace cruxmap {

// A piece of a sentence, and the record that it names, if any.
struct Piece {
    std::string text;
    std::optional<RecordRef> record = std::nullopt;

    bool operator==(const Piece&) const = default;
};
using Sentence = std::vector<Piece>;

std::string plainText(const Sentence& sentence);

}  // namespace cruxmap
