// SPDX-License-Identifier: GPL-3.0-or-later
// The last crossings: greedy switching of neighbours (Eades and Kelly 1986), then at most 10 rounds in which each vertex is
// moved to its best place within a window (Matuszewski, Schönfeld and Molitor 1999). Neighbours whose exchange costs nothing
// and which have the same parent end up in reading order.
#pragma once

#include "core/layout/layered.h"

#include <stop_token>

namespace cruxmap::layout {

void polish(Layered& layered, const std::stop_token& stop);

}  // namespace cruxmap::layout
