// SPDX-License-Identifier: GPL-3.0-or-later
// How a claim is named on the command line: by its id, or by a part of its text that no other claim has.
#pragma once

#include "core/model/argument_map.h"

#include <string>

namespace cruxmap::cli {

// Throws Error{Usage} that lists the claims meant when there are several, and says so when there is none.
ClaimId claimNamed(const ArgumentMap& map, const std::string& name);

}  // namespace cruxmap::cli
