// SPDX-License-Identifier: GPL-3.0-or-later
// A button that says its action's name and, as a key cap beside it, its keys.
#pragma once

#include "ui/render/theme.h"

#include <QAbstractButton>

class QAction;

namespace cruxmap {

class CommandsButton : public QAbstractButton {
    Q_OBJECT

public:
    CommandsButton(QAction* action, const QString& text, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont keyFont() const;
    int keyWidth() const;

    const Theme* m_theme;
    QString m_key;
};

}  // namespace cruxmap
