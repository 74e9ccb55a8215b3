// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that cannot all be right: quantities of different claims for the same subject, measure and unit whose ranges have
// nothing in common. Figures of different dates may well differ; one without a date is compared with all.
#pragma once

#include "core/model/argument_map.h"

#include <vector>

namespace cruxmap {

// At least two quantities each, the lowest first.
std::vector<std::vector<QuantityId>> figureConflicts(const ArgumentMap& map);

}  // namespace cruxmap
