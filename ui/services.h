// SPDX-License-Identifier: GPL-3.0-or-later
// What all windows of the application share. Whoever makes windows owns these and outlives them.
#pragma once

#include "core/provenance/source_text.h"

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
    Isolation isolation = Isolation::Child;  // of the parsers that read strangers' files
};

}  // namespace cruxmap
