// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/row_paint.h"

#include <QFocusEvent>
#include <QFontMetrics>
#include <QPainter>

namespace cruxmap {

namespace {

constexpr int kBarWidth = 3;
constexpr double kRingWidth = 2;

}  // namespace

void paintRowGround(QPainter& painter, const QRect& row, RowState state, const Theme& theme) {
    auto ground = theme.colour(ColourRole::Raised);
    if (!state.marked) ground.setAlphaF(0.6F);
    if (state.marked || state.hovered) painter.fillRect(row, ground);
    if (state.marked) painter.fillRect(QRect(row.left(), row.top(), kBarWidth, row.height()), theme.colour(ColourRole::Selection));
    if (state.focused) paintFocusRing(painter, QRectF(row).adjusted(kBarWidth, 0, 0, 0), theme);
}

void paintFocusRing(QPainter& painter, const QRectF& rect, const Theme& theme, double radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colour(ColourRole::Selection), kRingWidth));
    const auto half = kRingWidth / 2;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

void paintLine(QPainter& painter, const QRect& rect, const QString& text, FontRole font, const QColor& colour, Qt::Alignment alignment) {
    const QFontMetrics metrics(fontOf(font));
    painter.setFont(fontOf(font));
    painter.setPen(colour);
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, rect.width()));
}

KeyboardFocus::KeyboardFocus(QWidget* widget) : QObject(widget), m_widget(widget) {
    widget->installEventFilter(this);
}

bool KeyboardFocus::visible() const {
    return m_byKeys && m_widget->hasFocus();
}

bool KeyboardFocus::eventFilter(QObject* watched, QEvent* event) {
    const bool before = m_byKeys;
    if (event->type() == QEvent::KeyPress) m_byKeys = true;
    if (event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        m_byKeys = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    }
    if (event->type() == QEvent::MouseButtonPress) m_byKeys = false;
    if (m_byKeys != before) m_widget->update();
    return QObject::eventFilter(watched, event);
}

}  // namespace cruxmap
