// SPDX-License-Identifier: GPL-3.0-or-later
// Files that appear whole or not at all.
#pragma once

#include <functional>
#include <string>

namespace cruxmap {

// Lets `write` fill a new file beside `file`, makes sure that it is on the disk, and puts it in place of `file` in one step.
// When anything fails, `file` is as it was. Throws Error{Io}.
void writeWhole(const std::string& file, const std::function<void(const std::string& temporary)>& write);

}  // namespace cruxmap
