// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sign_painter.h"

#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace cruxmap {

namespace {

constexpr double kArm = 4;  // from a sign's centre to its end

ColourRole roleOf(Sign sign) {
    switch (sign) {
    case Sign::Support:
        return ColourRole::Support;
    case Sign::Attack:
        return ColourRole::Attack;
    case Sign::Undercut:
        return ColourRole::Undercut;
    case Sign::None:
    case Sign::Question:
    case Sign::Option:
        break;
    }
    return ColourRole::SecondaryText;
}

}  // namespace

void paintSign(QPainter& painter, QPointF centre, Sign sign, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto colour = theme.colour(roleOf(sign));
    switch (sign) {
    case Sign::Support:
    case Sign::Attack:
        painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(centre - QPointF(kArm, 0), centre + QPointF(kArm, 0));
        if (sign == Sign::Support) painter.drawLine(centre - QPointF(0, kArm), centre + QPointF(0, kArm));
        break;
    case Sign::Undercut: {
        painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap));
        painter.drawEllipse(centre, kArm + 1, kArm + 1);
        painter.drawLine(centre + QPointF(-2.2, 2.2), centre + QPointF(2.2, -2.2));
        break;
    }
    case Sign::Question: {
        const auto& font = fontOf(FontRole::Speaker);
        const QFontMetricsF metrics(font);
        const auto mark = QStringLiteral("?");
        painter.setPen(colour);
        painter.setFont(font);
        painter.drawText(QPointF(centre.x() - metrics.horizontalAdvance(mark) / 2, centre.y() + metrics.capHeight() / 2), mark);
        break;
    }
    case Sign::None:
    case Sign::Option:
        break;
    }
    painter.restore();
}

}  // namespace cruxmap
