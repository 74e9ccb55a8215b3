// SPDX-License-Identifier: GPL-3.0-or-later
// Draws one connected part: cycles, layers, order, coordinates, routes, in this order. A part that has boxes placed by hand or
// a previous arrangement is drawn where these are, every other one from the origin.
#pragma once

#include "core/layout/graph.h"
#include "core/layout/ports.h"
#include "core/layout/rectangle.h"

#include <stop_token>

namespace cruxmap::layout {

struct Drawing {
    std::vector<Point> corners;              // by node: top left
    std::vector<std::vector<Point>> routes;  // by edge: from its `from` to its `to`
    PortOffsets ports;
    std::vector<char> detached;    // by edge: torn out of the layers, its route is only where it leaves and arrives
    std::vector<char> upsideDown;  // by edge
    bool inPlace = false;          // rather than to be packed somewhere
};

// `obstacles` are all boxes of the map that were placed by hand.
Drawing draw(Graph graph, const std::vector<Rectangle>& obstacles, const Options& options, const std::stop_token& stop);

// Where a link leaves and arrives when it is not bound to the layers: on the edges that face each other, at its ports if it has
// any there.
std::vector<Point> directRoute(const Graph& graph, const Drawing& drawing, int edge);

Rectangle extent(const Graph& graph, const Drawing& drawing);

}  // namespace cruxmap::layout
