// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pill.h"

#include "ui/render/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace cruxmap {

namespace {

constexpr double kPadding = 8;

bool isPill(const CardStatus& status) {
    return status.look != StatusLook::Quiet;
}

}  // namespace

double pillWidth(const CardStatus& status) {
    const auto text = QFontMetricsF(fontOf(FontRole::Quiet)).horizontalAdvance(signedWords(status));
    return isPill(status) ? text + 2 * kPadding : text;
}

void paintPill(QPainter& painter, QPointF topLeft, const CardStatus& status, const Theme& theme) {
    const QRectF rect(topLeft, QSizeF(pillWidth(status), kPillHeight));
    const auto ink = inkOf(status.look);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink.line ? QPen(theme.colour(*ink.line), 1) : QPen(Qt::NoPen));
    painter.setBrush(ink.ground ? QBrush(theme.colour(*ink.ground)) : QBrush(Qt::NoBrush));
    const auto pill = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(theme.colour(ink.text));
    painter.setFont(fontOf(FontRole::Quiet));
    const auto top = rect.top() + (kPillHeight - specOf(FontRole::Quiet).lineHeight) / 2;
    painter.drawText(QPointF(rect.left() + (isPill(status) ? kPadding : 0), top + baselineOf(FontRole::Quiet)), signedWords(status));
    painter.restore();
}

Pill::Pill(const CardStatus& status, const Theme& theme, QWidget* parent) : QWidget(parent), m_status(status), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(status.words);
}

QSize Pill::sizeHint() const {
    return {static_cast<int>(std::ceil(pillWidth(m_status))), kPillHeight};
}

void Pill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintPill(painter, {0, 0}, m_status, m_theme);
}

}  // namespace cruxmap
