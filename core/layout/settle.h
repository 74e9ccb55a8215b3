// SPDX-License-Identifier: GPL-3.0-or-later
// x coordinates after an edit: what stood before wishes for nothing but to stay (anchored in the network simplex, as DynaDAG
// does), and only what is new is drawn towards its neighbours.
#pragma once

#include "core/layout/bands.h"
#include "core/layout/spacing.h"

#include <stop_token>

namespace cruxmap::layout {

// The former centre of each vertex; NaN for what is new. Boxes placed by hand count as if they had always stood there.
std::vector<double> formerCentres(const Layered& layered, const std::vector<Band>& bands);

std::vector<double> settle(const Layered& layered, const PortOffsets& ports, std::vector<double> former, double boxGap,
                           const std::stop_token& stop);

}  // namespace cruxmap::layout
