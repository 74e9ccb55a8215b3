// SPDX-License-Identifier: GPL-3.0-or-later
// Dragging cards puts them where a hand wants them: shown on the way, written once when they are let go.
#pragma once

#include "ui/canvas/gesture.h"

#include <vector>

namespace cruxmap {

class MoveGesture : public Gesture {
public:
    // Moves all selected cards.
    MoveGesture(Stage& stage, QPointF start);

    void move(QPointF point) override;
    void finish() override;
    void cancel() override;
    Qt::CursorShape cursor() const override { return Qt::SizeAllCursor; }

private:
    Stage& m_stage;
    std::vector<RecordRef> m_cards;
    QPointF m_start;  // in map pixels
    QPointF m_by;
};

}  // namespace cruxmap
