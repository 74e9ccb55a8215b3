// SPDX-License-Identifier: GPL-3.0-or-later
// Windows-1252, in both directions. Five of its bytes (81 8D 8F 90 9D) stand for no character; programs that read text in it
// pass them through as the control characters of the same number, and so do these.
#pragma once

#include <optional>

namespace cruxmap {

char32_t fromWindows1252(unsigned char byte);

// Nothing for a character that Windows-1252 does not have. The control characters U+0080 to U+009F have their own byte, as in
// ISO 8859-1, which text in Windows-1252 is often taken for.
std::optional<unsigned char> toWindows1252(char32_t point);

bool isUndefinedInWindows1252(unsigned char byte);

}  // namespace cruxmap
