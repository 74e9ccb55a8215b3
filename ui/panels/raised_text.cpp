// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/raised_text.h"

#include "ui/panels/flowing_text.h"
#include "ui/render/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace cruxmap {

namespace {

constexpr double kRadius = 8;
constexpr int kInside = 12;

}  // namespace

RaisedText::RaisedText(const QString& html, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_text(new FlowingText(html, FontRole::PageText, theme, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kInside, kInside - 2, kInside, kInside - 2);
    column->addWidget(m_text);
}

void RaisedText::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(ColourRole::Raised));
    painter.drawRoundedRect(rect(), kRadius, kRadius);
}

}  // namespace cruxmap
