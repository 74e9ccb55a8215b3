// SPDX-License-Identifier: GPL-3.0-or-later
// The field in which a note is written, as high as its text. Ctrl+Enter and leaving it keep the note, Esc gives it up.
#pragma once

#include "ui/panels/pen.h"

#include <QTextEdit>

namespace cruxmap {

class Theme;

class NoteEditor : public QTextEdit {
    Q_OBJECT

public:
    // Of a field that the pen has open.
    NoteEditor(Pen& pen, const NoteField& field, const Theme& theme, QWidget* parent);

    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void putDown();
    void fitHeight();
    void comeIntoSight();

    QPointer<Pen> m_pen;  // goes first when the panel goes
    NoteField m_field;
    bool m_followed = false;  // the page around it, in its height
};

}  // namespace cruxmap
