// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/text_offsets.h"

#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace cruxmap {

namespace {

constexpr qsizetype kStride = 256;

// Of the character that begins at the unit. The second half of a pair has no bytes of its own.
std::int64_t bytesOf(QChar unit) {
    if (unit.isLowSurrogate()) return 0;
    if (unit.isHighSurrogate()) return 4;
    return unit.unicode() < 0x80 ? 1 : unit.unicode() < 0x800 ? 2 : 3;
}

}  // namespace

TextOffsets::TextOffsets(QString text) : m_text(std::move(text)) {
    std::int64_t byte = 0;
    m_bytes.reserve(static_cast<std::size_t>(m_text.size() / kStride + 1));
    m_bytes.push_back(0);
    qsizetype unit = 0;
    for (const auto letter : std::as_const(m_text)) {
        byte += bytesOf(letter);
        if (++unit % kStride == 0) m_bytes.push_back(byte);
    }
}

qsizetype TextOffsets::unitAt(std::int64_t byte) const {
    if (byte <= 0) return 0;
    const auto block = std::ranges::upper_bound(m_bytes, byte) - m_bytes.begin() - 1;
    auto unit = static_cast<qsizetype>(block) * kStride;
    auto at = m_bytes[static_cast<std::size_t>(block)];
    while (unit < m_text.size() && at + bytesOf(m_text[unit]) <= byte) at += bytesOf(m_text[unit++]);
    if (unit < m_text.size() && unit > 0 && m_text[unit].isLowSurrogate()) --unit;
    return unit;
}

std::int64_t TextOffsets::byteAt(qsizetype unit) const {
    unit = std::clamp<qsizetype>(unit, 0, m_text.size());
    if (unit > 0 && unit < m_text.size() && m_text[unit].isLowSurrogate()) --unit;
    auto byte = m_bytes[static_cast<std::size_t>(unit / kStride)];
    for (auto at = unit / kStride * kStride; at < unit; ++at) byte += bytesOf(m_text[at]);
    return byte;
}

QString textOf(std::string_view utf8) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

}  // namespace cruxmap
