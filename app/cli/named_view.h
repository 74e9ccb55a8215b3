// SPDX-License-Identifier: GPL-3.0-or-later
// How a view is named on the command line.
#pragma once

#include "core/model/argument_map.h"

#include <string>

namespace cruxmap::cli {

// By id, by name, or by a part of the name that fits one view only. Throws Error{Usage} that lists the views there are.
ViewId viewNamed(const ArgumentMap& map, const std::string& wanted);

}  // namespace cruxmap::cli
