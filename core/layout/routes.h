// SPDX-License-Identifier: GPL-3.0-or-later
// The polylines of the links: upright within a layer, sloped only in the gaps between layers, so that none runs through a box.
#pragma once

#include "core/layout/bands.h"
#include "core/layout/ports.h"

namespace cruxmap::layout {

// By edge, from the lower box to the upper one in the drawing. `x` are vertex centres, `tops` the upper edges of the boxes.
std::vector<std::vector<Point>> routes(const Layered& layered, const PortOffsets& ports, const std::vector<Band>& bands,
                                       const std::vector<double>& x, const std::vector<double>& tops);

}  // namespace cruxmap::layout
