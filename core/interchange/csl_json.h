// SPDX-License-Identifier: GPL-3.0-or-later
// CSL-JSON, the exchange format of citation managers (Citation Style Language 1.0.2, schema csl-data): sources in and out.
#pragma once

#include "core/interchange/bibliography.h"

#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// Throws Error{BadInput} whose `where` is "file:line: path". Fields that a source has no place for are named in
// BibliographyEntry::unread.
std::vector<BibliographyEntry> readCslJson(std::string_view text, const std::string& fileName);

std::string cslJsonOf(std::span<const BibliographyEntry> entries);

}  // namespace cruxmap
