// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/normal_text.h"

#include "core/base/text.h"
#include "core/provenance/code_points.h"

#include <algorithm>

namespace cruxmap {

namespace {

// Composing takes several times the memory of the text, so it is done in pieces of about this many bytes.
constexpr std::size_t kPiece = 1 << 20;

bool isLineEnd(char32_t point) {
    return (point >= '\n' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
}

bool isDropped(char32_t point) {
    return point == 0xFEFF || point < 0x20 || (point >= 0x7F && point < 0xA0);
}

// A visible ASCII character never composes with what stands before it, and stays.
bool beginsPiece(char c) {
    return c >= ' ' && c <= '~';
}

std::size_t pieceEnd(std::string_view text, std::size_t from) {
    auto end = std::min(from + kPiece, text.size());
    while (end < text.size() && !beginsPiece(text[end])) ++end;
    return end;
}

std::string plainLines(std::string_view text) {
    std::string lines;
    lines.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto point = codePointAt(text, at);
        const auto next = at + point.length;
        if (point.value == '\t')
            lines += '\t';
        else if (isLineEnd(point.value))
            lines += point.value == '\r' && next < text.size() && text[next] == '\n' ? "" : "\n";
        else if (!isDropped(point.value))
            lines.append(text, at, point.length);
        at = next;
    }
    return lines;
}

}  // namespace

std::string normalText(std::string_view utf8, const ReadingWatch& watch) {
    if (invalidUtf8(utf8)) return normalised(utf8);  // says what is wrong
    std::string text;
    text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        watch.reached(static_cast<double>(at) / static_cast<double>(utf8.size()));
        const auto end = pieceEnd(utf8, at);
        text += normalised(plainLines(utf8.substr(at, end - at)));
        at = end;
    }
    return text;
}

}  // namespace cruxmap
