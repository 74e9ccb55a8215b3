// SPDX-License-Identifier: GPL-3.0-or-later
// x coordinates that make the weighted sum of |x[b] - x[a] - offset| over all pulls least, while neighbours of a layer keep
// their order and distance (Gansner, Koutsofios, North and Vo 1993). The dual is a minimum-cost circulation, which LEMON's
// network simplex solves; the x are its potentials. Exact to a quarter of a pixel.
#pragma once

#include "core/layout/spacing.h"

#include <stop_token>

namespace cruxmap::layout {

// Where a vertex wants to stay, and how much.
struct Anchor {
    int vertex;
    double x;
    int weight;
};

std::vector<double> networkSimplex(int vertexCount, const std::vector<Distance>& distances, const std::vector<Pull>& pulls,
                                   const std::vector<Anchor>& anchors, const std::stop_token& stop);

}  // namespace cruxmap::layout
