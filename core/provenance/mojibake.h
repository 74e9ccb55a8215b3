// SPDX-License-Identifier: GPL-3.0-or-later
// Mojibake: UTF-8 that some program took for Windows-1252 and wrote out again as UTF-8, so that one character stands there as
// two, three or four ("â€™" for an apostrophe). It is found and undone where it stands, sequence by sequence; the rest of the
// text is left as it is, since such files are mostly damaged in parts only.
//
// A sequence is taken for mojibake when its characters, as bytes of Windows-1252, are exactly one well-formed UTF-8 character.
// A single such sequence that a writer may well have meant, a capital letter before a closing quotation mark ("CAFÉ»"), is not.
#pragma once

#include "core/provenance/reading_watch.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace cruxmap {

// How many sequences repairedMojibake would replace. `text` is well-formed UTF-8.
std::size_t mojibakeCount(std::string_view text, const ReadingWatch& watch = {});

std::string repairedMojibake(std::string_view text, const ReadingWatch& watch = {});

}  // namespace cruxmap
