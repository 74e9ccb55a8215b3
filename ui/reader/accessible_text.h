// SPDX-License-Identifier: GPL-3.0-or-later
// The text that is read, for those who hear it: what stands around a place by letter, word, line, sentence and paragraph, where the
// caret is, what is selected. Offsets are UTF-16 units of the whole text. Nothing is asked of more of it than a paragraph.
#pragma once

#include "ui/reader/text_view.h"

#include <QAccessibleWidget>

namespace cruxmap {

class AccessibleText : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit AccessibleText(TextView* view);

    // Makes Qt answer with this class for the text view; further calls do nothing.
    static void install();
    // Says where the caret is, and what is selected now, to whoever listens.
    static void tellCaret(TextView& view);
    static void tellSelection(TextView& view);

    void* interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;

    void selection(int index, int* start, int* end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;

    QString text(QAccessible::Text text) const override { return QAccessibleWidget::text(text); }
    QString text(int start, int end) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int* start, int* end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int* start, int* end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int* start, int* end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int* start, int* end) const override;

private:
    TextView& view() const { return *static_cast<TextView*>(widget()); }
    UnitRange rangeAt(qsizetype unit, QAccessible::TextBoundaryType boundary) const;
    QString told(UnitRange range, int* start, int* end) const;
};

}  // namespace cruxmap
