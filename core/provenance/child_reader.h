// SPDX-License-Identifier: GPL-3.0-or-later
// Reads strangers' PDF, YAML and HTML in a child process, a second cruxmap run as "cruxmap read-source-text pdf": what the parsers
// take or break is the child's, which has limits and is killed when it passes them or when the reading is given up.
#pragma once

#include "core/provenance/child_process.h"
#include "core/provenance/reading_watch.h"
#include "core/provenance/text_pieces.h"

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string_view>

namespace cruxmap {

enum class ChildTask : std::uint8_t { Pdf, Yaml, Html };

inline constexpr std::string_view kChildCommand = "read-source-text";

// Throws what the child threw; Error{BadInput} when it broke or took more than the limits allow; Error{Io} when it cannot be
// started or is no cruxmap; ReadingStopped.
TextPieces piecesByChild(ChildTask task, std::string_view bytes, const std::filesystem::path& program, const ReadingWatch& watch,
                         const ChildLimits& limits = {});

// The same in this process, without limits.
TextPieces piecesOf(ChildTask task, std::string_view bytes, const ReadingWatch& watch);

// The child's side: reads all of `in` and writes to `out` what became of it, pieces or an error, for piecesByChild to read.
// Returns the process's exit code.
int serveAsChild(std::string_view task, std::istream& in, std::ostream& out);

}  // namespace cruxmap
