// SPDX-License-Identifier: GPL-3.0-or-later
// The commands by which claims are checked and notes written from anywhere in the window, done in the inspector.
#pragma once

namespace cruxmap {

class Actions;
class RightDock;
class Settings;
class Workspace;

void connectAnnotating(Workspace& workspace, Settings& settings, const Actions& actions, RightDock& inspector);

}  // namespace cruxmap
