// SPDX-License-Identifier: GPL-3.0-or-later
// Where links touch their boxes. They leave at the top centre of a card; when they lead to several targets they are spread in
// the order of these. They arrive at the bottom, all links of a kind at one port, the ports in the order of the other ends.
#pragma once

#include "core/layout/layered.h"

namespace cruxmap::layout {

// By edge, from the middle of the box's edge to the right.
struct PortOffsets {
    std::vector<double> lower;
    std::vector<double> upper;
};

PortOffsets portOffsets(const Layered& layered, double portGap);

}  // namespace cruxmap::layout
