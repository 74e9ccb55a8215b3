// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/ids.h"

#include <random>

namespace cruxmap {

std::int64_t randomId() {
    std::random_device device;
    return std::uniform_int_distribution<std::int64_t>(std::int64_t{1} << 40, std::int64_t{1} << 62)(device);
}

}  // namespace cruxmap
