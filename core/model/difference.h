// SPDX-License-Identifier: GPL-3.0-or-later
// What sets one argument map apart from another: records matched by id, told by name of field. Pure.
#pragma once

#include "core/model/argument_map.h"

#include <string_view>
#include <vector>

namespace cruxmap {

// A record that both maps hold with other values: the names of the fields and lists that differ, as in fields.h.
struct RecordDifference {
    RecordRef record;
    std::vector<std::string_view> fields;

    bool operator==(const RecordDifference&) const = default;
};

// Each list in the order of RecordKind, then id.
struct MapDifference {
    std::vector<RecordRef> added;
    std::vector<RecordRef> removed;
    std::vector<RecordDifference> changed;

    bool empty() const { return added.empty() && removed.empty() && changed.empty(); }
    bool operator==(const MapDifference&) const = default;
};

MapDifference difference(const ArgumentMap& before, const ArgumentMap& after);

// The change that turns `before` into `after`.
MapChange changeFrom(const ArgumentMap& before, const ArgumentMap& after);

}  // namespace cruxmap
