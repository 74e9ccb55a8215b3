// SPDX-License-Identifier: GPL-3.0-or-later
// How a source's text was made, in one line: the version of the rules, then flags, parted by ";". Characters that part things
// are written as in URLs (%3B) inside values.
#pragma once

#include "core/provenance/source_text.h"

#include <string>

namespace cruxmap {

// Of options in which format and encoding are said (a PDF has no encoding).
std::string normalisationOf(const ReadingOptions& options);

}  // namespace cruxmap
