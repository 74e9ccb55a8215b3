// SPDX-License-Identifier: GPL-3.0-or-later
// Places in one text, counted in two ways: in bytes of UTF-8, as passages are, and in UTF-16 units, as Qt counts. Exact both
// ways; a place inside a character is taken for its beginning, one beyond the text for its end. A look-up takes constant time.
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace cruxmap {

class TextOffsets {
public:
    TextOffsets() : TextOffsets(QString()) {}
    explicit TextOffsets(QString text);

    qsizetype unitAt(std::int64_t byte) const;
    std::int64_t byteAt(qsizetype unit) const;

private:
    QString m_text;                     // shares its data with the caller's
    std::vector<std::int64_t> m_bytes;  // where every kStride-th unit begins
};

// A stored text as Qt's, unit for unit what TextOffsets counts: nothing is dropped, not even a byte order mark.
QString textOf(std::string_view utf8);

}  // namespace cruxmap
