// SPDX-License-Identifier: GPL-3.0-or-later
// People by what they are called: by their name or another name of theirs, whatever the letters' case.
#pragma once

#include "core/model/argument_map.h"

#include <optional>
#include <string_view>

namespace cruxmap {

bool isCalled(const Person& person, std::string_view name);

// The first by rank; nothing for an empty name.
std::optional<PersonId> personCalled(const ArgumentMap& map, std::string_view name);

}  // namespace cruxmap
