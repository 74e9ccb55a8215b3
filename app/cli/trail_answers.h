// SPDX-License-Identifier: GPL-3.0-or-later
// What the trail command answers to questions about the whole map, and about one person, on standard output.
#pragma once

#include "core/provenance/trail_queries.h"

namespace cruxmap::cli {

enum class As : std::uint8_t { Text, Json };

void printAnswers(const ArgumentMap& map, TrailQuery query, As as);
// What the person is committed to, and where it attacks itself.
void printCommitments(const ArgumentMap& map, PersonId person, As as);

}  // namespace cruxmap::cli
