// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/unplaced.h"

#include <algorithm>

namespace cruxmap {

namespace {

bool isLinked(const ArgumentMap& map, ClaimId claim) {
    return !map.relationsOn(claim).empty() || !map.relationsFrom(claim).empty() || !map.questionsWithOption(claim).empty();
}

// An item of a view of everything only places or folds a card.
bool isListed(const ArgumentMap& map, ClaimId claim) {
    return std::ranges::any_of(map.referrers(Role::ViewSubject, refTo(claim)),
                               [&](const Referrer& referrer) { return map.at(ViewId{referrer.id}).scope == ViewScope::Listed; });
}

}  // namespace

std::vector<ClaimId> unplacedClaims(const ArgumentMap& map) {
    auto claims = map.ranked<Claim>();
    std::erase_if(claims, [&](ClaimId claim) { return isLinked(map, claim) || isListed(map, claim); });
    return claims;
}

}  // namespace cruxmap
