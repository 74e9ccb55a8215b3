// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes placed by hand stand across the layers wherever they were put. What else lies in a layer makes way for them: it keeps
// its order and moves to the nearest place that is free.
#pragma once

#include "core/layout/bands.h"
#include "core/layout/rectangle.h"

namespace cruxmap::layout {

void makeWay(const Layered& layered, const std::vector<Band>& bands, const std::vector<Rectangle>& obstacles, double boxGap,
             std::vector<double>& x);

}  // namespace cruxmap::layout
