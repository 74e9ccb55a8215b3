// SPDX-License-Identifier: GPL-3.0-or-later
// Where new identities come from.
#pragma once

#include <cstdint>

namespace cruxmap {

// A random id between 2^40 and 2^62: clear of small numbers written by hand, with room to count on from it.
std::int64_t randomId();

}  // namespace cruxmap
