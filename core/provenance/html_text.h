// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a web page, as a reader of the page sees it: blocks on lines of their own, cells of a table parted by tabs, scripts,
// styles, templates, frames, form controls and what is marked as hidden left out, entities decoded. Nothing of the page is ever
// run or fetched.
#pragma once

#include "core/provenance/reading_watch.h"
#include "core/provenance/text_pieces.h"

#include <string>
#include <string_view>

namespace cruxmap {

// Pieces begin at headings (h1 to h6), whose text is their name. Takes UTF-8 and, as browsers do, anything at all for HTML.
// Runs in this process, at worst in time quadratic in the page; strangers' files go through child_reader.h. Throws
// Error{BadInput} for a page nested deeper than pages are.
TextPieces piecesOfHtml(std::string_view html, const ReadingWatch& watch = {});

// The charset that a page names in its first bytes, or empty.
std::string declaredEncoding(std::string_view bytes);

}  // namespace cruxmap
