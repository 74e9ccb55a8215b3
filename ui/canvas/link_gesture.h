// SPDX-License-Identifier: GPL-3.0-or-later
// Dragging from a card's ring links the card: onto a card to support or attack it, onto a link or its sign to undercut it.
#pragma once

#include "ui/canvas/gesture.h"

#include <functional>

namespace cruxmap {

class LinkGesture : public Gesture {
public:
    // Where the claim was dropped onto, and at which point of the viewport.
    using Dropped = std::function<void(ClaimId premise, const Hit& onto, QPointF point)>;

    LinkGesture(Stage& stage, ClaimId premise, QPointF start, Dropped dropped);

    void move(QPointF point) override;
    void finish() override;
    void cancel() override;
    void paint(QPainter& painter) const override;
    Qt::CursorShape cursor() const override;

private:
    // Why nothing may be dropped here, as a sentence; empty when it may, or when there is nothing here.
    QString whyNot() const;
    void paintTarget(QPainter& painter, const QColor& colour) const;

    Stage& m_stage;
    ClaimId m_premise;
    Dropped m_dropped;
    QPointF m_point;
    Hit m_onto;
    QString m_whyNot;
};

}  // namespace cruxmap
