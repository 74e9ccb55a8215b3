// SPDX-License-Identifier: GPL-3.0-or-later
// How the map view takes what comes from mouse, touchpad, touchscreen and keyboard.
#include "ui/canvas/accessible_map.h"
#include "ui/canvas/canvas_menu.h"
#include "ui/canvas/map_canvas.h"
#include "ui/canvas/map_canvas_parts.h"

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QPointingDevice>
#include <QWheelEvent>

#include <cmath>

namespace cruxmap {

namespace {

constexpr double zoomPerDegreeEighth = 1.0015;  // a notch of a mouse's wheel has 120

bool isTouchpad(const QWheelEvent& event) {
    const auto* device = event.pointingDevice();
    return (device && device->type() == QInputDevice::DeviceType::TouchPad) ||
           (!event.pixelDelta().isNull() && event.phase() != Qt::NoScrollPhase);
}

std::optional<Arrow> arrowOf(const QKeyEvent& event) {
    if (event.modifiers() & ~Qt::KeypadModifier) return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Up:
        return Arrow::Up;
    case Qt::Key_Down:
        return Arrow::Down;
    case Qt::Key_Left:
        return Arrow::Left;
    case Qt::Key_Right:
        return Arrow::Right;
    default:
        return std::nullopt;
    }
}

}  // namespace

bool MapCanvas::viewportEvent(QEvent* event) {
    if (!m_parts) return QAbstractScrollArea::viewportEvent(event);  // its parts are just being made
    auto& stage = m_parts->stage;
    const auto zoomBy = [&stage](QPointF at, double factor) { stage.setSight(stage.sight().zoomedAt(at, stage.sight().scale * factor)); };
    switch (event->type()) {
    case QEvent::Leave:
        m_parts->pointer.leave();
        break;
    case QEvent::NativeGesture: {
        const auto& gesture = static_cast<QNativeGestureEvent&>(*event);
        if (gesture.gestureType() != Qt::ZoomNativeGesture) break;
        zoomBy(gesture.position(), 1 + gesture.value());
        return true;
    }
    case QEvent::Gesture: {
        const auto* pinch = static_cast<QPinchGesture*>(static_cast<QGestureEvent&>(*event).gesture(Qt::PinchGesture));
        if (!pinch) break;
        m_parts->pointer.cancel();
        stage.setSight(stage.sight().panned(pinch->centerPoint() - pinch->lastCenterPoint()));
        zoomBy(viewport()->mapFromGlobal(pinch->centerPoint()), pinch->scaleFactor());
        return true;
    }
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

// A touchpad pans, a mouse's wheel zooms; with Ctrl both zoom, with Shift a wheel goes sideways.
void MapCanvas::wheelEvent(QWheelEvent* event) {
    auto& stage = m_parts->stage;
    const bool zooms = event->modifiers().testFlag(Qt::ControlModifier);
    const auto delta = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(event->pixelDelta());
    if (!zooms && isTouchpad(*event)) {
        stage.setSight(stage.sight().panned(delta));
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        stage.setSight(stage.sight().panned({delta.x() + delta.y(), 0}));
    } else {
        const auto factor = std::pow(zoomPerDegreeEighth, event->angleDelta().y());
        stage.setSight(stage.sight().zoomedAt(event->position(), stage.sight().scale * factor));
    }
    event->accept();
}

void MapCanvas::mousePressEvent(QMouseEvent* event) {
    m_parts->keyboardUsed = false;
    m_parts->pointer.press(*event);
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event) {
    m_parts->pointer.move(*event);
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event) {
    m_parts->pointer.release(*event);
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto hit = m_parts->stage.hitAt(event->position());
    if (event->button() != Qt::LeftButton || !hit.card) return;
    m_parts->selection().select(*hit.card);
    editText();
}

void MapCanvas::contextMenuEvent(QContextMenuEvent* event) {
    auto& p = *m_parts;
    p.pointer.cancel();
    if (!p.workspace.hasDocument()) return;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const auto current = p.selection().current();
        const auto rect = current ? p.stage.shownRect(*current) : std::nullopt;
        const auto at = rect ? p.stage.sight().toView(*rect).center().toPoint() : viewport()->rect().center();
        return openCanvasMenu(p.stage, p.actions, !rect, viewport()->mapToGlobal(at), this);
    }
    const auto hit = p.stage.hitAt(event->pos());
    if (hit.card && !p.selection().contains(*hit.card)) p.selection().select(*hit.card);
    if (!hit.relations.empty() && !p.selection().contains(hit.relations.front())) p.selection().select(hit.relations.front());
    openCanvasMenu(p.stage, p.actions, hit.nothing(), event->globalPos(), this);
}

void MapCanvas::keyPressEvent(QKeyEvent* event) {
    auto& p = *m_parts;
    p.keyboardUsed = true;
    viewport()->update();
    if (const auto arrow = arrowOf(*event)) return walk(*arrow);
    const auto page = p.stage.viewport().height() * 0.9;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (p.pointer.cancel()) return;
        if (p.linker.choosing()) return p.linker.giveUp();
        return p.selection().clear();
    case Qt::Key_Home:
        if (const auto root = rootOf(p.stage.picture())) show(*root);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        return editText();
    case Qt::Key_PageUp:
        return p.stage.setSight(p.stage.sight().panned({0, page}));
    case Qt::Key_PageDown:
        return p.stage.setSight(p.stage.sight().panned({0, -page}));
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) p.pointer.holdSpace(true);
        return;
    default:
        event->ignore();
    }
}

void MapCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space) return event->ignore();
    if (!event->isAutoRepeat()) m_parts->pointer.holdSpace(false);
}

void MapCanvas::walk(Arrow arrow) {
    auto& p = *m_parts;
    const auto current = p.selection().current();
    const auto to = current ? next(p.stage.picture(), *current, arrow) : rootOf(p.stage.picture());
    if (to) show(*to);
}

void MapCanvas::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) m_parts->keyboardUsed = true;
    viewport()->update();
    tellFocus(*this, placeAmong(m_parts->stage.picture().cards, m_parts->selection().current()));
}

void MapCanvas::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    m_parts->pointer.holdSpace(false);
    if (event->reason() == Qt::ActiveWindowFocusReason) m_parts->pointer.cancel();
    viewport()->update();
}

}  // namespace cruxmap
