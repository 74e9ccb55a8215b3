// SPDX-License-Identifier: GPL-3.0-or-later
// Where a new card is written: near what it bears on, where it will be of use, and not over another card where that can be helped.
#pragma once

#include "ui/canvas/draft.h"
#include "ui/canvas/stage.h"

namespace cruxmap {

// The new card's rectangle, in map pixels.
QRectF placeFor(const Stage& stage, const Draft& draft, QSizeF size);

}  // namespace cruxmap
