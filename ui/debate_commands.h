// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that concern the debate as a whole rather than one of the window's parts.
#pragma once

#include <QString>

namespace cruxmap {

class Workspace;

void renameDebate(Workspace& workspace, const QString& title);

// A view that lists what is selected, and shows it.
void addViewOfSelection(Workspace& workspace, const QString& name);

// The view `step` places further in the list, from the end to its beginning.
void showNeighbourView(Workspace& workspace, int step);

// The texts of the selected cards, a line each, in the order in which they are read.
QString selectedText(const Workspace& workspace);

}  // namespace cruxmap
