// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/floating_card.h"

#include "ui/render/theme.h"

#include <QPainter>

namespace cruxmap {

namespace {

constexpr double kRadius = 10;
constexpr int kInside = 6;  // from the sheet's edge to what is on it

}  // namespace

FloatingCard::FloatingCard(QWidget* parent) : QWidget(parent), m_theme(&Theme::light()) {
    constexpr auto margin = kShadow + kInside;
    setContentsMargins(margin, margin, margin, margin);
}

void FloatingCard::setTheme(const Theme& theme) {
    m_theme = &theme;
    update();
}

void FloatingCard::setSheet(const QRect& sheet) {
    setGeometry(sheet.adjusted(-kShadow, -kShadow, kShadow, kShadow));
}

// The shadow is the sheet's shape many times over, each a little larger and hardly visible.
void FloatingCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF sheet = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, m_theme->isDark() ? 10 : 2));
    for (int grown = 1; grown < kShadow - 4; ++grown)
        painter.drawRoundedRect(sheet.adjusted(-grown, 4 - grown, grown, 4 + grown), kRadius + grown, kRadius + grown);
    painter.setPen(QPen(m_theme->colour(ColourRole::CardLine), 1));
    painter.setBrush(m_theme->colour(ColourRole::Card));
    painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

}  // namespace cruxmap
