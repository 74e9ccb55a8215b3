// SPDX-License-Identifier: GPL-3.0-or-later
// Which attributions tell of a stance, and through how many hands it comes to us. Pure functions over the map, for trails and for
// reasoning alike.
#pragma once

#include "core/model/argument_map.h"

#include <cstddef>
#include <vector>

namespace cruxmap {

// The attributions that tell of a stance, by rank. Those that only pass another one on are part of its trail.
std::vector<AttributionId> stancesOn(const ArgumentMap& map, const Target& target);

// Through how many hands an attribution comes to us; 1 is first-hand.
std::size_t handsOf(const ArgumentMap& map, AttributionId attribution);

// Claims on which somebody takes a stance, but nobody first-hand; by rank.
std::vector<ClaimId> knownOnlySecondHand(const ArgumentMap& map);

}  // namespace cruxmap
