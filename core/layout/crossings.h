// SPDX-License-Identifier: GPL-3.0-or-later
// How many links cross, counted between neighbouring layers with the accumulator tree of Barth, Jünger and Mutzel (2002).
// Links that share a port do not cross there; links at different ports of one card may.
#pragma once

#include "core/layout/layered.h"

namespace cruxmap::layout {

// Where a link ends in its upper layer: its place among all ports of that layer.
inline int portKey(const Layered& layered, const Neighbour& upper) {
    return layered.position(upper.vertex) * PortClasses + layered.portOrdinal(upper.vertex, upper.port);
}

std::int64_t crossingsBelow(const Layered& layered, int layer);
std::int64_t countCrossings(const Layered& layered);

}  // namespace cruxmap::layout
