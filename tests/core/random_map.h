// SPDX-License-Identifier: GPL-3.0-or-later
// Random debates for property tests: small, consistent, of every kind of record, every field set in some, texts of many scripts.
// What a record's fields are comes from core/model/fields.h, so a new field is covered at once.
#pragma once

#include "core/model/argument_map.h"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <iosfwd>

namespace cruxmap::test {

// For mapOf. Equal arguments give equal content; at most `size` records of each kind, and just the debate's own for size 0.
MapChange randomContent(std::uint64_t seed, int size);

// A consistent change to `map` of up to `steps` records: new ones, altered ones, removals.
MapChange randomEdit(std::uint64_t seed, const ArgumentMap& map, int steps);

// The same for RapidCheck; a counterexample shrinks to fewer records, or fewer steps.
rc::Gen<MapChange> arbitraryContent();
rc::Gen<MapChange> arbitraryEdit(const ArgumentMap& map);

}  // namespace cruxmap::test

namespace cruxmap {

// How RapidCheck prints a counterexample: the records' names.
void showValue(const MapChange& change, std::ostream& out);

}  // namespace cruxmap
