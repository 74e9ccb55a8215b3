// SPDX-License-Identifier: GPL-3.0-or-later
// A rubber band: selects the cards that it touches, besides those that were selected.
#pragma once

#include "ui/canvas/gesture.h"

#include <set>

namespace cruxmap {

class BandGesture : public Gesture {
public:
    BandGesture(Stage& stage, QPointF start);

    void move(QPointF point) override;
    void finish() override {}
    void cancel() override;
    void paint(QPainter& painter) const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    Stage& m_stage;
    std::set<RecordRef> m_before;
    std::optional<RecordRef> m_current;
    QPointF m_from;  // in map pixels, so that the band grows when the map scrolls
    QPointF m_to;
};

}  // namespace cruxmap
