// SPDX-License-Identifier: GPL-3.0-or-later
// Which actions can be used just now, and what undo and redo would do: a function of the workspace, and of what is read in the
// reader: letters that make claims are for the words selected there, when it has the keyboard.
#pragma once

namespace cruxmap {

class Actions;
class ReaderPanel;
class Workspace;

void updateActions(Actions& actions, const Workspace& workspace, const ReaderPanel& reader);

}  // namespace cruxmap
