// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as a reader sees them.
#pragma once

#include <string>

namespace cruxmap {

// Without an exponent while it is shorter than 16 digits; whole numbers whole, others to four digits that matter: "0.0312", "3.4",
// "12500000".
std::string numberText(double number);

// The shortest text that reads back as the same number.
std::string exactNumberText(double number);

}  // namespace cruxmap
