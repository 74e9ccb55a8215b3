// SPDX-License-Identifier: GPL-3.0-or-later
// An upright rectangle, half open: two that only touch do not overlap.
#pragma once

#include "core/model/records.h"

#include <algorithm>

namespace cruxmap::layout {

struct Rectangle {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    bool overlaps(const Rectangle& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    Rectangle grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
    Rectangle movedBy(Point by) const { return {left + by.x, top + by.y, right + by.x, bottom + by.y}; }
    Rectangle united(const Rectangle& other) const {
        return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right), std::max(bottom, other.bottom)};
    }
};

}  // namespace cruxmap::layout
