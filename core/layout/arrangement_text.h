// SPDX-License-Identifier: GPL-3.0-or-later
// An arrangement as text, as a document keeps the last one of each view: a line for each box ("b kind id x y width height")
// and each route ("r kind id kind id link n x y ..."). Coordinates are written so that they read back exactly.
#pragma once

#include "core/layout/arrange.h"

#include <optional>
#include <string>
#include <string_view>

namespace cruxmap::layout {

// The name under which a document keeps it as a view's state.
inline constexpr const char* kArrangementState = "arrangement";

std::string toText(const Arrangement& arrangement);

// Nothing when the text is not one that toText wrote: an arrangement can always be made again.
std::optional<Arrangement> arrangementFromText(std::string_view text);

}  // namespace cruxmap::layout
