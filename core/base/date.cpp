// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"

#include <array>

namespace cruxmap {

std::string dateInWords(std::string_view date) {
    constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                      "July",    "August",   "September", "October", "November", "December"};
    const auto digits = [&](std::size_t at, std::size_t count) {
        int value = 0;
        for (std::size_t i = at; i < at + count; ++i) {
            if (i >= date.size() || date[i] < '0' || date[i] > '9') return 0;
            value = value * 10 + (date[i] - '0');
        }
        return value;
    };
    const bool toDay = date.size() == 10 && date[4] == '-' && date[7] == '-';
    const bool toMonth = date.size() == 7 && date[4] == '-';
    const auto month = digits(5, 2);
    if ((!toDay && !toMonth) || month < 1 || month > 12) return std::string(date);
    const auto words = std::string(months[static_cast<std::size_t>(month - 1)]) + " " + std::string(date.substr(0, 4));
    return toDay ? std::to_string(digits(8, 2)) + " " + words : words;
}

}  // namespace cruxmap
