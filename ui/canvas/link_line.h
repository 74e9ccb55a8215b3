// SPDX-License-Identifier: GPL-3.0-or-later
// A link that is not in the document yet: from where it leaves a card to where it would arrive.
#pragma once

#include "ui/canvas/stage.h"

#include <QColor>
#include <QPointF>

#include <cstdint>

class QPainter;

namespace cruxmap {

// Where links leave a card, and where they arrive at one.
QPointF startOfLink(const QRectF& card, Direction direction);
QPointF endOfLink(const QRectF& card, Direction direction);

// In viewport pixels. A line that arrives at a card does so as links do; one that still follows the pointer just ends.
enum class LineEnd : std::uint8_t { AtCard, Loose };
void paintLinkLine(QPainter& painter, const Stage& stage, QPointF from, QPointF to, LineEnd end, const QColor& colour);

// The ring by which a card is linked: at its edge, where links leave it.
void paintHandle(QPainter& painter, const Stage& stage, QPointF centre, bool hot);

}  // namespace cruxmap
