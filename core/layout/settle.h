// SPDX-License-Identifier: GPL-3.0-or-later
// x coordinates after an edit: what stood before wishes for nothing but to stay (anchored in the network simplex, as DynaDAG
// does), and only what is new is drawn towards its neighbours.
#pragma once

#include "core/layout/bands.h"
#include "core/layout/spacing.h"

#include <stop_token>

namespace cruxmap::layout {

// The former centre of each vertex; NaN for what is new. Boxes placed by hand count as if they had always stood there, a
// junction follows a premise that was moved by hand, and options that changed their ranks exchange their places. Links that
// a card moved by hand has torn out of the layers become loose.
std::vector<double> formerCentres(Layered& layered, const std::vector<Band>& bands);

// What was less far apart than it should be may stay so, and boxes placed by hand take no room: for these, make_way.h.
std::vector<double> settle(const Layered& layered, const PortOffsets& ports, const std::vector<Band>& bands, std::vector<double> former,
                           double boxGap, const std::stop_token& stop);

}  // namespace cruxmap::layout
