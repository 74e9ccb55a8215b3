// SPDX-License-Identifier: GPL-3.0-or-later
// The pills of a card's bottom row, sized but not yet placed.
#pragma once

#include "core/model/view_content.h"
#include "ui/render/compose.h"
#include "ui/render/map_picture.h"
#include "ui/render/text_measure.h"

#include <vector>

namespace cruxmap {

inline constexpr double chipHeight = 20;

// Of a claim, in the order in which they stand: status or tally, quantities, stub.
std::vector<Chip> chipsOf(const ArgumentMap& map, const ShownCard& shown, const ViewFilter& filter, const ComposeOptions& options,
                          TextMeasure& measure);

// "+17 replies"
Chip stubChip(std::size_t hidden, TextMeasure& measure);

// "◐ Disputed"
Chip pillOf(const CardStatus& status, TextMeasure& measure);

// The chip with its top left corner at `corner`.
Chip placed(Chip chip, QPointF corner);

}  // namespace cruxmap
