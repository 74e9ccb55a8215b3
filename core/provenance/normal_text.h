// SPDX-License-Identifier: GPL-3.0-or-later
// The form in which source texts are kept and pointed into.
//
//   line ends    CR LF, CR, vertical tab, form feed, NEL and Unicode's line and paragraph separators become LF
//   controls     all others but tab are dropped, and so is U+FEFF, which is a byte order mark gone astray
//   composition  Unicode's composed form (NFC)
//
// Everything a reader might see stays: blanks at the ends of lines, no-break spaces, soft hyphens, typographic quotation marks.
// Changing the rules changes where passages stand: it takes a new kNormalTextVersion.
#pragma once

#include "core/provenance/reading_watch.h"

#include <string>
#include <string_view>

namespace cruxmap {

inline constexpr int kNormalTextVersion = 1;

// normalText(normalText(t)) == normalText(t), and normalText(a + "\n" + b) == normalText(a) + "\n" + normalText(b) unless `a`
// ends with a carriage return. Throws Error{BadInput} on malformed UTF-8.
std::string normalText(std::string_view utf8, const ReadingWatch& watch = {});

}  // namespace cruxmap
