// SPDX-License-Identifier: GPL-3.0-or-later
// A row that is a button: Enter, Space and a click press it, its ground is raised under the pointer, and it shows a focus
// ring when it was reached by keys. What stands on it is its subclass's business.
#pragma once

#include <QAbstractButton>

namespace cruxmap {

class KeyboardFocus;
class Theme;

class RowButton : public QAbstractButton {
    Q_OBJECT

public:
    RowButton(const QString& text, const Theme& theme, QWidget* parent);

    void setTheme(const Theme& theme);
    const Theme& theme() const { return *m_theme; }

protected:
    // The ground, then paintRow(), then the focus ring.
    void paintEvent(QPaintEvent* event) final;
    virtual void paintRow(QPainter& painter) = 0;
    bool reachedByKeys() const;

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme* m_theme;
    KeyboardFocus* m_focus;
};

}  // namespace cruxmap
