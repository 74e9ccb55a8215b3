// SPDX-License-Identifier: GPL-3.0-or-later
// How the exchange takes what comes from mouse, touchpad and keyboard.
#include "ui/reasoning/exchange_view.h"
#include "ui/workspace/workspace.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace cruxmap {

namespace {

constexpr double kZoomPerDegreeEighth = 1.0015;  // a notch of a mouse's wheel has 120

}  // namespace

// Scrolls; with Ctrl it zooms, with Shift it goes sideways.
void ExchangeView::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier))
        return zoomAt(event->position(), m_zoom * std::pow(kZoomPerDegreeEighth, event->angleDelta().y()));
    auto delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if (event->modifiers().testFlag(Qt::ShiftModifier)) delta = {delta.x() + delta.y(), 0};
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - delta.y());
}

void ExchangeView::mousePressEvent(QMouseEvent* event) {
    m_byKeys = false;
    if (event->button() == Qt::MiddleButton) m_grabbed = event->position();
    if (event->button() != Qt::LeftButton) return;
    auto& selection = m_workspace.selection();
    const auto hit = hitAt(event->position());
    if (!hit) {
        m_grabbed = event->position();
        if (!event->modifiers().testFlag(Qt::ControlModifier)) selection.clear();
    } else if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) {
        selection.toggle(*hit);
    } else {
        selection.select(*hit);
    }
}

void ExchangeView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_grabbed) return hover(event->position());
    const auto by = (event->position() - *m_grabbed).toPoint();
    m_grabbed = event->position();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void ExchangeView::mouseReleaseEvent(QMouseEvent*) {
    m_grabbed.reset();
}

void ExchangeView::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto hit = hitAt(event->position());
    if (event->button() == Qt::LeftButton && hit) Q_EMIT mapRequested(*hit);
}

void ExchangeView::keyPressEvent(QKeyEvent* event) {
    m_byKeys = true;
    auto& down = *verticalScrollBar();
    const auto current = m_workspace.selection().current();
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) return event->ignore();
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        return walk(event->key());
    case Qt::Key_PageUp:
        return down.triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_PageDown:
        return down.triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_Escape:
        return m_workspace.selection().clear();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current) Q_EMIT mapRequested(*current);
        return;
    default:
        event->ignore();
    }
}

void ExchangeView::walk(int key) {
    const auto& cards = picture().cards;
    if (cards.empty()) return;
    const auto current = currentCard();
    std::optional<std::size_t> to;
    if (key == Qt::Key_Home || (!current && key != Qt::Key_End))
        to = 0;
    else if (key == Qt::Key_End)
        to = cards.size() - 1;
    else
        to = neighbour(*current, key);
    if (to) m_workspace.selection().select(cards[*to].key);
}

// The next turn of the lane; to the sides, the turn at nearly the same height in the next lane that has any.
std::optional<std::size_t> ExchangeView::neighbour(std::size_t card, int key) const {
    const auto& cards = picture().cards;
    const auto& lanes = m_exchange.laneOf;
    const auto lane = static_cast<std::ptrdiff_t>(lanes[card]);
    const bool along = key == Qt::Key_Up || key == Qt::Key_Down;
    const bool forward = key == Qt::Key_Down || key == Qt::Key_Right;
    std::optional<std::size_t> best;
    auto least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto lanesAway = static_cast<std::ptrdiff_t>(lanes[i]) - lane;
        const auto below = cards[i].rect.top() - cards[card].rect.top();
        const bool candidate = along ? lanesAway == 0 && (forward ? below > 0 : below < 0) : forward ? lanesAway > 0 : lanesAway < 0;
        constexpr double perLane = 1e7;
        const auto distance = std::abs(below) + perLane * std::abs(static_cast<double>(lanesAway));
        if (i == card || !candidate || distance >= least) continue;
        least = distance;
        best = i;
    }
    return best;
}

void ExchangeView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) m_byKeys = true;
    viewport()->update();
}

void ExchangeView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

}  // namespace cruxmap
