// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/link_line.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace cruxmap {

QPointF startOfLink(const QRectF& card, Direction direction) {
    return direction == Direction::TopDown ? QPointF(card.center().x(), card.top()) : QPointF(card.left(), card.center().y());
}

QPointF endOfLink(const QRectF& card, Direction direction) {
    return direction == Direction::TopDown ? QPointF(card.center().x(), card.bottom()) : QPointF(card.right(), card.center().y());
}

void paintLinkLine(QPainter& painter, const Stage& stage, QPointF from, QPointF to, LineEnd end, const QColor& colour) {
    constexpr double width = 2;
    const bool down = stage.picture().direction == Direction::TopDown;
    const auto length = std::clamp(std::abs(down ? to.y() - from.y() : to.x() - from.x()) / 2, 16.0, 120.0);
    const auto bend = down ? QPointF(0, -length) : QPointF(-length, 0);
    QPainterPath path(from);
    path.cubicTo(from + bend, end == LineEnd::AtCard ? to - bend : (from + bend + to) / 2, to);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
}

void paintHandle(QPainter& painter, const Stage& stage, QPointF centre, bool hot) {
    const auto radius = hot ? 7.0 : 5.5;
    const auto ink = stage.theme().colour(ColourRole::Selection);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.75));
    painter.setBrush(hot ? ink : stage.theme().colour(ColourRole::Card));
    painter.drawEllipse(centre, radius, radius);
}

}  // namespace cruxmap
