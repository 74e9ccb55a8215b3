// SPDX-License-Identifier: GPL-3.0-or-later
// A choice that reads as a word of quiet text, with a small arrow; a click or the arrow key opens its menu.
#pragma once

#include <QToolButton>

#include <functional>
#include <vector>

namespace cruxmap {

class KeyboardFocus;
class Theme;

class ChoiceButton : public QToolButton {
    Q_OBJECT

public:
    // `chosen` is told the index of the choice; -1 is none of them. Disabled it is text and nothing else.
    ChoiceButton(const std::vector<QString>& choices, int current, std::function<void(int)> chosen, const Theme& theme, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;  // a long choice gives way, with "…"

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme* m_theme;
    KeyboardFocus* m_focus;
};

}  // namespace cruxmap
