// SPDX-License-Identifier: GPL-3.0-or-later
// Claims that wait for a place in the debate: coded from a text, but not yet a part of its structure. Derived, never stored.
#pragma once

#include "core/model/argument_map.h"

#include <vector>

namespace cruxmap {

// Claims without any relation, no option of a question, and listed in no view; by rank.
std::vector<ClaimId> unplacedClaims(const ArgumentMap& map);

}  // namespace cruxmap
