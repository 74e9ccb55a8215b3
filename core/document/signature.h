// SPDX-License-Identifier: GPL-3.0-or-later
// Who writes something into a debate, and on which day.
#pragma once

#include <string_view>

namespace cruxmap {

struct Signature {
    std::string_view author{};
    std::string_view date{};  // ISO 8601, or empty
};

}  // namespace cruxmap
