// SPDX-License-Identifier: GPL-3.0-or-later
// How a person is named on the command line.
#pragma once

#include "core/model/argument_map.h"

#include <string>

namespace cruxmap::cli {

// By id, by the whole name or another name of his, or by a part of one that nobody else has. Throws Error{Usage} that lists who fits.
PersonId personNamed(const ArgumentMap& map, const std::string& wanted);

}  // namespace cruxmap::cli
