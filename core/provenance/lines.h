// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a text, and what their beginnings say.
#pragma once

#include <cstddef>
#include <string_view>

namespace cruxmap {

// Calls f(line without its end, byte offset of the line).
template <class F>
void forEachLine(std::string_view text, F f) {
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        const auto stop = end == std::string_view::npos ? text.size() : end;
        f(text.substr(at, stop - at), at);
        at = stop + 1;
    }
}

// A line that begins with ">" quotes, as in mail and in comments.
inline bool isQuotingLine(std::string_view line) {
    const auto begin = line.find_first_not_of(" \t");
    return begin != std::string_view::npos && line[begin] == '>';
}

}  // namespace cruxmap
