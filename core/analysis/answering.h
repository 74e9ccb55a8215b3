// SPDX-License-Identifier: GPL-3.0-or-later
// Who answers whom: attacks by speaker and by the one whose claim, or step, is attacked. A speaker makes an attack when he is
// committed to all its premises, or to the attack itself; it meets everybody who is committed to what it attacks and does not
// make it (core/analysis/makers.h). Only attacks in play on what is in play count. An attack is unanswered as unansweredAttacks
// (core/reasoning/chains.h) says. What somebody says against himself stands apart.
#pragma once

#include "core/analysis/scope.h"
#include "core/model/sentence.h"

namespace cruxmap {

struct AttacksBetween {
    PersonId attacker;
    PersonId attacked;
    std::vector<RelationId> answered;
    std::vector<RelationId> unanswered;

    std::size_t attacks() const { return answered.size() + unanswered.size(); }
    bool operator==(const AttacksBetween&) const = default;
};

struct Answering {
    std::vector<PersonId> attackers;    // the most attacks first, then by name
    std::vector<PersonId> attacked;     // likewise, by attacks met
    std::vector<AttacksBetween> pairs;  // those with any attack; by the order of attackers, then of attacked
    std::vector<RelationId> onOneself;  // attacks that somebody makes on what he is committed to himself; in a pair too if they meet others
    std::vector<RelationId> byNobody;   // the rest: attacks that only the mapper sees, or that nobody makes, or that meet nobody
    // In all pairs, each relation once, however many make it or meet it.
    std::vector<RelationId> answered;
    std::vector<RelationId> unanswered;

    const AttacksBetween* between(PersonId attacker, PersonId attacked) const;  // nullptr when there is none
    bool operator==(const Answering&) const = default;
};

Answering answeringIn(const ArgumentMap& map, const Verdicts& verdicts, const Scope& scope);

// "3 of 9 attacks on Jensen Huang's claims are not answered in these documents."
Sentence readingOf(const ArgumentMap& map, const Answering& answering);

}  // namespace cruxmap
