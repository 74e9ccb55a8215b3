// SPDX-License-Identifier: GPL-3.0-or-later
// What a panel lays over the map for a while: a proof lit up, claims that are supposed, the camps in their colours. Never a
// part of the picture.
#pragma once

#include "core/model/records.h"

#include <map>
#include <optional>
#include <set>

namespace cruxmap {

struct MapOverlay {
    std::optional<std::set<RecordRef>> lit{};  // when set, what is not in it recedes
    std::set<RecordRef> suspended{};           // hatched over
    std::set<RecordRef> assumed{};             // marked as taken for granted
    std::map<RecordRef, int> camps{};          // the number of the camp that a card is coloured by; -1: of several

    bool operator==(const MapOverlay&) const = default;
};

}  // namespace cruxmap
