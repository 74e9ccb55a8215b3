// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/stances.h"

#include <algorithm>

namespace cruxmap {

std::vector<AttributionId> stancesOn(const ArgumentMap& map, const Target& target) {
    std::vector<AttributionId> stances;
    const auto ref = refTo(target);
    for (const auto& referrer : map.referrers(Role::AttributionTarget, ref)) {
        const AttributionId id{referrer.id};
        const bool passesOn = map.at(id).mode == AttributionMode::Reports && !map.referrers(Role::AttributionVia, refTo(id)).empty();
        if (!passesOn) stances.push_back(id);
    }
    return stances;
}

std::size_t handsOf(const ArgumentMap& map, AttributionId attribution) {
    std::size_t hands = 1;
    for (auto via = map.at(attribution).via; via; via = map.at(*via).via) ++hands;
    return hands;
}

std::vector<ClaimId> knownOnlySecondHand(const ArgumentMap& map) {
    std::vector<ClaimId> claims;
    for (const auto claim : map.ranked<Claim>()) {
        const auto stances = stancesOn(map, claim);
        if (!stances.empty() && std::ranges::all_of(stances, [&](AttributionId id) { return handsOf(map, id) > 1; }))
            claims.push_back(claim);
    }
    return claims;
}

}  // namespace cruxmap
