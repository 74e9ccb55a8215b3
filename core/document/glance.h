// SPDX-License-Identifier: GPL-3.0-or-later
// What a list of documents tells about each, read without loading any.
#pragma once

#include <cstdint>
#include <string>

namespace cruxmap {

struct DocumentGlance {
    std::string title;
    std::int64_t claims = 0;
    std::int64_t steps = 0;  // of its history
};

// Throws as Document::open does, but does not look through the whole file for damage.
DocumentGlance glanceAt(const std::string& file);

}  // namespace cruxmap
