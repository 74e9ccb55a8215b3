// SPDX-License-Identifier: GPL-3.0-or-later
// A whole debate as JSON text: Cruxmap's exchange format, made for review in a diff. What a record's keys are follows from
// core/model/fields.h; resources/cruxmap.schema.json describes the result to others.
//
// Ids are decimal strings. The arrays are ordered by rank, then id, and a record without "rank" has that of the one before it
// plus one. A relation's target is "target" and "targetKind", an attribution's is "claim" or "relation".
#pragma once

#include "core/model/argument_map.h"

#include <string>
#include <string_view>

namespace cruxmap {

inline constexpr std::int64_t nativeJsonVersion = 1;

std::string toJson(const ArgumentMap& map);

// The content of a text that toJson wrote, or a person in the same form: a consistent one, for mapOf. Texts come out composed, and
// on one line where their field is one. Throws Error{BadInput} that names file, line and path.
MapChange fromJson(std::string_view text, const std::string& fileName);

}  // namespace cruxmap
