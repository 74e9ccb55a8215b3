// SPDX-License-Identifier: GPL-3.0-or-later
// A claim with its source, as a sentence for a text: plain, and the same whenever the map is the same.
#pragma once

#include "core/model/argument_map.h"

#include <string>

namespace cruxmap {

// “The ban should stay.” (Ada Byron, recapped by Charles Babbage; “Notes on the engine”, 4 May 1843, page 12, https://…)
// The plainest stance is taken: who asserts it first-hand, else who is nearest to that. A claim that
// nobody states says so.
std::string citedSentence(const ArgumentMap& map, ClaimId claim);
// The same for one stance, on a claim or a relation.
std::string citedSentence(const ArgumentMap& map, AttributionId attribution);

}  // namespace cruxmap
