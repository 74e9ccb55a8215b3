// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that cannot all be right: quantities of different claims for the same subject, measure and unit whose ranges have
// nothing in common. Figures of different dates may well differ; one without a date is compared with all.
#pragma once

#include "core/model/argument_map.h"

#include <optional>
#include <vector>

namespace cruxmap {

// The ends of what a quantity says; nothing: open on that side. A quantity without a figure has none.
struct FigureBounds {
    std::optional<double> low;
    std::optional<double> high;

    bool operator==(const FigureBounds&) const = default;
};
FigureBounds boundsOf(const Quantity& quantity);

// The quantities with a figure by what they are for: those for one subject, measure and unit together, by rank.
std::vector<std::vector<QuantityId>> comparableFigures(const ArgumentMap& map);

// At least two quantities each, the lowest first; a quantity can be in several conflicts, with those of each date.
std::vector<std::vector<QuantityId>> figureConflicts(const ArgumentMap& map);
// The conflicts among quantities that are comparable with each other.
std::vector<std::vector<QuantityId>> conflictsAmong(const ArgumentMap& map, const std::vector<QuantityId>& comparable);

}  // namespace cruxmap
