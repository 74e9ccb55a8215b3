// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the names that the user gave belongs to which camp. A camp is computed anew with every edit; its name is kept with
// the claims that set it apart when it was named, and goes to the camp that has most of them in common with that.
#pragma once

#include "core/model/argument_map.h"

#include <optional>
#include <vector>

namespace cruxmap {

// `distinguishing` holds the claims that set each camp apart. A name goes to one camp and a camp has one name: the pairs that are
// most alike first, by the share of their claims that they have in common (Jaccard's index), those alike by rank; none of
// which less than a third is common.
std::vector<std::optional<CampNameId>> campNames(const ArgumentMap& map, const std::vector<std::vector<ClaimId>>& distinguishing);

}  // namespace cruxmap
