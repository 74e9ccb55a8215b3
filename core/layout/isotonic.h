// SPDX-License-Identifier: GPL-3.0-or-later
// One layer at a time: the positions nearest to what each vertex wishes, in the weighted least squares, that keep order and
// distances. Solved by pooling adjacent violators (Ayer et al. 1955) in linear time.
#pragma once

#include <span>
#include <vector>

namespace cruxmap::layout {

struct Wish {
    double x = 0;
    double weight = 0;  // positive
};

// `distances[i]` is the least distance of vertex i + 1 from vertex i.
std::vector<double> isotonic(std::span<const Wish> wishes, std::span<const double> distances);

}  // namespace cruxmap::layout
