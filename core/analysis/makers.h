// SPDX-License-Identifier: GPL-3.0-or-later
// Whose attack it is, and whose claim or step it meets: those who are committed to it, as `commits` (core/model/commitments.h)
// says. Linear in the attributions of what is asked about.
#pragma once

#include "core/model/argument_map.h"

#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

namespace cruxmap {

// Committed to all premises of the relation, or to the relation itself. Ascending.
std::vector<PersonId> makersOf(const ArgumentMap& map, RelationId relation);

// Committed to the target. A reason is also his who is committed to its premises and to what it supports; an attack his who makes
// it. Ascending.
std::vector<PersonId> holdersOf(const ArgumentMap& map, const Target& target);

// The order in which people are told: the greatest count first, then by name.
std::tuple<std::int64_t, std::string, std::int64_t, PersonId> mostThenName(const ArgumentMap& map, std::size_t count, PersonId person);

}  // namespace cruxmap
