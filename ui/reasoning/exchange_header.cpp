// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/exchange_header.h"

#include "ui/panels/rich_text.h"
#include "ui/panels/row_paint.h"
#include "ui/reasoning/exchange_view.h"
#include "ui/render/marks.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kHeight = 40;
constexpr double kAvatar = 20;
constexpr double kInset = 14;  // as on the cards below
constexpr double kGap = 8;
constexpr double kLeastWidth = 56;

}  // namespace

ExchangeHeader::ExchangeHeader(const ExchangeView& view, QWidget* parent) : QWidget(parent), m_view(view), m_theme(&Theme::light()) {
    setFixedHeight(kHeight);
    setMouseTracking(true);
    connect(&view, &ExchangeView::moved, this, qOverload<>(&QWidget::update));
}

void ExchangeHeader::setTheme(const Theme& theme) {
    m_theme = &theme;
    update();
}

QRectF ExchangeHeader::rectOf(std::size_t lane) const {
    const auto& header = m_view.exchange().lanes[lane];
    const auto across = m_view.toView(QRectF(header.left, 0, header.width, 1));
    return {across.left(), 0, std::max(across.width(), kLeastWidth), double(height())};
}

std::optional<std::size_t> ExchangeHeader::laneAt(QPointF point) const {
    for (std::size_t i = 0; i < m_view.exchange().lanes.size(); ++i)
        if (rectOf(i).contains(point)) return i;
    return std::nullopt;
}

bool ExchangeHeader::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto& help = static_cast<QHelpEvent&>(*event);
    if (const auto lane = laneAt(help.pos()))
        QToolTip::showText(help.globalPos(), plainTip(m_view.exchange().lanes[*lane].tip), this);
    else
        QToolTip::hideText();
    return true;
}

void ExchangeHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme->colour(ColourRole::Canvas));
    const auto& lanes = m_view.exchange().lanes;
    for (std::size_t i = 0; i < lanes.size(); ++i)
        if (rectOf(i).intersects(rect())) paintLane(painter, i);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme->colour(ColourRole::CardLine));
}

void ExchangeHeader::paintLane(QPainter& painter, std::size_t index) const {
    const auto& lane = m_view.exchange().lanes[index];
    auto area = rectOf(index);
    area.setLeft(area.left() + std::min(kInset * m_view.zoom(), kInset));
    if (!lane.initials.isEmpty()) {
        const QRectF square(area.left(), (height() - kAvatar) / 2, kAvatar, kAvatar);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->colour(lane.colour));
        painter.drawRoundedRect(square, marks::avatarRadius, marks::avatarRadius);
        painter.setPen(m_theme->colour(ColourRole::OnSpeaker));
        painter.setFont(fontOf(FontRole::Initials));
        painter.drawText(square, Qt::AlignCenter, lane.initials);
        area.setLeft(square.right() + kGap);
    }
    const QFontMetricsF metrics(fontOf(FontRole::Speaker));
    const auto count = QString::number(lane.lane.turns);
    const auto countWidth = QFontMetricsF(fontOf(FontRole::Quiet)).horizontalAdvance(count) + kGap;
    const auto name = metrics.elidedText(lane.name, Qt::ElideRight, std::max(0.0, area.width() - countWidth));
    const bool own = lane.lane.kind == ExchangeLane::Kind::Speaker;
    painter.setFont(fontOf(FontRole::Speaker));
    painter.setPen(m_theme->colour(own ? ColourRole::Text : ColourRole::SecondaryText));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, name);
    area.setLeft(area.left() + metrics.horizontalAdvance(name) + kGap);
    painter.setFont(fontOf(FontRole::Quiet));
    painter.setPen(m_theme->colour(ColourRole::SecondaryText));
    if (area.width() + kGap >= countWidth) painter.drawText(area.adjusted(0, 0, kGap, 0), Qt::AlignVCenter | Qt::AlignLeft, count);
}

void ExchangeHeader::mousePressEvent(QMouseEvent* event) {
    const auto lane = laneAt(event->position());
    if (lane && m_view.exchange().lanes[*lane].lane.kind == ExchangeLane::Kind::Others) Q_EMIT othersClicked();
}

void ExchangeHeader::mouseMoveEvent(QMouseEvent* event) {
    const auto lane = laneAt(event->position());
    const bool leads = lane && m_view.exchange().lanes[*lane].lane.kind == ExchangeLane::Kind::Others;
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

}  // namespace cruxmap
