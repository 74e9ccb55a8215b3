// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes placed by hand stand across the layers wherever they were put. A box that would touch one makes way: along its layer to
// the side on which less has to move, pushing its neighbours on as far as they are in its way. All others stay.
#pragma once

#include "core/layout/bands.h"
#include "core/layout/rectangle.h"

namespace cruxmap::layout {

// Closer than that to a box placed by hand, others make way until they have the whole gap of two boxes.
inline double leastClearance(double boxGap) {
    return boxGap / 3;
}

void makeWay(const Layered& layered, const std::vector<Band>& bands, const std::vector<Rectangle>& obstacles, double boxGap,
             std::vector<double>& x);

}  // namespace cruxmap::layout
