// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of a text: byte offsets, half open.
#pragma once

#include <cstddef>
#include <string_view>

namespace cruxmap {

struct TextSpan {
    std::size_t start = 0;
    std::size_t end = 0;

    bool operator==(const TextSpan&) const = default;

    std::size_t size() const { return end - start; }
    bool contains(const TextSpan& other) const { return start <= other.start && other.end <= end; }
    std::string_view of(std::string_view text) const { return text.substr(start, end - start); }
};

}  // namespace cruxmap
