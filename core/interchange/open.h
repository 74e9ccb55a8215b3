// SPDX-License-Identifier: GPL-3.0-or-later
// Opens whatever a user may name: a document, a debate in another format, a sample, standard input.
#pragma once

#include "core/document/document.h"

#include <string>

namespace cruxmap {

// The content of a file in an exchange format (by its extension), of "sample:NAME", or of native JSON on standard input ("-").
// Throws Error{BadInput} or Error{Io}.
MapChange readContent(const std::string& name);

// Whether the name is that of a Cruxmap document rather than of something to be imported.
bool isDocument(const std::string& name);

// A document as it stands in its file, or one in memory with what readContent gives.
Document openAny(const std::string& name);

// Writes the debate in the format of the file's extension, whole or not at all.
void writeContent(const ArgumentMap& map, const std::string& file);

}  // namespace cruxmap
