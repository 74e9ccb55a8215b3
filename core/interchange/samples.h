// SPDX-License-Identifier: GPL-3.0-or-later
// The debates that come with the program, compiled in as native JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// "chip-ban", …
std::vector<std::string> sampleNames();
std::optional<std::string_view> sampleText(std::string_view name);

}  // namespace cruxmap
