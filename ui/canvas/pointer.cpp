// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/pointer.h"

#include "ui/canvas/band_gesture.h"
#include "ui/canvas/link_gesture.h"
#include "ui/canvas/link_line.h"
#include "ui/canvas/move_gesture.h"
#include "ui/canvas/pan_gesture.h"
#include "ui/render/painter.h"

#include <QApplication>
#include <QLineF>
#include <QMouseEvent>
#include <QWidget>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr double handleReach = 13;  // viewport pixels around the ring
constexpr int scrollMilliseconds = 16;
constexpr double scrollZone = 28;  // viewport pixels at each edge
constexpr double fastestScroll = 18;

// How far the map has to move for a pointer at `at` in a viewport of `length`.
double edgeSpeed(double at, double length) {
    const auto deep = at < scrollZone ? at - scrollZone : std::max(0.0, at - (length - scrollZone));
    return -std::clamp(deep / scrollZone, -1.0, 1.0) * fastestScroll;
}

}  // namespace

Pointer::Pointer(Stage& stage, QWidget* viewport) : QObject(viewport), m_stage(stage), m_viewport(viewport) {
    m_scrolling.setInterval(scrollMilliseconds);
    connect(&m_scrolling, &QTimer::timeout, this, &Pointer::scrollAtEdges);
}

void Pointer::press(QMouseEvent& event) {
    if (m_gesture || (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton)) return;
    m_at = event.position();
    m_press = Press{m_at, event.button(), event.modifiers(), m_stage.hitAt(m_at), onHandle(m_at)};
    if (event.button() == Qt::MiddleButton || m_space) return begin(*m_press);
    auto& selection = m_stage.workspace().selection();
    const auto& card = m_press->hit.card;
    if (card && !m_press->onHandle && event.modifiers() == Qt::NoModifier && !selection.contains(*card)) selection.select(*card);
}

void Pointer::move(QMouseEvent& event) {
    m_at = event.position();
    if (m_press && !m_gesture && QLineF(m_press->point, m_at).length() >= QApplication::startDragDistance()) begin(*m_press);
    if (m_gesture)
        m_gesture->move(m_at);
    else
        hover(m_at);
    updateCursor();
}

void Pointer::release(QMouseEvent& event) {
    m_at = event.position();
    if (!m_press || event.button() != m_press->button) return;
    const auto press = *m_press;
    m_press.reset();
    if (m_gesture) {
        // What the gesture writes may open menus and change the picture: it is over before that.
        const auto gesture = std::move(m_gesture);
        end();
        gesture->finish();
    } else {
        click(press);
    }
    refresh();
}

void Pointer::click(const Press& press) {
    if (press.button != Qt::LeftButton || press.onHandle) return;
    auto& selection = m_stage.workspace().selection();
    const bool several = press.modifiers.testFlag(Qt::ControlModifier) || press.modifiers.testFlag(Qt::ShiftModifier);
    const auto& [card, relations] = press.hit;
    if (card) {
        if (several)
            selection.toggle(*card);
        else
            selection.select(*card);
    } else if (!relations.empty()) {
        if (several && relations.size() == 1)
            selection.toggle(relations.front());
        else
            selection.select({relations.begin(), relations.end()}, relations.front());
    } else if (!several) {
        selection.clear();
    }
}

void Pointer::begin(const Press& press) {
    const bool shift = press.modifiers.testFlag(Qt::ShiftModifier);
    if (press.button == Qt::MiddleButton || m_space) {
        m_gesture = std::make_unique<PanGesture>(m_stage, press.point);
    } else if (press.onHandle && m_hovered.card) {
        m_gesture = std::make_unique<LinkGesture>(m_stage, ClaimId{m_hovered.card->id}, press.point,
                                                  [this](ClaimId premise, const Hit& onto, QPointF point) {
                                                      Q_EMIT dropped(premise, onto, m_viewport->mapToGlobal(point.toPoint()));
                                                  });
    } else if (press.hit.card) {
        auto& selection = m_stage.workspace().selection();
        if (!selection.contains(*press.hit.card)) selection.toggle(*press.hit.card);
        m_gesture = std::make_unique<MoveGesture>(m_stage, press.point);
    } else if (shift) {
        m_gesture = std::make_unique<BandGesture>(m_stage, press.point);
    } else {
        m_gesture = std::make_unique<PanGesture>(m_stage, press.point);
    }
    if (m_gesture->scrollsAtEdges()) m_scrolling.start();
    updateCursor();
    Q_EMIT gestureChanged();
}

bool Pointer::cancel() {
    m_press.reset();
    if (!m_gesture) return false;
    const auto gesture = std::move(m_gesture);
    end();
    gesture->cancel();
    refresh();
    return true;
}

void Pointer::end() {
    m_gesture.reset();
    m_scrolling.stop();
    updateCursor();
    Q_EMIT gestureChanged();
}

void Pointer::leave() {
    if (m_gesture) return;
    m_hovered = {};
    m_overHandle = false;
    Q_EMIT hovered(m_hovered);
    Q_EMIT m_stage.looksChanged();
}

void Pointer::holdSpace(bool held) {
    m_space = held;
    updateCursor();
}

void Pointer::refresh() {
    if (m_gesture || !m_viewport->underMouse()) return;
    hover(m_at);
    updateCursor();
}

// The ring reaches beyond its card, which stays the hovered one there.
void Pointer::hover(QPointF point) {
    const bool over = onHandle(point);
    const auto hit = over ? m_hovered : m_stage.hitAt(point);
    if (hit == m_hovered && over == m_overHandle) return;
    m_hovered = hit;
    m_overHandle = over;
    Q_EMIT hovered(m_hovered);
    Q_EMIT m_stage.looksChanged();
}

void Pointer::scrollAtEdges() {
    const QPointF by(edgeSpeed(m_at.x(), m_stage.viewport().width()), edgeSpeed(m_at.y(), m_stage.viewport().height()));
    if (!m_gesture || by.isNull()) return;
    m_stage.setSight(m_stage.sight().panned(by));
    m_gesture->move(m_at);
}

void Pointer::updateCursor() {
    if (m_gesture)
        m_viewport->setCursor(m_gesture->cursor());
    else if (m_space)
        m_viewport->setCursor(Qt::OpenHandCursor);
    else if (m_overHandle)
        m_viewport->setCursor(Qt::CrossCursor);
    else if (!m_hovered.nothing())
        m_viewport->setCursor(Qt::PointingHandCursor);
    else
        m_viewport->unsetCursor();
}

std::optional<QPointF> Pointer::handle() const {
    const auto& card = m_hovered.card;
    if (!card || card->kind != RecordKind::Claim || levelOfDetail(m_stage.sight().scale) != LevelOfDetail::Full) return std::nullopt;
    const auto rect = m_stage.shownRect(*card);
    if (!rect) return std::nullopt;
    return m_stage.sight().toView(startOfLink(*rect, m_stage.picture().direction));
}

bool Pointer::onHandle(QPointF point) const {
    const auto ring = handle();
    return ring && QLineF(*ring, point).length() <= handleReach;
}

void Pointer::paint(QPainter& painter) const {
    if (m_gesture)
        m_gesture->paint(painter);
    else if (const auto ring = handle())
        paintHandle(painter, m_stage, *ring, m_overHandle);
}

}  // namespace cruxmap
