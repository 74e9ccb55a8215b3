// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/share.h"

#include "core/model/wording.h"

namespace cruxmap {

std::string shareOf(std::size_t part, std::size_t whole, std::string_view one) {
    if (part == 0) return whole > 1 ? "None of the " + counted(whole, one) : "No " + std::string(one);
    if (part < whole) return std::to_string(part) + " of " + counted(whole, one);
    if (whole == 1) return "The only " + std::string(one);
    return whole == 2 ? "Both " + std::string(one) + "s" : "All " + counted(whole, one);
}

std::string_view verbAfter(std::size_t part, std::string_view ofOne, std::string_view ofMany) {
    return part > 1 ? ofMany : ofOne;
}

}  // namespace cruxmap
