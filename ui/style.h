// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the whole application from a theme, in one place: Qt's palette, its font, and a style sheet for what a palette
// cannot say. Panels colour themselves by the same theme.
#pragma once

#include <QPalette>
#include <QString>

class QApplication;

namespace cruxmap {

class Theme;

QPalette paletteOf(const Theme& theme);
QString styleSheetOf(const Theme& theme);

// May be called again whenever the theme changes.
void applyStyle(QApplication& application, const Theme& theme);

}  // namespace cruxmap
