// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of every debate, whether it comes from a file, from JSON or from an edit: references lead somewhere, no
// chain of `via` or of topics runs in a circle, texts are not empty, numbers are in range, nobody lists a thing twice.
#pragma once

#include "core/model/argument_map.h"

#include <string>
#include <vector>

namespace cruxmap {

struct Problem {
    RecordRef record;
    std::string message;  // a sentence
};

// What would be wrong with the map after `change`: at most `limit` problems, in the order of the records. Only the changed
// records and those that refer to removed ones are looked at; `map` alone is taken to be consistent.
std::vector<Problem> problemsAfter(const ArgumentMap& map, const MapChange& change, std::size_t limit = 100);

// Throws Error{BadInput} that names the first problem's record in `where`.
void requireConsistent(const ArgumentMap& map, const MapChange& change);

// "claim 1001", for messages.
std::string nameOf(RecordRef ref);

}  // namespace cruxmap
