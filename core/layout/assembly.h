// SPDX-License-Identifier: GPL-3.0-or-later
// The whole map: its parts drawn one by one, set beside each other so that no two boxes overlap, and the links that cards
// placed by hand have torn out of the layers led around the boxes.
#pragma once

#include "core/layout/draw.h"

namespace cruxmap::layout {

Drawing drawAll(const Graph& graph, const Options& options, const std::stop_token& stop);

}  // namespace cruxmap::layout
