// SPDX-License-Identifier: GPL-3.0-or-later
// How a text is read with mouse and keyboard.
#include "ui/reader/text_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QTextBoundaryFinder>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <optional>

namespace cruxmap {

namespace {

struct Motion {
    QKeySequence::StandardKey move;
    QKeySequence::StandardKey select;
};
constexpr std::array kMotions{
    Motion{QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar},
    Motion{QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar},
    Motion{QKeySequence::MoveToNextWord, QKeySequence::SelectNextWord},
    Motion{QKeySequence::MoveToPreviousWord, QKeySequence::SelectPreviousWord},
    Motion{QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine},
    Motion{QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine},
    Motion{QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage},
    Motion{QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage},
    Motion{QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine},
    Motion{QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine},
    Motion{QKeySequence::MoveToStartOfDocument, QKeySequence::SelectStartOfDocument},
    Motion{QKeySequence::MoveToEndOfDocument, QKeySequence::SelectEndOfDocument},
};

struct Step {
    QKeySequence::StandardKey key;
    bool selecting;
};
std::optional<Step> stepOf(const QKeyEvent& event) {
    for (const auto& [move, select] : kMotions) {
        if (event.matches(move)) return Step{move, false};
        if (event.matches(select)) return Step{move, true};
    }
    return std::nullopt;
}

// Keys that mean something in a text, or would change the map behind it, whatever they mean to the window.
bool isForText(const QKeyEvent& event) {
    const bool deletes = event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace;
    return deletes || stepOf(event) || event.matches(QKeySequence::Copy) || event.matches(QKeySequence::SelectAll);
}

bool runsRightToLeft(const QString& text, UnitRange paragraph) {
    return QStringView(text).mid(paragraph.start, paragraph.end - paragraph.start).isRightToLeft();
}

// An arrow goes to the letter that stands on its side.
QKeySequence::StandardKey mirrored(QKeySequence::StandardKey key) {
    switch (key) {
    case QKeySequence::MoveToNextChar:
        return QKeySequence::MoveToPreviousChar;
    case QKeySequence::MoveToPreviousChar:
        return QKeySequence::MoveToNextChar;
    case QKeySequence::MoveToNextWord:
        return QKeySequence::MoveToPreviousWord;
    case QKeySequence::MoveToPreviousWord:
        return QKeySequence::MoveToNextWord;
    default:
        return key;
    }
}

}  // namespace

bool TextView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isForText(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void TextView::keyPressEvent(QKeyEvent* event) {
    if (const auto step = stepOf(*event)) return moveTo(moved(step->key), step->selecting);
    if (event->matches(QKeySequence::Copy)) return copy();
    if (event->matches(QKeySequence::SelectAll)) return select(0, m_flow.text().size());
    switch (event->key()) {
    case Qt::Key_Space: {
        const auto page = verticalScrollBar()->pageStep() * 9 / 10;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (event->modifiers().testFlag(Qt::ShiftModifier) ? -page : page));
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto marks = marksAt(m_caret); !marks.empty())
            return Q_EMIT marksPressed(marks, viewport()->mapToGlobal(rectOf({m_caret, m_caret}).bottomLeft()));
        break;
    case Qt::Key_Escape:
        if (!selection().empty()) return select(m_caret, m_caret);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return;
    default:
        break;
    }
    event->ignore();
}

qsizetype TextView::moved(QKeySequence::StandardKey key) {
    const auto page = viewport()->height() - m_flow.type().lineHeight();
    switch (key) {
    case QKeySequence::MoveToNextLine:
        return lineUpOrDown(m_flow.type().lineHeight());
    case QKeySequence::MoveToPreviousLine:
        return lineUpOrDown(-1);
    case QKeySequence::MoveToNextPage:
        return lineUpOrDown(page);
    case QKeySequence::MoveToPreviousPage:
        return lineUpOrDown(-page);
    default:
        m_wishedX = -1;
    }
    if (runsRightToLeft(m_flow.text(), paragraphAt(m_caret))) key = mirrored(key);
    switch (key) {
    case QKeySequence::MoveToNextChar:
        return m_flow.nextPosition(m_caret, QTextLayout::SkipCharacters);
    case QKeySequence::MoveToPreviousChar:
        return m_flow.previousPosition(m_caret, QTextLayout::SkipCharacters);
    case QKeySequence::MoveToNextWord:
        return m_flow.nextPosition(m_caret, QTextLayout::SkipWords);
    case QKeySequence::MoveToPreviousWord:
        return m_flow.previousPosition(m_caret, QTextLayout::SkipWords);
    case QKeySequence::MoveToStartOfLine:
        return m_flow.lineAt(m_caret).start;
    case QKeySequence::MoveToEndOfLine:
        return m_flow.lineAt(m_caret).end;
    case QKeySequence::MoveToStartOfDocument:
        return 0;
    default:
        return m_flow.text().size();
    }
}

// From the caret's line to the one that is `by` pixels further; a line up is a pixel above it.
qsizetype TextView::lineUpOrDown(double by) {
    const auto at = m_flow.caret(m_caret);
    if (m_wishedX < 0) m_wishedX = at.x();
    auto y = at.y() + by;
    // Between two lines there may be a gap, and a caption.
    const auto line = m_flow.lineAt(m_caret);
    if (by > 0 && line.end >= m_flow.text().size()) return m_flow.text().size();
    if (y < 0) return 0;
    auto to = m_flow.unitAt({m_wishedX, y});
    while (by > 0 && m_flow.lineAt(to) == line && y < m_flow.height()) to = m_flow.unitAt({m_wishedX, y += 8});
    while (by < 0 && m_flow.lineAt(to) == line && y > 0) to = m_flow.unitAt({m_wishedX, y -= 8});
    return to;
}

void TextView::moveTo(qsizetype unit, bool selecting) {
    select(selecting ? m_anchor : unit, unit);
    const auto caret = rectOf({m_caret, m_caret});
    const auto line = static_cast<int>(m_flow.type().lineHeight());
    auto* bar = verticalScrollBar();
    if (caret.top() < line) bar->setValue(bar->value() + caret.top() - line);
    if (caret.bottom() > viewport()->height() - line) bar->setValue(bar->value() + caret.bottom() - viewport()->height() + line);
}

UnitRange TextView::wordAt(qsizetype unit) const {
    const auto piece = m_flow.range(m_flow.pieceAt(unit));
    const auto text = m_flow.text().mid(piece.start, piece.end - piece.start);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(unit - piece.start);
    if (!finder.isAtBoundary() || unit == piece.end) finder.toPreviousBoundary();
    const auto start = std::max<qsizetype>(finder.position(), 0);
    const auto end = finder.toNextBoundary();
    return {piece.start + start, piece.start + (end < 0 ? text.size() : end)};
}

void TextView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_flow.pieceCount() == 0) return;
    m_wishedX = -1;
    const auto unit = unitAt(event->position());
    const bool again = m_thirdPress.isValid() && m_thirdPress.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval();
    if (again && (event->position() - m_pressed).manhattanLength() < QApplication::startDragDistance()) {
        m_thirdPress.invalidate();
        const auto piece = m_flow.range(m_flow.pieceAt(unit));
        return select(piece.start, piece.end);
    }
    m_pressed = event->position();
    m_dragging = true;
    select(event->modifiers().testFlag(Qt::ShiftModifier) ? m_anchor : unit, unit);
}

void TextView::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging) {
        const bool outside = !viewport()->rect().contains(event->position().toPoint());
        if (outside != m_dragScroll.isActive()) outside ? m_dragScroll.start() : m_dragScroll.stop();
        return dragTo(event->position());
    }
    viewport()->setCursor(marksUnder(event->position()).empty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
}

void TextView::dragTo(QPointF point) {
    auto* bar = verticalScrollBar();
    if (point.y() < 0) bar->setValue(bar->value() + static_cast<int>(point.y()) / 2);
    if (point.y() > viewport()->height()) bar->setValue(bar->value() + static_cast<int>(point.y() - viewport()->height()) / 2);
    const auto within = QPointF(point.x(), std::clamp<double>(point.y(), 0, viewport()->height() - 1));
    select(m_anchor, unitAt(within));
}

void TextView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_dragging) return;
    m_dragging = false;
    m_dragScroll.stop();
    auto* clipboard = QGuiApplication::clipboard();
    if (!selection().empty()) {
        if (clipboard->supportsSelection()) {
            const auto range = selection();
            clipboard->setText(m_flow.text().mid(range.start, range.end - range.start), QClipboard::Selection);
        }
        return;
    }
    if (const auto marks = marksUnder(event->position()); !marks.empty()) Q_EMIT marksPressed(marks, event->globalPosition().toPoint());
}

void TextView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_flow.pieceCount() == 0) return;
    const auto word = wordAt(unitAt(event->position()));
    select(word.start, word.end);
    m_pressed = event->position();
    m_thirdPress.start();
}

bool TextView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !m_tips) return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto marks = marksUnder(help->pos());
    if (marks.empty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), m_tips(marks), viewport());
    return true;
}

void TextView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard && m_flow.pieceCount() > 0;
    Q_EMIT menuRequested(byKey ? mapToGlobal(rectOf(selection()).bottomLeft()) : event->globalPos());
}

void TextView::copy() const {
    const auto range = selection();
    if (!range.empty()) QGuiApplication::clipboard()->setText(m_flow.text().mid(range.start, range.end - range.start));
}

void TextView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    Q_EMIT focusChanged();
}

void TextView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
    Q_EMIT focusChanged();
}

}  // namespace cruxmap
