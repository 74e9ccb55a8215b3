// SPDX-License-Identifier: GPL-3.0-or-later
// The context menus of cards, links and the ground: the window's own commands, those that make sense there.
#pragma once

#include "ui/actions.h"
#include "ui/canvas/stage.h"

#include <QPoint>

class QWidget;

namespace cruxmap {

// Opens the menu for what is selected, or for the ground.
void openCanvasMenu(const Stage& stage, const Actions& actions, bool onGround, QPoint at, QWidget* parent);

}  // namespace cruxmap
