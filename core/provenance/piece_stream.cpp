// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/piece_stream.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <ostream>
#include <vector>

namespace cruxmap {

namespace {

constexpr std::string_view kGreeting = "cruxmap pieces 1\n";

int fieldCount(char letter) {
    switch (letter) {
    case 'g':
        return 1;
    case 'p':
    case 'e':
        return 3;
    case 'z':
        return 0;
    default:
        return -1;
    }
}

[[noreturn]] void fail() {
    throw Error(ErrorCode::Io, "The process that reads the document answered with something else. Reinstall Cruxmap.");
}

std::size_t lengthAt(std::string_view bytes, std::size_t at) {
    std::size_t length = 0;
    for (int i = 3; i >= 0; --i) length = length << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return length;
}

double thousandths(std::string_view digits) {
    int value = 0;
    for (const char c : digits.substr(0, 4)) value = value * 10 + std::clamp(c - '0', 0, 9);
    return std::min(value, 1000) / 1000.0;
}

ErrorCode codeFrom(std::string_view digit) {
    const int code = digit.empty() ? -1 : digit[0] - '0';
    return code >= 0 && code <= static_cast<int>(ErrorCode::Refused) ? static_cast<ErrorCode>(code) : ErrorCode::BadInput;
}

}  // namespace

PieceWriter::PieceWriter(std::ostream& out) : m_out(out) {
    m_out << kGreeting;
}

void PieceWriter::field(std::string_view bytes) {
    std::array<char, 4> length{};
    for (unsigned i = 0; i < 4; ++i) length[i] = static_cast<char>(bytes.size() >> 8 * i & 0xFF);
    m_out.write(length.data(), length.size());
    m_out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void PieceWriter::progress(double done) {
    const int now = static_cast<int>(done * 1000);
    if (now < m_lastProgress + 10) return;
    m_lastProgress = now;
    m_out << 'g';
    field(std::to_string(now));
    m_out.flush();
}

void PieceWriter::piece(const TextPiece& piece) {
    m_out << 'p';
    field(piece.name);
    field(piece.group);
    field(piece.text);
}

void PieceWriter::error(const Error& error) {
    m_out << 'e';
    field(std::to_string(static_cast<int>(error.code())));
    field(error.message());
    field(error.where());
    m_out.flush();
}

void PieceWriter::end() {
    m_out << 'z';
    m_out.flush();
}

void PieceReader::take(std::string_view bytes) {
    m_waiting.append(bytes);
    if (!m_greeted) {
        const auto have = std::min(m_waiting.size(), kGreeting.size());
        if (m_waiting.compare(0, have, kGreeting, 0, have) != 0) fail();
        if (have < kGreeting.size()) return;
        m_greeted = true;
        m_at = have;
    }
    while (takeRecord()) {
    }
    m_waiting.erase(0, m_at);
    m_at = 0;
}

bool PieceReader::takeRecord() {
    if (m_at == m_waiting.size()) return false;
    if (m_ended || m_error) fail();
    const char letter = m_waiting[m_at];
    const int count = fieldCount(letter);
    if (count < 0) fail();
    std::vector<std::string_view> fields;
    auto at = m_at + 1;
    for (int i = 0; i < count; ++i) {
        if (m_waiting.size() - at < 4) return false;
        const auto length = lengthAt(m_waiting, at);
        at += 4;
        if (m_waiting.size() - at < length) return false;
        fields.push_back(std::string_view(m_waiting).substr(at, length));
        at += length;
    }
    if (letter == 'g') m_progress(thousandths(fields[0]));
    if (letter == 'p') m_pieces.push_back({std::string(fields[0]), std::string(fields[1]), std::string(fields[2])});
    if (letter == 'e') m_error.emplace(codeFrom(fields[0]), std::string(fields[1]), std::string(fields[2]));
    if (letter == 'z') m_ended = true;
    m_at = at;
    return true;
}

}  // namespace cruxmap
