// SPDX-License-Identifier: GPL-3.0-or-later
// What all windows of the application share. Whoever makes windows owns these and outlives them.
#pragma once

#include "core/provenance/source_text.h"

#include <filesystem>

namespace cruxmap {

class Appearance;
class Dialogs;
class Drafts;
class Settings;

struct Services {
    Settings& settings;
    Appearance& appearance;
    Drafts& drafts;
    Dialogs& dialogs;
    Isolation isolation = Isolation::Child;                  // of the parsers that read strangers' files
    std::filesystem::path readerProgram = "/proc/self/exe";  // a cruxmap, which is their child
};

}  // namespace cruxmap
