// SPDX-License-Identifier: GPL-3.0-or-later
// The layer of every box, counted from the top: longest path, then each box moves within its slack towards the side with
// more links, so that a parent stands directly above its children where possible. The options of a question share a layer.
// Junctions have thin layers of their own between those of the cards.
#pragma once

#include "core/layout/graph.h"

namespace cruxmap::layout {

struct Layers {
    std::vector<int> layerOf;       // by node; every layer holds at least one box
    std::vector<bool> ofJunctions;  // by layer
};

Layers assignLayers(const Graph& graph);

}  // namespace cruxmap::layout
