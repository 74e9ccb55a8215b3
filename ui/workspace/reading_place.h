// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a source's text somebody wants to read: where he was before, at a passage, or at words of the text as it is attached.
#pragma once

#include "core/model/records.h"
#include "core/provenance/text_span.h"

#include <variant>

namespace cruxmap {

using ReadingPlace = std::variant<std::monostate, PassageId, TextSpan>;

}  // namespace cruxmap
