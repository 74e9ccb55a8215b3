// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/windows_1252.h"

#include <algorithm>
#include <array>

namespace cruxmap {

namespace {

// The bytes 80 to 9F.
constexpr std::array<char32_t, 32> kUpperControls = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

}  // namespace

char32_t fromWindows1252(unsigned char byte) {
    return byte >= 0x80 && byte < 0xA0 ? kUpperControls[byte - 0x80] : char32_t{byte};
}

std::optional<unsigned char> toWindows1252(char32_t point) {
    if (point < 0x100) return static_cast<unsigned char>(point);
    const auto* const found = std::ranges::find(kUpperControls, point);
    if (found == kUpperControls.end()) return std::nullopt;
    return static_cast<unsigned char>(0x80 + (found - kUpperControls.begin()));
}

bool isUndefinedInWindows1252(unsigned char byte) {
    return byte >= 0x80 && byte < 0xA0 && kUpperControls[byte - 0x80] == byte;
}

}  // namespace cruxmap
