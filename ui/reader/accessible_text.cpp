// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/accessible_text.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace cruxmap {

namespace {

QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
    auto* view = qobject_cast<TextView*>(object);
    return view ? new AccessibleText(view) : nullptr;
}

// The sentence around `at`, a place within the paragraph.
UnitRange sentenceAt(const QString& paragraph, qsizetype at) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, paragraph);
    finder.setPosition(at);
    if (!finder.isAtBoundary() || at == paragraph.size()) finder.toPreviousBoundary();
    const auto start = std::max<qsizetype>(finder.position(), 0);
    const auto end = finder.toNextBoundary();
    return {start, end < 0 ? paragraph.size() : end};
}

}  // namespace

AccessibleText::AccessibleText(TextView* view) : QAccessibleWidget(view, QAccessible::EditableText) {}

void AccessibleText::install() {
    static const bool installed = [] {
        QAccessible::installFactory(interfaceOf);
        return true;
    }();
    static_cast<void>(installed);
}

void AccessibleText::tellCaret(TextView& view) {
    if (!QAccessible::isActive()) return;
    QAccessibleTextCursorEvent event(&view, static_cast<int>(view.caret()));
    QAccessible::updateAccessibility(&event);
}

void AccessibleText::tellSelection(TextView& view) {
    if (!QAccessible::isActive()) return;
    const auto selected = view.selection();
    QAccessibleTextSelectionEvent event(&view, static_cast<int>(selected.start), static_cast<int>(selected.end));
    event.setCursorPosition(static_cast<int>(view.caret()));
    QAccessible::updateAccessibility(&event);
}

void* AccessibleText::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::TextInterface) return static_cast<QAccessibleTextInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State AccessibleText::state() const {
    auto state = QAccessibleWidget::state();
    state.readOnly = state.multiLine = state.selectableText = true;
    return state;
}

void AccessibleText::selection(int index, int* start, int* end) const {
    const auto selected = index == 0 ? view().selection() : UnitRange{};
    *start = static_cast<int>(selected.start);
    *end = static_cast<int>(selected.end);
}

int AccessibleText::selectionCount() const {
    return view().selection().empty() ? 0 : 1;
}

void AccessibleText::addSelection(int start, int end) {
    setSelection(0, start, end);
}

void AccessibleText::removeSelection(int) {
    setCursorPosition(cursorPosition());
}

void AccessibleText::setSelection(int index, int start, int end) {
    if (index == 0) view().select(start, end);
}

int AccessibleText::cursorPosition() const {
    return static_cast<int>(view().caret());
}

void AccessibleText::setCursorPosition(int position) {
    view().select(position, position);
    view().show({position, position});
}

QString AccessibleText::text(int start, int end) const {
    const auto from = std::max(start, 0);
    return view().text().mid(from, std::max(end - from, 0));
}

// A line and a paragraph have their end with them.
UnitRange AccessibleText::rangeAt(qsizetype unit, QAccessible::TextBoundaryType boundary) const {
    const auto size = view().text().size();
    const auto withItsEnd = [&](UnitRange range) {
        if (range.end < size && view().text()[range.end].isSpace()) ++range.end;
        return range;
    };
    switch (boundary) {
    case QAccessible::CharBoundary:
        return {unit, std::min(unit + 1, size)};
    case QAccessible::WordBoundary:
        return view().wordAt(unit);
    case QAccessible::LineBoundary:
        return withItsEnd(view().lineAt(unit));
    case QAccessible::SentenceBoundary: {
        const auto paragraph = view().paragraphAt(unit);
        const auto sentence = sentenceAt(view().text().mid(paragraph.start, paragraph.end - paragraph.start), unit - paragraph.start);
        return {paragraph.start + sentence.start, paragraph.start + sentence.end};
    }
    case QAccessible::ParagraphBoundary:
        return withItsEnd(view().paragraphAt(unit));
    case QAccessible::NoBoundary:
        break;
    }
    return {0, size};
}

QString AccessibleText::told(UnitRange range, int* start, int* end) const {
    *start = static_cast<int>(range.start);
    *end = static_cast<int>(range.end);
    return text(*start, *end);
}

// Qt asks with an offset beyond the text, too.
QString AccessibleText::textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int* start, int* end) const {
    *start = *end = -1;
    if (offset < 0 || offset > characterCount()) return {};
    return told(rangeAt(offset, boundary), start, end);
}

QString AccessibleText::textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int* start, int* end) const {
    *start = *end = -1;
    if (offset < 0 || offset > characterCount()) return {};
    const auto here = rangeAt(offset, boundary);
    return here.start == 0 ? QString() : told(rangeAt(here.start - 1, boundary), start, end);
}

QString AccessibleText::textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int* start, int* end) const {
    *start = *end = -1;
    if (offset < 0 || offset > characterCount()) return {};
    const auto here = rangeAt(offset, boundary);
    return here.end >= characterCount() ? QString() : told(rangeAt(std::max<qsizetype>(here.end, offset + 1), boundary), start, end);
}

int AccessibleText::characterCount() const {
    return static_cast<int>(view().text().size());
}

QRect AccessibleText::characterRect(int offset) const {
    if (offset < 0 || offset >= characterCount()) return {};
    const auto rect = view().rectOf({offset, offset + 1});
    return {view().viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int AccessibleText::offsetAtPoint(const QPoint& point) const {
    const auto local = view().viewport()->mapFromGlobal(point);
    if (!view().viewport()->rect().contains(local) || characterCount() == 0) return -1;
    return static_cast<int>(view().unitAt(local));
}

void AccessibleText::scrollToSubstring(int start, int end) {
    view().show({start, end});
}

QString AccessibleText::attributes(int, int* start, int* end) const {
    *start = 0;
    *end = characterCount();
    return {};
}

}  // namespace cruxmap
