// SPDX-License-Identifier: GPL-3.0-or-later
// A text to read: well set, never edited, marked. Mouse and keyboard select in it as in any text; a press on marked words that
// selects nothing tells which marks they are. It knows units of UTF-16 and nothing of debates.
#pragma once

#include "ui/reader/text_flow.h"

#include <QAbstractScrollArea>
#include <QColor>
#include <QElapsedTimer>
#include <QKeySequence>
#include <QTimer>

#include <functional>
#include <vector>

class QPainterPath;

namespace cruxmap {

class MarkBar;
class Theme;

// Words that something is known about: `index` is the caller's.
struct TextMark {
    UnitRange range;
    QColor colour;
    bool altered = false;  // drawn with a dotted line
    std::size_t index = 0;
};

class TextView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TextView(QWidget* parent = nullptr);
    ~TextView() override;

    void setTheme(const Theme& theme);
    // What stands beside the text when one hovers over marks.
    void setTips(std::function<QString(const std::vector<std::size_t>&)> tips) { m_tips = std::move(tips); }

    void setType(const ReadingType& type);
    void setText(const QString& text, const std::vector<Caption>& captions);
    const QString& text() const { return m_flow.text(); }
    void setMarks(std::vector<TextMark> marks);
    const std::vector<TextMark>& marks() const { return m_marks; }
    void setRing(std::vector<UnitRange> ring);
    const std::vector<UnitRange>& ring() const { return m_ring; }
    void setFound(std::vector<UnitRange> found, std::size_t current);

    UnitRange selection() const;
    qsizetype caret() const { return m_caret; }
    void select(qsizetype anchor, qsizetype caret);
    // Brings the range into sight, with something around it; does nothing when it is in sight already.
    void show(UnitRange range);
    bool isInSight(UnitRange range);
    // The first and last line of the range, in this widget's coordinates.
    QRect rectOf(UnitRange range);

    // The place at the top, to come back to.
    qsizetype topUnit() const;
    void showAtTop(qsizetype unit);

    void copy() const;

    // What stands around a place: a word or the space between two; a line without its end; a paragraph, or a part of a very long one.
    UnitRange wordAt(qsizetype unit) const;
    UnitRange lineAt(qsizetype unit) { return m_flow.lineAt(unit); }
    UnitRange paragraphAt(qsizetype unit) const { return m_flow.range(m_flow.pieceAt(unit)); }
    qsizetype unitAt(QPointF point) { return m_flow.unitAt(toFlow(point)); }  // of the viewport

Q_SIGNALS:
    void focusChanged();
    void selectionChanged();
    void marksPressed(const std::vector<std::size_t>& marks, const QPoint& global);
    void menuRequested(const QPoint& global);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    double left() const;  // of the column of text, in the viewport
    double scrolled() const;
    void settle();  // lays out what is in sight, without moving what is read
    void setRange();
    void paintMarks(QPainter& painter, UnitRange shown);
    QPainterPath outlineOf(UnitRange range, UnitRange shown);
    void paintPiece(QPainter& painter, std::size_t piece);
    void paintCaret(QPainter& painter);
    QPointF toFlow(QPointF point) const;
    std::vector<std::size_t> marksAt(qsizetype unit) const;
    std::vector<std::size_t> marksUnder(QPointF point);
    void moveTo(qsizetype unit, bool selecting);
    qsizetype moved(QKeySequence::StandardKey key);
    qsizetype lineUpOrDown(double by);
    void dragTo(QPointF point);
    void fitWidth();

    const Theme* m_theme;
    MarkBar* m_bar;
    TextFlow m_flow;
    std::vector<TextMark> m_marks;  // by place
    std::vector<UnitRange> m_ring;
    std::vector<UnitRange> m_found;
    std::size_t m_foundAt = 0;
    std::function<QString(const std::vector<std::size_t>&)> m_tips;
    qsizetype m_anchor = 0;
    qsizetype m_caret = 0;
    double m_wishedX = -1;  // where going up and down keeps to
    QTimer m_dragScroll;
    QPointF m_pressed;
    QElapsedTimer m_thirdPress;  // since a double click
    bool m_dragging = false;
    bool m_settling = false;
};

}  // namespace cruxmap
