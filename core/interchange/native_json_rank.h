// SPDX-License-Identifier: GPL-3.0-or-later
// The rank that a record of the JSON format has when it names none; its writer and its reader have to agree on it.
#pragma once

#include <cstdint>
#include <limits>

namespace cruxmap {

// `previous` is 0 for the first record of an array. Counting on from the record before, not from the top of the array, keeps a
// removal out of the lines that follow it in a diff.
constexpr std::int64_t rankAfter(std::int64_t previous) {
    return previous < std::numeric_limits<std::int64_t>::max() ? previous + 1 : previous;
}

}  // namespace cruxmap
