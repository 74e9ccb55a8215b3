// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the whole map about who says what. Pure; each answer is in the order of ranks.
#pragma once

#include "core/provenance/trail.h"

#include <vector>

namespace cruxmap {

// Claims on which somebody takes a stance, but nobody first-hand.
std::vector<ClaimId> knownOnlySecondHand(const ArgumentMap& map);

// Claims that nobody asserts: they may be conceded, asked, supposed, implied, denied or reported, or said by nobody at all.
std::vector<ClaimId> assertedByNobody(const ArgumentMap& map);

// Claims without any attribution that leads to a passage of a source, by itself or through the hands it came by.
std::vector<ClaimId> unsourcedClaims(const ArgumentMap& map);

// What somebody is committed to: what he asserts or concedes, and, guardedly, what he implies. A denial commits to nothing that
// stands in the map.
struct Commitment {
    Target target;
    std::vector<AttributionId> attributions;  // by rank
    bool guarded = false;                     // only implied, hedged or guessed, or only inferred by the mapper

    bool operator==(const Commitment&) const = default;
};
std::vector<Commitment> commitmentsOf(const ArgumentMap& map, PersonId person);

// An attack whose premises somebody is all committed to, as he is to what they attack: a claim, or a step from reasons to a
// claim which is his own because he takes a stance for it, or is committed to its premises and its claim (an undercut).
struct SelfAttack {
    PersonId person;
    RelationId attack;
    bool guarded = false;  // one of the commitments is

    bool operator==(const SelfAttack&) const = default;
};
std::vector<SelfAttack> selfAttacks(const ArgumentMap& map);

// A claim that at least two people assert or concede, neither known only through another of them.
struct SharedClaim {
    ClaimId claim;
    std::vector<PersonId> people;  // by rank of their attributions

    bool operator==(const SharedClaim&) const = default;
};
std::vector<SharedClaim> claimsOfSeveral(const ArgumentMap& map);

}  // namespace cruxmap
