// SPDX-License-Identifier: GPL-3.0-or-later
// YAML at the head of a document, between a first line of three dashes and the next such line (or one of three dots).
#pragma once

#include "core/provenance/reading_watch.h"
#include "core/provenance/text_pieces.h"

#include <optional>
#include <string_view>

namespace cruxmap {

struct FrontMatter {
    std::string_view yaml;  // between the dashes
    std::string_view body;  // after them
};

// Nothing when the text does not begin so. It looks at lines only: what stands between them may turn out to be no YAML.
std::optional<FrontMatter> frontMatterIn(std::string_view text);

// The text in YAML: its strings of at least two words (or with any character beyond ASCII), in the document's order, each named
// by its key path ("quotes[3].text"), grouped by the entry of a list at the top that it belongs to, or else by its key at the top.
// Keys, numbers, dates, single words such as tags and ratings, and addresses are no text and are left out. Anchors are read where
// they stand and aliases are not followed, so that no document grows by being read.
//
// Runs in this process and takes what yaml-cpp takes; strangers' files go through child_reader.h. Throws Error{BadInput}: the
// line, counted from the first dashes, is its `where`.
TextPieces piecesOfYaml(std::string_view yaml, const ReadingWatch& watch = {});

}  // namespace cruxmap
