// SPDX-License-Identifier: GPL-3.0-or-later
// The program with windows: owns what they share, makes them, and opens what it was started with.
#pragma once

#include <QStringList>

namespace cruxmap {

// Runs until the last window is closed; gives back the exit code. A file that cannot be opened is reported in the window.
int runWindow(int argc, char** argv, const QStringList& files);

}  // namespace cruxmap
