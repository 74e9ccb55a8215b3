// SPDX-License-Identifier: GPL-3.0-or-later
// x coordinates in linear time, for maps too large for the network simplex: vertices are aligned with their median neighbours
// in four ways (upper or lower neighbours, leftmost or rightmost), each compacted, and the middle of the four taken (Brandes
// and Köpf 2001). Compaction follows the erratum of 2020 (Brandes, Walter and Zink, arXiv 2008.01252): blocks are placed by
// longest paths over the whole block graph.
#pragma once

#include "core/layout/layered.h"

#include <stop_token>

namespace cruxmap::layout {

std::vector<double> brandesKoepf(const Layered& layered, double boxGap, const std::stop_token& stop);

}  // namespace cruxmap::layout
