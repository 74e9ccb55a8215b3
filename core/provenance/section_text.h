// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of a source's text as they are kept beside it: a line for each, "key 0 97 companies[0].context", with an
// asterisk before the name when a machine wrote it.
#pragma once

#include "core/provenance/source_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

std::string sectionsToText(const std::vector<TextSection>& sections);

// What is not understood is left out: sections help a reader, and a text is whole without them.
std::vector<TextSection> sectionsFromText(std::string_view text);

}  // namespace cruxmap
