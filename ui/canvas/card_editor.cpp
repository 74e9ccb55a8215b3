// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/card_editor.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlockFormat>
#include <QTextCursor>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cruxmap {

namespace {

bool endsWriting(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Escape;
}

}  // namespace

CardEditor::CardEditor(const QString& text, const QString& prompt, QWidget* parent) : QTextEdit(parent) {
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
    document()->setDocumentMargin(0);
    setPlainText(text);
    moveCursor(QTextCursor::End);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &CardEditor::grown);
}

void CardEditor::setLook(FontRole role, double scale, const Theme& theme) {
    const auto spec = specOf(role);
    auto font = fontOf(role);
    font.setPointSizeF(spec.size * scale * 72 / logicalDpiY());  // pixel sizes are whole numbers
    setFont(font);

    QTextBlockFormat format;
    format.setLineHeight(spec.lineHeight * scale, QTextBlockFormat::FixedHeight);
    format.setAlignment(role == FontRole::Question ? Qt::AlignHCenter : Qt::AlignLeading);
    QTextCursor everything(document());
    everything.select(QTextCursor::Document);
    everything.mergeBlockFormat(format);
    document()->clearUndoRedoStacks();

    auto colours = palette();
    const bool question = role == FontRole::Question;
    colours.setColor(QPalette::Base, theme.colour(question ? ColourRole::QuestionGround : ColourRole::Card));
    colours.setColor(QPalette::Text, theme.colour(question ? ColourRole::QuestionText : ColourRole::Text));
    colours.setColor(QPalette::PlaceholderText, theme.colour(question ? ColourRole::QuestionMark : ColourRole::SecondaryText));
    colours.setColor(QPalette::Highlight, theme.colour(ColourRole::Selection));
    colours.setColor(QPalette::HighlightedText, theme.colour(ColourRole::Card));
    setPalette(colours);
}

QString CardEditor::sentence() const {
    return toPlainText().simplified();
}

int CardEditor::neededHeight() const {
    return static_cast<int>(std::ceil(document()->size().height()));
}

void CardEditor::end(Ending ending) {
    if (!std::exchange(m_ended, true)) Q_EMIT ended(ending);
}

// Shortcuts of the window must not take the keys that end writing.
bool CardEditor::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && endsWriting(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void CardEditor::keyPressEvent(QKeyEvent* event) {
    if (!endsWriting(*event)) return QTextEdit::keyPressEvent(event);
    event->accept();
    if (event->key() == Qt::Key_Escape) return end(Ending::GivenUp);
    if (event->modifiers().testFlag(Qt::ShiftModifier)) return;
    end(event->modifiers().testFlag(Qt::ControlModifier) ? Ending::Another : Ending::Done);
}

// Another window, or a menu of the editor's own, takes the focus only for a while.
void CardEditor::focusOutEvent(QFocusEvent* event) {
    QTextEdit::focusOutEvent(event);
    const auto reason = event->reason();
    if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason && reason != Qt::MenuBarFocusReason) end(Ending::Left);
}

void CardEditor::insertFromMimeData(const QMimeData* source) {
    if (source->hasText()) insertPlainText(source->text().simplified());
}

}  // namespace cruxmap
