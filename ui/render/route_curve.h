// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the polylines of the layout into curves of one family: they leave and arrive along the direction of the map and swing
// over in between, each within the corners of the segment it replaces, so that a curve runs through no card that its route avoids.
#pragma once

#include "core/model/records.h"

#include <QPainterPath>

#include <functional>
#include <vector>

namespace cruxmap {

QPainterPath curveThrough(const std::vector<Point>& route, Direction direction);

// The route without the short straight pieces on which it passes a layer of junctions askew: there one long swing looks better than
// two with a step between. A piece stays where `isClear` says no to the swing that would replace it.
std::vector<Point> withoutSteps(const std::vector<Point>& route, Direction direction,
                                const std::function<bool(const QPainterPath&)>& isClear);

}  // namespace cruxmap
