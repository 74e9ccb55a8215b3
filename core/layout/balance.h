// SPDX-License-Identifier: GPL-3.0-or-later
// Passes of isotonic regression over the layers that turn shortest links into a composed drawing: every parent is centred over
// its reasons, families stay together, leaves between two larger siblings are spread evenly.
#pragma once

#include "core/layout/spacing.h"

#include <stop_token>

namespace cruxmap::layout {

void balance(const Layered& layered, const PortOffsets& ports, double boxGap, std::vector<double>& x, const std::stop_token& stop);

}  // namespace cruxmap::layout
