// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the vertices within each layer, so that few links cross and siblings keep their rank. From two starts on the
// backbone, at most 24 barycentre sweeps each, the best order kept; then the polish of sifting.h.
#pragma once

#include "core/layout/layered.h"

#include <stop_token>

namespace cruxmap::layout {

void orderAfresh(Layered& layered, const std::stop_token& stop);

// Keeps the order of the previous arrangement; what is new comes in beside its siblings.
void orderAsBefore(Layered& layered, const std::vector<double>& before);

}  // namespace cruxmap::layout
