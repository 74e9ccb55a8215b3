// SPDX-License-Identifier: GPL-3.0-or-later
// Many single reasons under one parent make a strip that no screen can show. Where that brings the drawing nearer to a
// screen's shape they stand in several rows instead: each further row is a layer of its own, and its links run up between
// the columns. Rows of a previous arrangement are kept.
#pragma once

#include "core/layout/graph.h"

namespace cruxmap::layout {

// Sets `row` and `leader` of the nodes. The graph has no cycles by now.
void wrapLeaves(Graph& graph, const Options& options);

}  // namespace cruxmap::layout
