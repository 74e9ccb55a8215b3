// SPDX-License-Identifier: GPL-3.0-or-later
// The application's icons: one-coloured drawings in :/icons, tinted with the colour they are asked for and drawn sharp at
// any size and on any screen.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace cruxmap {

// The drawing :/icons/<name>.svg in that colour; a disabled icon is drawn faintly. An empty icon when there is no such drawing.
QIcon iconOf(const QString& name, const QColor& colour);

}  // namespace cruxmap
