// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a source's text, as a reader is told of them above the lines.
#pragma once

#include "core/provenance/source_text.h"
#include "ui/reader/text_flow.h"
#include "ui/reader/text_offsets.h"

#include <vector>

namespace cruxmap {

// A key by its path, a comment and a page by its number; a heading is a line of the text itself. What a machine wrote says so.
std::vector<Caption> captionsOf(const std::vector<TextSection>& sections, const TextOffsets& offsets, const QString& text);

}  // namespace cruxmap
