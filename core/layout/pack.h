// SPDX-License-Identifier: GPL-3.0-or-later
// Packs the drawings of unconnected parts in rows so that the whole comes near to a screen's shape. Parts of one cluster are
// packed together first. What already has its place keeps it; the rest goes below.
#pragma once

#include "core/layout/rectangle.h"

#include <vector>

namespace cruxmap::layout {

struct Parcel {
    Rectangle extent;
    std::int64_t cluster = 0;
    bool inPlace = false;
};

// How far each parcel is to be moved.
std::vector<Point> pack(const std::vector<Parcel>& parcels, double gap);

}  // namespace cruxmap::layout
