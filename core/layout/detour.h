// SPDX-License-Identifier: GPL-3.0-or-later
// Shortest ways around boxes, for links that cards placed by hand have torn out of the layers. A* over the corners of the
// boxes in the way (the visibility graph of Lozano-Pérez and Wesley 1979); boxes enter it only when a way would hit them.
#pragma once

#include "core/layout/rectangle.h"

#include <stop_token>
#include <vector>

namespace cruxmap::layout {

// Whether a segment runs through the inside of a rectangle (Liang and Barsky 1984).
bool runsThrough(Point a, Point b, const Rectangle& box);

class Detours {
public:
    static constexpr double Clearance = 10;  // between a link and the box it goes around

    explicit Detours(std::vector<Rectangle> boxes) : m_boxes(std::move(boxes)) {}

    // From one point to another, straight where nothing is in the way or no way leads around.
    std::vector<Point> way(Point from, Point to, const std::stop_token& stop) const;

    bool clear(Point a, Point b, int box) const;

private:
    std::vector<Point> shortest(Point from, Point to, const std::vector<int>& around) const;

    std::vector<Rectangle> m_boxes;
};

}  // namespace cruxmap::layout
