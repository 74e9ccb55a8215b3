// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include "ui/charts/chart_accessible.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/row_paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace cruxmap {

namespace {

constexpr double kLeastTarget = 10;  // a thin part of a bar can be hit all the same
constexpr int kFirstWidth = 480;
// How much a step aside, and one beyond what stands above or below, counts against one ahead.
constexpr double kAside = 0.3;
constexpr double kApart = 2;

double gapBetween(double from, double to, double otherFrom, double otherTo) {
    return std::max(0.0, std::max(from, otherFrom) - std::min(to, otherTo));
}

QRectF target(const ChartMark& mark) {
    auto rect = mark.rect;
    const auto wider = std::max(0.0, kLeastTarget - rect.width()) / 2;
    const auto higher = std::max(0.0, kLeastTarget - rect.height()) / 2;
    return rect.adjusted(-wider, -higher, wider, higher);
}

}  // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent), m_theme(&Theme::light()), m_focus(new KeyboardFocus(this)) {
    AccessibleChart::install();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChartView::setDrawing(Drawing drawing) {
    m_drawing = std::move(drawing);
    redraw();
}

void ChartView::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_painted = {};
    update();
}

void ChartView::redraw() {
    auto picture = m_drawing ? m_drawing(width()) : ChartPicture{};
    if (picture == m_picture) return;
    m_picture = std::move(picture);
    m_painted = {};
    if (std::exchange(m_hovered, std::nullopt)) Q_EMIT said({});
    const auto gone = [this](const std::optional<std::size_t>& mark) { return mark && *mark >= m_picture.marks.size(); };
    if (gone(m_current)) m_current.reset();
    if (gone(m_chosen)) m_chosen.reset();
    setFocusPolicy(m_picture.marks.empty() ? Qt::NoFocus : Qt::StrongFocus);
    setFixedHeight(static_cast<int>(std::ceil(m_picture.size.height())));
    update();
}

void ChartView::forgetChosen() {
    if (!m_chosen) return;
    m_chosen.reset();
    update();
}

QSize ChartView::sizeHint() const {
    return {kFirstWidth, height()};
}

void ChartView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) redraw();
}

std::optional<std::size_t> ChartView::markAt(QPointF point) const {
    const auto& marks = m_picture.marks;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i].rect.contains(point)) return i;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (target(marks[i]).contains(point)) return i;
    return std::nullopt;
}

// The nearest one in that direction; sideways only in the same row.
std::optional<std::size_t> ChartView::neighbour(int key) const {
    const auto& marks = m_picture.marks;
    if (!m_current || *m_current >= marks.size()) return marks.empty() ? std::nullopt : std::optional<std::size_t>(0);
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    const auto sign = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : -1;
    const auto& from = marks[*m_current].rect;
    std::optional<std::size_t> best;
    auto least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto& to = marks[i].rect;
        const auto way = to.center() - from.center();
        const auto ahead = sign * (across ? way.x() : way.y());
        const auto gap = across ? gapBetween(from.top(), from.bottom(), to.top(), to.bottom())
                                : gapBetween(from.left(), from.right(), to.left(), to.right());
        if (i == *m_current || ahead < 1 || (across && gap > 0)) continue;
        const auto distance = ahead + kAside * std::abs(across ? way.y() : way.x()) + kApart * gap;
        if (distance >= least) continue;
        least = distance;
        best = i;
    }
    return best;
}

void ChartView::hover(std::optional<std::size_t> mark) {
    if (mark == m_hovered) return;
    m_hovered = mark;
    setCursor(mark ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT said(mark ? m_picture.marks[*mark].words : QString());
    update();
}

void ChartView::walkTo(std::size_t mark) {
    m_current = mark;
    Q_EMIT said(m_picture.marks[mark].words);
    Q_EMIT markFocused(m_picture.marks[mark].rect.toAlignedRect());
    tellFocus(*this, static_cast<int>(mark));
    update();
}

void ChartView::choose(std::size_t mark) {
    m_current = mark;
    if (m_picture.marks[mark].opens) return Q_EMIT openRequested();
    const auto behind = m_picture.marks[mark].behind;
    Q_EMIT markChosen(behind);
    m_chosen = mark;
    update();
}

bool ChartView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto& help = static_cast<QHelpEvent&>(*event);
    if (const auto mark = markAt(help.pos()))
        QToolTip::showText(help.globalPos(), plainTip(m_picture.marks[*mark].words), this, target(m_picture.marks[*mark]).toAlignedRect());
    else
        QToolTip::hideText();
    return true;
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    hover(markAt(event->position()));
}

void ChartView::leaveEvent(QEvent*) {
    hover(std::nullopt);
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    if (const auto mark = markAt(event->position())) choose(*mark);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto mark = event->button() == Qt::LeftButton ? markAt(event->position()) : std::nullopt;
    if (mark && !m_picture.marks[*mark].behind.empty()) Q_EMIT mapRequested();
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    const auto& marks = m_picture.marks;
    if (marks.empty()) return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (const auto next = neighbour(event->key())) walkTo(*next);
        return;
    case Qt::Key_Home:
        return walkTo(0);
    case Qt::Key_End:
        return walkTo(marks.size() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_current) return;
        if (m_chosen == m_current && event->key() != Qt::Key_Space)
            Q_EMIT mapRequested();
        else
            choose(*m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    const bool byKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKeys && !m_picture.marks.empty()) walkTo(m_current.value_or(0));
}

void ChartView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    if (!m_hovered && event->reason() != Qt::PopupFocusReason) Q_EMIT said({});
}

void ChartView::paintMark(QPainter& painter, std::size_t mark, bool strong) const {
    auto colour = m_theme->colour(strong ? ColourRole::Selection : ColourRole::Text);
    if (!strong) colour.setAlphaF(0.5F);
    painter.setPen(QPen(colour, strong ? 2 : 1.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(m_picture.marks[mark].rect.adjusted(-1, -1, 1, 1), 3, 3);
}

void ChartView::paintEvent(QPaintEvent*) {
    if (m_painted.isNull() || m_painted.devicePixelRatio() != devicePixelRatioF()) {
        m_painted = QPixmap(size() * devicePixelRatioF());
        m_painted.setDevicePixelRatio(devicePixelRatioF());
        m_painted.fill(m_theme->colour(ColourRole::Card));
        QPainter painter(&m_painted);
        cruxmap::paint(painter, m_picture, *m_theme);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, m_painted);
    if (m_hovered) paintMark(painter, *m_hovered, false);
    if (m_chosen) paintMark(painter, *m_chosen, true);
    if (m_current && m_focus->visible())
        paintFocusRing(painter, m_picture.marks[*m_current].rect.adjusted(-4, -4, 4, 4).intersected(rect()), *m_theme, 5);
}

}  // namespace cruxmap
