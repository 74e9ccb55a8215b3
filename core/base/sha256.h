// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a text: its SHA-256, in 64 lower-case hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

namespace cruxmap {

std::string sha256(std::string_view bytes);

// Whether `text` has the form of what sha256 gives.
bool isSha256(std::string_view text);

}  // namespace cruxmap
