// SPDX-License-Identifier: GPL-3.0-or-later
// Cards and relations as sentences: for the status bar, for menus, and for those who listen to the map.
#pragma once

#include "core/model/argument_map.h"

#include <QString>

namespace cruxmap {

// A claim's or a question's title or the beginning of its text, in quotation marks.
QString quoted(const ArgumentMap& map, RecordRef card);

// "“A” supports “B”"; for an undercut, "“A” undercuts the step from “B” to “C”".
QString inWords(const ArgumentMap& map, RelationId relation);

}  // namespace cruxmap
