// SPDX-License-Identifier: GPL-3.0-or-later
// What a panel lays over the map for a while: a proof lit up, claims that are supposed, the camps in their colours. Never a
// part of the picture.
#pragma once

#include "core/model/records.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace cruxmap {

// The numbers of the camps that a card belongs to, from 1, ascending.
using CardCamps = std::map<RecordRef, std::vector<int>>;

struct MapOverlay {
    std::optional<std::set<RecordRef>> lit{};  // when set, what is not in it recedes
    std::set<RecordRef> suspended{};           // hatched over
    std::set<RecordRef> assumed{};             // marked as taken for granted
    CardCamps camps{};                         // cards in the colours of their camps

    bool operator==(const MapOverlay&) const = default;
};

}  // namespace cruxmap
