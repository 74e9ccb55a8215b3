// SPDX-License-Identifier: GPL-3.0-or-later
// Final coordinates are quarters of a pixel: finer differences cannot be seen, and coarser numbers survive being written,
// read and arranged again without drifting.
#pragma once

#include <cmath>

namespace cruxmap::layout {

inline double roundToQuarter(double length) {
    return std::round(length * 4) / 4;
}

inline double roundUpToQuarter(double length) {
    return std::ceil(length * 4 - 1e-6) / 4;
}

}  // namespace cruxmap::layout
