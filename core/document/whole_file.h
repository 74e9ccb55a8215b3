// SPDX-License-Identifier: GPL-3.0-or-later
// Files that appear whole or not at all.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace cruxmap {

enum class Existing : std::uint8_t { Replace, Refuse };

// Lets `write` fill a new file beside `file`, makes sure that it is on the disk, and puts it in place of `file` in one step.
// A link is followed, and a replaced file's permissions are kept. Throws Error{Io}; then `file` is as it was.
void writeWhole(const std::string& file, const std::function<void(const std::string& temporary)>& write,
                Existing existing = Existing::Replace);

void writeWhole(const std::string& file, std::string_view bytes);

}  // namespace cruxmap
