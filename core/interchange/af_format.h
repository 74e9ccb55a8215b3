// SPDX-License-Identifier: GPL-3.0-or-later
// Abstract argumentation frameworks as files, for reading only. AF ("p af n", numbers; the format of the ICCMA competitions
// since 2023):
//
//     p af 3
//     # a comment
//     1 2
//     2 3
//
// and APX (facts, in any order): arg(name). att(name, name). % a comment
#pragma once

#include "core/model/map_change.h"
#include "core/reasoning/framework.h"

#include <string>
#include <string_view>

namespace cruxmap {

// As it stands in the file: attacks in its order, repeated ones included.
struct NamedFramework {
    std::vector<std::string> names;  // of each argument; in AF its number from 1
    std::vector<Attack> attacks;
};

// Throw Error{BadInput} that names file and line.
NamedFramework parseAf(std::string_view text, const std::string& fileName);
NamedFramework parseApx(std::string_view text, const std::string& fileName);

// As a debate, for mapOf: each argument a claim with its name for a text, each attack a decisive one, repeated ones once.
MapChange fromAf(std::string_view text, const std::string& fileName);
MapChange fromApx(std::string_view text, const std::string& fileName);

}  // namespace cruxmap
