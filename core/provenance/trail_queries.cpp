// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/trail_queries.h"

#include <algorithm>

namespace cruxmap {

namespace {

template <class Asked>
std::vector<ClaimId> claimsWhere(const ArgumentMap& map, Asked asked) {
    std::vector<ClaimId> claims;
    for (const auto id : map.ranked<Claim>())
        if (asked(id)) claims.push_back(id);
    return claims;
}

bool leadsToPassage(const ArgumentMap& map, AttributionId attribution) {
    return std::ranges::any_of(trailOf(map, attribution), [](const Hand& hand) { return hand.source.has_value(); });
}

bool commits(AttributionMode mode) {
    return mode == AttributionMode::Asserts || mode == AttributionMode::Concedes || mode == AttributionMode::Implies;
}

bool isGuarded(const Attribution& attribution) {
    return attribution.mode == AttributionMode::Implies || attribution.firmness != Firmness::Firm ||
           attribution.basis == AttributionBasis::Inferred;
}

// By what they are committed to.
using Commitments = std::map<RecordRef, Commitment>;

Commitments byTarget(const ArgumentMap& map, PersonId person) {
    Commitments commitments;
    for (const auto id : map.attributionsBy(person)) {
        const auto& attribution = map.at(id);
        if (!commits(attribution.mode)) continue;
        auto [at, isNew] = commitments.try_emplace(refTo(attribution.target), Commitment{attribution.target, {}, true});
        at->second.attributions.push_back(id);
        at->second.guarded = at->second.guarded && isGuarded(attribution);
    }
    return commitments;
}

// Whether somebody is committed to all of these, and if so whether guardedly.
std::optional<bool> holds(const Commitments& commitments, const std::vector<RecordRef>& records) {
    bool guarded = false;
    for (const auto& record : records) {
        const auto at = commitments.find(record);
        if (at == commitments.end()) return std::nullopt;
        guarded = guarded || at->second.guarded;
    }
    return guarded;
}

std::vector<RecordRef> premisesOf(const Relation& relation) {
    std::vector<RecordRef> premises;
    for (const auto premise : relation.premises) premises.push_back(refTo(premise));
    return premises;
}

// A step is somebody's own when he says so, or when all that it joins is his.
std::optional<bool> holdsTarget(const ArgumentMap& map, const Commitments& commitments, const Target& target) {
    if (const auto said = holds(commitments, {refTo(target)})) return said;
    const auto* step = std::get_if<RelationId>(&target);
    if (!step || map.at(*step).polarity == Polarity::Attack) return std::nullopt;
    auto joined = premisesOf(map.at(*step));
    joined.push_back(refTo(map.at(*step).target));
    return holds(commitments, joined);
}

// The people through whom an attribution comes to us.
bool comesThrough(const ArgumentMap& map, AttributionId attribution, PersonId person) {
    const auto trail = trailOf(map, attribution);
    return std::any_of(trail.begin() + 1, trail.end(), [&](const Hand& hand) { return hand.person == person; });
}

// Whether the person's stance is known otherwise than through one of the others.
bool isIndependent(const ArgumentMap& map, PersonId person, const std::vector<AttributionId>& stances) {
    return std::ranges::any_of(stances, [&](AttributionId id) {
        if (map.at(id).person != person) return false;
        return std::ranges::none_of(
            stances, [&](AttributionId other) { return map.at(other).person != person && comesThrough(map, id, map.at(other).person); });
    });
}

}  // namespace

std::vector<ClaimId> knownOnlySecondHand(const ArgumentMap& map) {
    return claimsWhere(map, [&](ClaimId claim) {
        const auto stances = stancesOn(map, claim);
        return !stances.empty() && std::ranges::all_of(stances, [&](AttributionId id) { return handsOf(map, id) > 1; });
    });
}

std::vector<ClaimId> assertedByNobody(const ArgumentMap& map) {
    return claimsWhere(map, [&](ClaimId claim) {
        return std::ranges::none_of(map.attributionsOf(claim),
                                    [&](AttributionId id) { return map.at(id).mode == AttributionMode::Asserts; });
    });
}

std::vector<ClaimId> unsourcedClaims(const ArgumentMap& map) {
    return claimsWhere(map, [&](ClaimId claim) {
        return std::ranges::none_of(map.attributionsOf(claim), [&](AttributionId id) { return leadsToPassage(map, id); });
    });
}

std::vector<Commitment> commitmentsOf(const ArgumentMap& map, PersonId person) {
    std::vector<Commitment> commitments;
    for (auto& [target, commitment] : byTarget(map, person)) commitments.push_back(std::move(commitment));
    const auto rankOf = [&](const Commitment& commitment) {
        const auto* claim = std::get_if<ClaimId>(&commitment.target);
        const auto ref = refTo(commitment.target);
        return std::tuple(ref.kind, claim ? map.at(*claim).rank : map.at(std::get<RelationId>(commitment.target)).rank, ref.id);
    };
    std::ranges::sort(commitments, {}, rankOf);
    return commitments;
}

std::vector<SelfAttack> selfAttacks(const ArgumentMap& map) {
    std::vector<SelfAttack> found;
    const auto relations = map.ranked<Relation>();
    for (const auto person : map.ranked<Person>()) {
        const auto commitments = byTarget(map, person);
        if (commitments.size() < 2) continue;
        for (const auto id : relations) {
            const auto& relation = map.at(id);
            if (relation.polarity != Polarity::Attack) continue;
            const auto premises = holds(commitments, premisesOf(relation));
            if (!premises) continue;
            if (const auto target = holdsTarget(map, commitments, relation.target)) found.push_back({person, id, *premises || *target});
        }
    }
    return found;
}

std::vector<SharedClaim> claimsOfSeveral(const ArgumentMap& map) {
    std::vector<SharedClaim> found;
    for (const auto claim : map.ranked<Claim>()) {
        std::vector<AttributionId> stances;
        for (const auto id : map.attributionsOf(claim))
            if (const auto mode = map.at(id).mode; mode == AttributionMode::Asserts || mode == AttributionMode::Concedes)
                stances.push_back(id);
        SharedClaim shared{claim, {}};
        for (const auto id : stances) {
            const auto person = map.at(id).person;
            if (std::ranges::find(shared.people, person) == shared.people.end() && isIndependent(map, person, stances))
                shared.people.push_back(person);
        }
        if (shared.people.size() > 1) found.push_back(std::move(shared));
    }
    return found;
}

}  // namespace cruxmap
