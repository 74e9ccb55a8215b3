// SPDX-License-Identifier: GPL-3.0-or-later
// Draws one connected part: cycles, layers, order, coordinates, routes, in this order. A part that has boxes placed by hand or
// a previous arrangement is drawn where these are, every other one from the origin.
#pragma once

#include "core/layout/graph.h"
#include "core/layout/rectangle.h"

#include <stop_token>

namespace cruxmap::layout {

struct Drawing {
    std::vector<Point> corners;              // by node: top left
    std::vector<std::vector<Point>> routes;  // by edge: from its `from` to its `to`
    bool inPlace = false;                    // rather than to be packed somewhere
};

Drawing draw(Graph graph, const Options& options, const std::stop_token& stop);

Rectangle extent(const Graph& graph, const Drawing& drawing);

}  // namespace cruxmap::layout
