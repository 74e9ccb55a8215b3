// SPDX-License-Identifier: GPL-3.0-or-later
// Dragging the ground moves the map.
#pragma once

#include "ui/canvas/gesture.h"

namespace cruxmap {

class PanGesture : public Gesture {
public:
    PanGesture(Stage& stage, QPointF start) : m_stage(stage), m_before(stage.sight()), m_start(start) {}

    void move(QPointF point) override { m_stage.setSight(m_before.panned(point - m_start)); }
    void finish() override {}
    void cancel() override { m_stage.setSight(m_before); }
    bool scrollsAtEdges() const override { return false; }
    Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

private:
    Stage& m_stage;
    Sight m_before;
    QPointF m_start;
};

}  // namespace cruxmap
