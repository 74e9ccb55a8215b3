// SPDX-License-Identifier: GPL-3.0-or-later
// The shown view on one sheet of paper.
#pragma once

#include <QString>

class QPrinter;
class QWidget;

namespace cruxmap {

class Dialogs;
class Workspace;
struct MapPicture;

// Asks for a printer and prints. Gives back what went wrong, as a sentence; nothing when it went well or was given up.
QString printView(const Workspace& workspace, Dialogs& dialogs, QWidget* window);

// Fits the picture into the page, and is no larger than it is on screen. False when the printer does not take it.
bool print(QPrinter& printer, const MapPicture& picture);

}  // namespace cruxmap
