// SPDX-License-Identifier: GPL-3.0-or-later
// What people are committed to by the stances they take, and where their own claims attack each other. Pure functions over the map,
// for trails and for reasoning alike.
#pragma once

#include "core/model/argument_map.h"
#include "core/model/sentence.h"

#include <vector>

namespace cruxmap {

// Whether a stance commits its speaker: he asserts or concedes it, or implies it firmly. A denial commits to nothing that stands in
// the map.
bool commits(const Attribution& attribution);
// Whether it does so with a reserve: it is only implied, hedged or guessed, or only inferred by the mapper.
bool isGuarded(const Attribution& attribution);

// The claims and relations that a person is committed to, ascending.
std::vector<Target> committedTo(const ArgumentMap& map, PersonId person);
bool isCommitted(const ArgumentMap& map, PersonId person, const Target& target);

// The same with what commits him: claims first, each kind in its rank order.
struct Commitment {
    Target target;
    std::vector<AttributionId> attributions;  // by rank
    bool guarded = false;                     // all of them are

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
// By the ranks of people, then of attacks; those of one person likewise.
std::vector<SelfAttack> selfAttacks(const ArgumentMap& map);
std::vector<SelfAttack> selfAttacksOf(const ArgumentMap& map, PersonId person);
// "Ada Byron is committed to “A” and also to “B”, which attacks it."
Sentence inWords(const ArgumentMap& map, const SelfAttack& attack);

}  // namespace cruxmap
