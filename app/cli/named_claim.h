// SPDX-License-Identifier: GPL-3.0-or-later
// How a claim is named on the command line.
#pragma once

#include "core/model/argument_map.h"

#include <string>

namespace cruxmap::cli {

// By id, by its whole text, or by a part of its text that no other claim has. Throws Error{Usage} that lists what fits.
ClaimId claimNamed(const ArgumentMap& map, const std::string& wanted);

// The claim as a line names it.
std::string lineOf(const ArgumentMap& map, ClaimId claim);

}  // namespace cruxmap::cli
