// SPDX-License-Identifier: GPL-3.0-or-later
// BibTeX: sources as bibliography entries, in and out. Common accents and symbols of LaTeX are read as the characters they
// stand for; everything is written as UTF-8. Format: "BibTeXing" (Patashnik, 1988) with the fields of biblatex that sources use.
#pragma once

#include "core/interchange/bibliography.h"

#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// Throws Error{BadInput} whose `where` is "file:line". @comment and @preamble are passed over, as is text between entries;
// fields that a source has no place for are named in BibliographyEntry::unread.
std::vector<BibliographyEntry> readBibtex(std::string_view text, const std::string& fileName);

std::string bibtexOf(std::span<const BibliographyEntry> entries);

}  // namespace cruxmap
