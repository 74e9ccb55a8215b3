// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/note_editor.h"

#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cruxmap {

namespace {

constexpr int kLeastLines = 3;
constexpr int kMostLines = 14;  // then it scrolls
constexpr double kMargin = 4;
constexpr int kBelow = 40;  // room for what is told below it

bool isEnter(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

// Keys that close the field, which the window's shortcuts must not take.
bool closes(const QKeyEvent& event) {
    return event.key() == Qt::Key_Escape || (isEnter(event) && event.modifiers().testFlag(Qt::ControlModifier));
}

QScrollArea* areaAround(QWidget* widget) {
    for (auto* above = widget->parentWidget(); above; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above)) return area;
    return nullptr;
}

}  // namespace

NoteEditor::NoteEditor(Pen& pen, const NoteField& field, const Theme& theme, QWidget* parent)
    : QTextEdit(parent), m_pen(&pen), m_field(field) {
    setObjectName(nameOf(field));
    setAccessibleName(field.note ? tr("Note") : tr("New note"));
    setPlaceholderText(tr("What is to be kept in mind?"));
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFont(fontOf(FontRole::PageText));
    document()->setDocumentMargin(kMargin);
    auto colours = palette();
    colours.setColor(QPalette::PlaceholderText, theme.colour(ColourRole::SecondaryText));
    setPalette(colours);

    const auto* writing = pen.writing(field);
    if (writing) setPlainText(writing->text);
    QTextCursor everything(document());
    everything.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(specOf(FontRole::PageText).lineHeight, QTextBlockFormat::MinimumHeight);
    everything.mergeBlockFormat(lines);
    document()->clearUndoRedoStacks();
    auto cursor = textCursor();
    cursor.setPosition(writing ? std::min(writing->cursor, document()->characterCount() - 1) : 0);
    setTextCursor(cursor);

    connect(this, &QTextEdit::textChanged, this, &NoteEditor::putDown);
    connect(this, &QTextEdit::cursorPositionChanged, this, &NoteEditor::putDown);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &NoteEditor::fitHeight);
    fitHeight();
}

void NoteEditor::putDown() {
    if (m_pen) m_pen->putDown(m_field, {toPlainText(), textCursor().position()});
}

QSize NoteEditor::sizeHint() const {
    return {200, height()};
}

void NoteEditor::fitHeight() {
    const auto line = specOf(FontRole::PageText).lineHeight;
    const auto margins = contentsMargins();
    const auto text = std::clamp(document()->size().height(), kLeastLines * line + 2 * kMargin, kMostLines * line + 2 * kMargin);
    setFixedHeight(static_cast<int>(std::ceil(text)) + margins.top() + margins.bottom());
}

bool NoteEditor::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && closes(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void NoteEditor::keyPressEvent(QKeyEvent* event) {
    if (!m_pen || !closes(*event)) return QTextEdit::keyPressEvent(event);
    event->accept();
    if (event->key() == Qt::Key_Escape) return m_pen->giveUpNote(m_field);
    m_pen->keepNote(m_field, AfterWriting::GoBack);
}

// It is brought into sight, and again whenever the page around it has found other heights.
void NoteEditor::focusInEvent(QFocusEvent* event) {
    QTextEdit::focusInEvent(event);
    comeIntoSight();
    auto* area = areaAround(this);
    if (area && !std::exchange(m_followed, true))
        connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &NoteEditor::comeIntoSight);
}

void NoteEditor::moveEvent(QMoveEvent* event) {
    QTextEdit::moveEvent(event);
    comeIntoSight();
}

void NoteEditor::comeIntoSight() {
    QTimer::singleShot(0, this, [this] {
        auto* area = areaAround(this);
        if (!area || !hasFocus()) return;
        const auto top = mapTo(area->widget(), QPoint(0, 0)).y();
        area->ensureVisible(0, top + height(), 0, kBelow);
        area->ensureVisible(0, top, 0, 0);
    });
}

// Another window, or the field's own menu, has the keyboard for a while only.
void NoteEditor::focusOutEvent(QFocusEvent* event) {
    QTextEdit::focusOutEvent(event);
    const auto reason = event->reason();
    if (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason) return;
    if (m_pen && !m_pen->turning()) m_pen->keepNote(m_field, AfterWriting::Stay);
}

void NoteEditor::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    fitHeight();
}

}  // namespace cruxmap
