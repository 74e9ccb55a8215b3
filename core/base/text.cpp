// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include "core/base/error.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace cruxmap {

namespace {

std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* out = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                                     &out, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
    if (length < 0) throw Error(ErrorCode::BadInput, "The text is not well-formed UTF-8.");
    return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(length)};
}

bool isAscii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

// Calls f(code point, byte offset, byte length) until the end or a malformed sequence, whose offset it returns.
template <class F>
std::optional<std::size_t> forEachCodePoint(std::string_view text, F f) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t point = 0;
        const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &point);
        if (length <= 0) return at;
        f(point, at, static_cast<std::size_t>(length));
        at += static_cast<std::size_t>(length);
    }
    return std::nullopt;
}

bool isSpace(utf8proc_int32_t point) {
    if (point == ' ' || (point >= 9 && point <= 13) || point == 0x85) return true;
    const auto category = utf8proc_category(point);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

}  // namespace

std::optional<std::size_t> invalidUtf8(std::string_view text) {
    if (isAscii(text)) return std::nullopt;
    return forEachCodePoint(text, [](auto, auto, auto) {});
}

std::string normalised(std::string_view text) {
    return isAscii(text) ? std::string(text) : mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string singleLine(std::string_view text) {
    const auto composed = normalised(text);
    std::string line;
    bool gap = false;
    forEachCodePoint(composed, [&](utf8proc_int32_t point, std::size_t at, std::size_t length) {
        if (isSpace(point)) {
            gap = true;
            return;
        }
        if (gap && !line.empty()) line += ' ';
        gap = false;
        line.append(composed, at, length);
    });
    return line;
}

std::string folded(std::string_view text) {
    return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
}

std::size_t columnsOf(std::string_view text) {
    std::size_t columns = 0;
    forEachCodePoint(text, [&](utf8proc_int32_t point, auto, auto) { columns += static_cast<std::size_t>(utf8proc_charwidth(point)); });
    return columns;
}

std::size_t wordCount(std::string_view text) {
    std::size_t count = 0;
    bool inside = false;
    forEachCodePoint(text, [&](utf8proc_int32_t point, auto, auto) {
        const bool space = isSpace(point);
        if (!space && !inside) ++count;
        inside = !space;
    });
    return count;
}

std::string shortened(std::string_view text, std::size_t limit) {
    std::size_t points = 0;
    std::size_t cut = 0;      // the end of the last whole character (a letter with its marks, an emoji) within the limit
    std::size_t wordEnd = 0;  // of the last whole word within it
    utf8proc_int32_t previous = 0;
    utf8proc_int32_t state = 0;
    forEachCodePoint(text, [&](utf8proc_int32_t point, std::size_t at, auto) {
        const bool fits = points++ <= limit;
        const bool boundary = at > 0 && utf8proc_grapheme_break_stateful(previous, point, &state);
        if (fits && boundary) cut = at;
        if (fits && isSpace(point) && !isSpace(previous)) wordEnd = at;
        previous = point;
    });
    if (points <= limit) return std::string(text);
    // A cut inside a long word, or in a script without spaces, falls between characters.
    if (wordEnd > 0 && wordEnd >= cut / 2) cut = wordEnd;
    return std::string(text.substr(0, cut)) + "…";
}

}  // namespace cruxmap
