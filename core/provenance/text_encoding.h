// SPDX-License-Identifier: GPL-3.0-or-later
// The encoding of a text file, and its text as UTF-8.
//
// Found in this order: a byte order mark (UTF-8, UTF-16, UTF-32); well-formed UTF-8; the regular zero bytes of UTF-16 or UTF-32
// without a mark; what the text says of itself (an HTML page's charset); GB 18030 or Big5, when nearly all of the bytes above 7F
// make common Chinese characters; Windows-1252.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cruxmap {

// What encodingOf gives and utf8From takes: an IANA name in lower case.
inline constexpr std::string_view kUtf8 = "utf-8";
inline constexpr std::string_view kWindows1252 = "windows-1252";

// `declared` is what the text says of itself, or empty; an unknown name is passed over. Throws Error{BadInput} when the bytes
// are no text: it says what they are where that can be told, and for UTF-8 with a damaged byte at which offset it stands.
std::string encodingOf(std::string_view bytes, std::string_view declared = {});

// Without the byte order mark. Throws Error{BadInput} with the byte offset when the bytes are not in this encoding, and
// Error{Usage} for an encoding that nobody here knows.
std::string utf8From(std::string_view bytes, std::string_view encoding);

}  // namespace cruxmap
