// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands on the selection do, each one named edit.
#pragma once

#include "ui/workspace/workspace.h"

namespace cruxmap {

// Selected cards and relations leave the debate; what they bore on is selected then.
void removeSelected(Workspace& workspace);
// Selected cards leave the view; the debate stays as it is. False in a view of everything, where nothing can be hidden.
bool hideSelected(Workspace& workspace);
// The current card changes places with the one before or after it among those that bear on the same.
void moveAmongSiblings(Workspace& workspace, int step);
// Selected cards that were placed by hand go back to where the arrangement wants them.
void releasePlaces(Workspace& workspace);
bool anyPlacedByHand(const Workspace& workspace);

}  // namespace cruxmap
