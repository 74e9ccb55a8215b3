// SPDX-License-Identifier: GPL-3.0-or-later
// How pieces of text go from one process to another: a greeting, then records, each a letter and fields of a length (four bytes,
// least significant first) and that many bytes.
//
//   g  how much is done, in thousandths          p  a piece: name, group, text
//   e  an error: code, message, where; the last  z  the end
//
// The reading end trusts nothing of what comes.
#pragma once

#include "core/base/error.h"
#include "core/provenance/text_pieces.h"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace cruxmap {

class PieceWriter {
public:
    explicit PieceWriter(std::ostream& out);  // greets

    void progress(double done);
    void piece(const TextPiece& piece);
    void error(const Error& error);
    void end();

private:
    void field(std::string_view bytes);

    std::ostream& m_out;
    int m_lastProgress = 0;
};

class PieceReader {
public:
    explicit PieceReader(std::function<void(double)> progress) : m_progress(std::move(progress)) {}

    // Takes what has come. Throws Error{Io} when it is not what a PieceWriter writes.
    void take(std::string_view bytes);

    bool greeted() const { return m_greeted; }
    bool ended() const { return m_ended; }
    const std::optional<Error>& error() const { return m_error; }
    TextPieces takePieces() { return std::move(m_pieces); }

private:
    bool takeRecord();

    std::function<void(double)> m_progress;
    std::string m_waiting;  // bytes from m_at on are not understood yet
    std::size_t m_at = 0;
    bool m_greeted = false;
    bool m_ended = false;
    std::optional<Error> m_error;
    TextPieces m_pieces;
};

}  // namespace cruxmap
