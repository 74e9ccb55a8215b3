// SPDX-License-Identifier: GPL-3.0-or-later
// Decides which links are drawn upside down so that the rest has no cycle. A box's primary link - to the first of what it
// bears on - keeps its direction unless primary links alone close the cycle; links between two strongly connected
// components (Tarjan 1972) always keep theirs. O(V + E).
#pragma once

#include "core/layout/graph.h"

namespace cruxmap::layout {

void breakCycles(Graph& graph);

// For each node its primary link, or -1.
std::vector<int> primaryLinks(const Graph& graph);

}  // namespace cruxmap::layout
