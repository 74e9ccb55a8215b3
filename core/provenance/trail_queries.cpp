// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/trail_queries.h"

#include "core/model/commitments.h"

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

std::vector<Sentence> stancesInWords(const ArgumentMap& map, ClaimId claim) {
    std::vector<Sentence> told;
    for (const auto stance : stancesOn(map, claim)) {
        auto sentence = whoSaysIt(map, stance);
        if (std::ranges::find(told, sentence) == told.end()) told.push_back(std::move(sentence));
    }
    return told;
}

std::vector<TrailAnswer> answersAbout(const ArgumentMap& map, const std::vector<ClaimId>& claims) {
    std::vector<TrailAnswer> answers;
    for (const auto claim : claims) answers.push_back({refTo(claim), {}, stancesInWords(map, claim)});
    return answers;
}

std::vector<TrailAnswer> sharedAnswers(const ArgumentMap& map) {
    std::vector<TrailAnswer> answers;
    for (auto& shared : claimsOfSeveral(map))
        answers.push_back({refTo(shared.claim), std::move(shared.people), stancesInWords(map, shared.claim)});
    return answers;
}

std::vector<TrailAnswer> selfAttackAnswers(const ArgumentMap& map) {
    std::vector<TrailAnswer> answers;
    for (const auto& found : selfAttacks(map))
        answers.push_back({refTo(found.attack), {found.person}, {inWords(map, found)}, found.guarded});
    return answers;
}

}  // namespace

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

std::string_view heading(TrailQuery query) {
    constexpr std::array<std::string_view, 5> headings{"Known only through others", "Asserted by nobody", "Without a source",
                                                       "Said by several", "Against themselves"};
    return headings.at(static_cast<std::size_t>(query));
}

std::vector<TrailAnswer> answersTo(const ArgumentMap& map, TrailQuery query) {
    switch (query) {
    case TrailQuery::SecondHand:
        return answersAbout(map, knownOnlySecondHand(map));
    case TrailQuery::AssertedByNobody:
        return answersAbout(map, assertedByNobody(map));
    case TrailQuery::Unsourced:
        return answersAbout(map, unsourcedClaims(map));
    case TrailQuery::OfSeveral:
        return sharedAnswers(map);
    case TrailQuery::AgainstOneself:
        return selfAttackAnswers(map);
    }
    return {};
}

}  // namespace cruxmap
