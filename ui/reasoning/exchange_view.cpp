// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/exchange_view.h"

#include "ui/panels/rich_text.h"
#include "ui/panels/wording.h"
#include "ui/reasoning/exchange_accessible.h"
#include "ui/render/painter.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

constexpr double kLeastZoom = 0.1;
constexpr double kMostZoom = 3;
constexpr double kReceded = 0.35;
constexpr double kInSight = 24;  // of a card that is brought into sight, around it
constexpr double kLinkReach = 7;
constexpr int kRestMilliseconds = 150;
constexpr double kRemarkRing = 3.5;

QString inWords(const ArgumentMap& map, RecordRef record) {
    return QString::fromStdString(plainText(relationInWords(map, RelationId{record.id})));
}

}  // namespace

ExchangeView::ExchangeView(Workspace& workspace, QWidget* parent)
    : QAbstractScrollArea(parent), m_workspace(workspace), m_theme(&Theme::light()) {
    AccessibleExchange::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Exchange"));
    setAccessibleDescription(tr("A lane for each speaker, turns downwards, replies below what they reply to"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &ExchangeView::light);
    connect(&workspace, &Workspace::overlayChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&workspace.selection(), &Selection::changed, this, [this] {
        viewport()->update();
        tellFocus(*this, placeAmong(picture().cards, m_workspace.selection().current()));
        if (const auto current = m_workspace.selection().current(); current && isVisible()) bringIntoSight(*current);
    });
}

void ExchangeView::setTheme(const Theme& theme) {
    m_theme = &theme;
    viewport()->update();
}

void ExchangeView::setPicture(ExchangePicture picture) {
    m_exchange = std::move(picture);
    m_index = PictureIndex(m_exchange.picture);
    m_lit.reset();
    m_hovered.reset();
    updateScrollBars();
    viewport()->update();
    Q_EMIT moved();
    if (!QAccessible::isActive()) return;
    QAccessibleEvent reordered(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&reordered);
}

// A picture narrower than the viewport stands in its middle.
QPointF ExchangeView::offset() const {
    const auto& extent = picture().extent;
    const auto free = (viewport()->width() - extent.width() * m_zoom) / 2;
    return QPointF(std::max(free, 0.0) - horizontalScrollBar()->value(), -verticalScrollBar()->value()) - extent.topLeft() * m_zoom;
}

QRectF ExchangeView::toView(const QRectF& rect) const {
    return {rect.topLeft() * m_zoom + offset(), rect.size() * m_zoom};
}

QPointF ExchangeView::toPicture(QPointF view) const {
    return (view - offset()) / m_zoom;
}

void ExchangeView::updateScrollBars() {
    const auto size = picture().extent.size() * m_zoom;
    const auto set = [](QScrollBar& bar, double total, int page) {
        bar.setRange(0, std::max(0, static_cast<int>(std::ceil(total)) - page));
        bar.setPageStep(page);
        bar.setSingleStep(40);
    };
    set(*horizontalScrollBar(), size.width(), viewport()->width());
    set(*verticalScrollBar(), size.height(), viewport()->height());
}

void ExchangeView::zoomAt(QPointF view, double zoom) {
    zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    if (zoom == m_zoom) return;
    const auto kept = toPicture(view);
    m_zoom = zoom;
    updateScrollBars();
    const auto shift = kept * m_zoom + offset() - view;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(shift.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(shift.y())));
    viewport()->update();
    Q_EMIT moved();
    Q_EMIT zoomChanged(m_zoom);
}

void ExchangeView::zoomTo(double zoom) {
    zoomAt(QRectF(viewport()->rect()).center(), zoom);
}

void ExchangeView::zoomStep(int direction) {
    zoomTo(m_zoom * (direction > 0 ? 1.25 : 0.8));
}

// All lanes, side by side.
void ExchangeView::zoomToFit() {
    const auto width = picture().extent.width();
    if (width > 0) zoomTo(std::min(1.0, viewport()->width() / width));
}

void ExchangeView::bringIntoSight(RecordRef record) {
    const auto* card = picture().card(record);
    if (!card) return;
    const auto rect = toView(card->rect).adjusted(-kInSight, -kInSight, kInSight, kInSight);
    const auto by = [](double low, double high, double page) { return low < 0 ? low : high > page ? std::min(high - page, low) : 0.0; };
    auto& across = *horizontalScrollBar();
    auto& down = *verticalScrollBar();
    across.setValue(across.value() + static_cast<int>(std::lround(by(rect.left(), rect.right(), viewport()->width()))));
    down.setValue(down.value() + static_cast<int>(std::lround(by(rect.top(), rect.bottom(), viewport()->height()))));
}

std::optional<RecordRef> ExchangeView::hitAt(QPointF view) const {
    const auto point = toPicture(view);
    if (const auto glyph = m_index.glyphAt(point, 4 / m_zoom)) return picture().glyphs[*glyph].relations.front();
    if (const auto card = m_index.cardAt(point)) return picture().cards[*card].key;
    if (const auto link = m_index.linkAt(point, kLinkReach / m_zoom)) return picture().links[*link].key;
    return std::nullopt;
}

std::optional<std::size_t> ExchangeView::currentCard() const {
    const auto current = m_workspace.selection().current();
    const auto& cards = picture().cards;
    const auto at = current ? std::ranges::find(cards, *current, &CardPicture::key) : cards.end();
    return at == cards.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - cards.begin()));
}

void ExchangeView::hover(QPointF view) {
    const auto hit = hitAt(view);
    if (hit == m_hovered) return;
    m_hovered = hit;
    m_rest.start();
    const auto* card = hit ? picture().card(*hit) : nullptr;
    const bool relation = hit && !card && m_workspace.map().contains(*hit);
    Q_EMIT said(card ? card->description : relation ? inWords(m_workspace.map(), *hit) : QString());
}

// What is hovered, with what it replies to and what replies to it.
void ExchangeView::light() {
    std::set<RecordRef> lit;
    if (m_hovered) {
        for (const auto& link : picture().links)
            if (link.key == *m_hovered || link.from == *m_hovered || link.to == *m_hovered) lit.insert({link.key, link.from, link.to});
    }
    m_lit = lit.empty() ? std::nullopt : std::optional(std::move(lit));
    viewport()->update();
}

void ExchangeView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    if (picture().cards.empty()) return paintNote(painter);
    const auto& overlay = m_workspace.overlay();
    PaintOptions options;
    options.visible = QRectF(toPicture({0, 0}), QSizeF(viewport()->size()) / m_zoom);
    options.index = &m_index;
    options.detail = levelOfDetail(m_zoom);
    options.selected = m_workspace.selection().records();
    if (hasFocus() && m_byKeys) options.focus = m_workspace.selection().current();
    options.lit = m_lit ? m_lit : overlay.lit;
    options.receded = kReceded;
    options.camps = &overlay.camps;
    options.suspended = overlay.suspended;
    options.assumed = overlay.assumed;
    for (const auto claim : m_workspace.suppositions().suspended) options.suspended.insert(refTo(claim));
    for (const auto claim : m_workspace.suppositions().assumed) options.assumed.insert(refTo(claim));
    painter.translate(offset());
    painter.scale(m_zoom, m_zoom);
    paintGround(painter, options.visible, m_zoom, *m_theme);
    paint(painter, picture(), *m_theme, options);
    if (options.detail == LevelOfDetail::Full) paintRemarks(painter, options.visible, options.lit);
    if (!hasFocus() || !m_byKeys || currentCard()) return;
    painter.resetTransform();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme->colour(ColourRole::Selection), 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void ExchangeView::paintRemarks(QPainter& painter, const QRectF& visible, const std::optional<std::set<RecordRef>>& lit) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(FontRole::Quiet));
    painter.setBrush(Qt::NoBrush);
    const auto words = hangingWords();
    for (const auto& remark : m_exchange.hanging) {
        const auto& card = picture().cards[remark.card];
        if (!card.rect.adjusted(0, 0, 0, 2 * kInSight).intersects(visible)) continue;
        painter.setOpacity(lit && !lit->contains(card.key) ? kReceded : 1);
        painter.setPen(QPen(m_theme->colour(ColourRole::SecondaryText), 1.2));
        painter.drawEllipse(remark.at + QPointF(kRemarkRing, -4), kRemarkRing, kRemarkRing);
        painter.drawText(remark.at + QPointF(4 * kRemarkRing, 0), words);
    }
    painter.setOpacity(1);
}

void ExchangeView::paintNote(QPainter& painter) const {
    const QRectF area(viewport()->rect());
    paintGround(painter, area, 1, *m_theme);
    if (!m_workspace.hasDocument()) return;
    const auto middle = area.center().y();
    painter.setPen(m_theme->colour(ColourRole::Text));
    painter.setFont(fontOf(FontRole::Question));
    painter.drawText(QRectF(0, middle - 40, area.width(), 32), Qt::AlignCenter, tr("Nobody has spoken yet."));
    painter.setPen(m_theme->colour(ColourRole::SecondaryText));
    painter.setFont(fontOf(FontRole::Claim));
    painter.drawText(QRectF(24, middle, area.width() - 48, 60), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("Claims appear here in the lanes of those who say them, replies below what they reply to."));
}

void ExchangeView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
    Q_EMIT moved();
}

void ExchangeView::scrollContentsBy(int, int) {
    viewport()->update();
    Q_EMIT moved();
}

bool ExchangeView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<QHelpEvent&>(*event);
        const auto hit = hitAt(help.pos());
        const auto* card = hit ? picture().card(*hit) : nullptr;
        const auto tip = card ? card->description : hit && m_workspace.map().contains(*hit) ? inWords(m_workspace.map(), *hit) : QString();
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help.globalPos(), plainTip(tip), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_hovered.reset();
        m_rest.stop();
        light();
        Q_EMIT said({});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace cruxmap
