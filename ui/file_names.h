// SPDX-License-Identifier: GPL-3.0-or-later
// The names of files: as the system has them, and as a file dialog should suggest them.
#pragma once

#include <QString>

#include <string>

namespace cruxmap {

class Settings;

// The bytes by which the system knows the file.
std::string systemName(const QString& file);

// The text without what file systems do not take in a name.
QString fileNameFor(const QString& text);

// Where something was saved or opened last, else the user's documents.
QString savingFolder(const Settings& settings);

}  // namespace cruxmap
