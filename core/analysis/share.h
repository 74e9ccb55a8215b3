// SPDX-License-Identifier: GPL-3.0-or-later
// How a part of a whole is told at the beginning of a sentence, and which form of the verb follows it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cruxmap {

// "3 of 9 attacks", "All 9 attacks", "Both attacks", "The only attack", "None of the 9 attacks", "No attack" (of one or none).
std::string shareOf(std::size_t part, std::size_t whole, std::string_view one);

// The form of the verb after shareOf.
std::string_view verbAfter(std::size_t part, std::string_view ofOne, std::string_view ofMany);

}  // namespace cruxmap
