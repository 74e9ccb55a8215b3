// SPDX-License-Identifier: GPL-3.0-or-later
// A long text broken into lines of one width, laid out only where it is looked at: the rest has estimated heights. A piece is a
// line of the text, or a part of one where that is very long. Places are UTF-16 units, measures pixels from the top left.
#pragma once

#include "ui/reader/reading_type.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <cstddef>
#include <memory>
#include <unordered_map>
#include <vector>

namespace cruxmap {

// A line of context that stands above the piece that begins, or goes on, at `at`.
struct Caption {
    qsizetype at = 0;
    QString text;
    bool heading = false;  // the piece itself is a heading; nothing is shown above it
};

struct UnitRange {
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const UnitRange&) const = default;
    bool empty() const { return end <= start; }
    bool touches(const UnitRange& other) const { return start < other.end && other.start < end; }
};

class TextFlow {
public:
    void setText(QString text, const std::vector<Caption>& captions);
    void setWidth(double width);
    void setType(const ReadingType& type);
    const ReadingType& type() const { return m_type; }
    const QString& text() const { return m_text; }
    double width() const { return m_width; }

    double height() const;
    std::size_t pieceCount() const { return m_pieces.size(); }
    std::size_t pieceAt(qsizetype unit) const;
    std::size_t pieceAtHeight(double y) const;
    double top(std::size_t piece) const;
    UnitRange range(std::size_t piece) const { return {m_pieces[piece].start, m_pieces[piece].end}; }
    const QString& caption(std::size_t piece) const { return m_pieces[piece].caption; }

    // Lays the piece out; how much taller it is than it was thought to be.
    double settle(std::size_t piece);
    // Where its text begins, below a caption.
    double textTop(std::size_t piece) const;
    // Good until another piece is asked for.
    const QTextLayout& layout(std::size_t piece);

    qsizetype unitAt(QPointF point);
    QPointF caret(qsizetype unit);  // the top of the line, at the unit
    // The line's rectangle for each line that the range stands on.
    std::vector<QRectF> rects(UnitRange range);

    // From a place to the next: by character or word, along the line, to the line above or below (`x` is kept).
    qsizetype nextPosition(qsizetype unit, QTextLayout::CursorMode mode);
    qsizetype previousPosition(qsizetype unit, QTextLayout::CursorMode mode);
    UnitRange lineAt(qsizetype unit);

private:
    struct Piece {
        qsizetype start = 0;
        qsizetype end = 0;  // without the line's end
        double height = 0;
        QString caption{};
        bool heading = false;
        bool goesOn = false;  // a further part of the same line
        bool settled = false;
    };

    void addLine(qsizetype start, qsizetype end);
    void caption(const std::vector<Caption>& captions);
    double estimate(const Piece& piece) const;
    double around(std::size_t piece) const;  // the height that is not lines
    void sumUp();
    bool isOfParagraphs() const;
    void grow(std::size_t piece, double by);
    void unsettle();

    QString m_text;
    double m_width = 400;
    double m_gap = 0;  // below a line of the text, at 100 %
    ReadingType m_type;
    std::vector<Piece> m_pieces;
    std::vector<double> m_sums;  // a Fenwick tree of heights
    std::unordered_map<std::size_t, std::unique_ptr<QTextLayout>> m_layouts;
};

}  // namespace cruxmap
