// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the signs of the panels' rows in the colours they have on the map.
#pragma once

#include "ui/panels/sign.h"

#include <QPointF>

class QPainter;

namespace cruxmap {

class Theme;

inline constexpr int kSignWidth = 14;

void paintSign(QPainter& painter, QPointF centre, Sign sign, const Theme& theme);

}  // namespace cruxmap
