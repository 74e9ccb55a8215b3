// SPDX-License-Identifier: GPL-3.0-or-later
// Text that flows into the width it is given and is as high as that makes it. It can be selected, its links can be reached
// by Tab, a word too long for the width is broken. Loads nothing from anywhere.
#pragma once

#include "ui/render/fonts.h"

#include <QTextBrowser>

namespace cruxmap {

class Theme;

class FlowingText : public QTextBrowser {
    Q_OBJECT

public:
    FlowingText(const QString& html, FontRole font, const Theme& theme, QWidget* parent);

    // Instead of the theme's text colour.
    void setColour(const QColor& colour);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fitHeight();
};

}  // namespace cruxmap
