// SPDX-License-Identifier: GPL-3.0-or-later
// The height of each layer and where it begins. Cards of a layer are aligned at their tops; layers of junctions alone take
// little room. A layer that stood somewhere in the previous arrangement stays there while there is room; without one, the first
// box placed by hand says where its layer is.
#pragma once

#include "core/layout/layered.h"

namespace cruxmap::layout {

struct Band {
    double top = 0;
    double height = 0;
    double moved = 0;  // downwards since the previous arrangement

    double bottom() const { return top + height; }
};

std::vector<Band> bands(const Layered& layered, double layerGap);

}  // namespace cruxmap::layout
