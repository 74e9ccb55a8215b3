// SPDX-License-Identifier: GPL-3.0-or-later
// Which actions can be used just now, and what undo and redo would do: a function of the workspace.
#pragma once

namespace cruxmap {

class Actions;
class Workspace;

void updateActions(Actions& actions, const Workspace& workspace);

}  // namespace cruxmap
