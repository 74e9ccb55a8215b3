// SPDX-License-Identifier: GPL-3.0-or-later
// What a file dialog should suggest.
#pragma once

#include <QString>

namespace cruxmap {

class Settings;

// The text without what file systems do not take in a name.
QString fileNameFor(const QString& text);

// Where something was saved or opened last, else the user's documents.
QString savingFolder(const Settings& settings);

}  // namespace cruxmap
