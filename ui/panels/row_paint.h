// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of all panels have in common: height, ground, the bar of the current one, the focus ring, one line of text.
#pragma once

#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QPointer>
#include <QRect>
#include <QString>
#include <QWidget>

class QPainter;

namespace cruxmap {

inline constexpr int kRowHeight = 26;
inline constexpr int kRowMargin = 16;  // from a panel's edge to its text

struct RowState {
    bool marked = false;  // is what the window shows
    bool hovered = false;
    bool focused = false;
};
void paintRowGround(QPainter& painter, const QRect& row, RowState state, const Theme& theme);
void paintFocusRing(QPainter& painter, const QRectF& rect, const Theme& theme, double radius = 6);

// In the middle of the rectangle's height, with "…" when it is too long.
void paintLine(QPainter& painter, const QRect& rect, const QString& text, FontRole font, const QColor& colour,
               Qt::Alignment alignment = Qt::AlignLeft);

// Whether a widget got its focus, or was last used, by keys: only then it shows a focus ring.
class KeyboardFocus : public QObject {
public:
    explicit KeyboardFocus(QWidget* widget);

    bool visible() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_widget;
    bool m_byKeys = false;
};

}  // namespace cruxmap
