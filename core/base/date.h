// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as the records keep them: ISO 8601, as precise as known.
#pragma once

#include <string>
#include <string_view>

namespace cruxmap {

// "2026", "April 2026", "17 April 2026"; anything else as it stands.
std::string dateInWords(std::string_view date);

}  // namespace cruxmap
