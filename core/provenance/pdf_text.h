// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a PDF, a piece for each page that has any, named by the page's number from 1.
#pragma once

#include "core/provenance/reading_watch.h"
#include "core/provenance/text_pieces.h"

#include <string_view>

namespace cruxmap {

// Runs in this process and takes what poppler takes; strangers' files go through child_reader.h. Throws Error{BadInput} when the
// PDF is broken, locked with a password or has pictures of text only.
TextPieces piecesOfPdf(std::string_view bytes, const ReadingWatch& watch = {});

}  // namespace cruxmap
