// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/band_gesture.h"

#include <QPainter>

namespace cruxmap {

BandGesture::BandGesture(Stage& stage, QPointF start)
    : m_stage(stage),
      m_before(stage.workspace().selection().records()),
      m_current(stage.workspace().selection().current()),
      m_from(stage.sight().toMap(start)),
      m_to(m_from) {}

void BandGesture::move(QPointF point) {
    m_to = m_stage.sight().toMap(point);
    auto selected = m_before;
    for (const auto i : m_stage.workspace().pictureIndex().cardsIn(QRectF(m_from, m_to).normalized()))
        selected.insert(m_stage.picture().cards[i].key);
    m_stage.workspace().selection().select(std::move(selected), m_current);
    Q_EMIT m_stage.looksChanged();
}

void BandGesture::cancel() {
    m_stage.workspace().selection().select(m_before, m_current);
}

void BandGesture::paint(QPainter& painter) const {
    auto colour = m_stage.theme().colour(ColourRole::Selection);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(colour, 1));
    colour.setAlphaF(0.1F);
    painter.setBrush(colour);
    painter.drawRect(m_stage.sight().toView(QRectF(m_from, m_to).normalized()));
}

}  // namespace cruxmap
