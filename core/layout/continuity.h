// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit has left alone: where neither a card nor anything it is linked to has changed, ports and routes remain to the
// byte, so that arranging an arrangement again changes nothing.
#pragma once

#include "core/layout/graph.h"
#include "core/layout/layered.h"
#include "core/layout/ports.h"

#include <vector>

namespace cruxmap::layout {

// By node: whether it is new, was resized, or stands elsewhere than in the previous arrangement.
std::vector<char> changedBoxes(const Graph& graph, const std::vector<Point>& corners);

// By node: neither itself nor a box that it is linked to has changed, and no link is new.
std::vector<char> quietBoxes(const Graph& graph, const std::vector<char>& changed);

// Ports of quiet boxes stay where they were.
void keepPorts(const Layered& layered, const std::vector<Point>& corners, PortOffsets& ports);

// Whether the former route of a link still goes from where it leaves now to where it arrives now.
bool keepsEnds(const Edge& edge, const std::vector<Point>& route, const std::vector<char>& changed, const std::vector<char>& quiet);

}  // namespace cruxmap::layout
