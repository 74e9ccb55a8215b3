// SPDX-License-Identifier: GPL-3.0-or-later
// A rounded sheet with a soft shadow that lies above the rest of the window: the ground of search results and palette.
// Its margins hold the shadow; what is laid out inside stands on the sheet.
#pragma once

#include <QWidget>

namespace cruxmap {

class Theme;

class FloatingCard : public QWidget {
    Q_OBJECT

public:
    static constexpr int kShadow = 18;  // around the sheet

    explicit FloatingCard(QWidget* parent);

    void setTheme(const Theme& theme);
    // Puts the sheet, without its shadow, at that place.
    void setSheet(const QRect& sheet);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme* m_theme;
};

}  // namespace cruxmap
