// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict of every fact and prediction in a map, under the grounded labelling of its flattening; the status of every
// relation; and for policies and values, which get no verdict, a tally of their direct reasons. Computed whole each time:
// a map of 1,000 claims takes a fraction of a millisecond.
#pragma once

#include "core/reasoning/flattening.h"
#include "core/reasoning/grounded.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cruxmap {

// Stands: every attacker is defeated. Defeated: a standing one attacks it. Contested: neither. Idle: out of play.
enum class Verdict : std::uint8_t { Stands, Contested, Defeated, Idle };

template <>
struct EnumWords<Verdict> {
    static constexpr std::array<std::string_view, 4> words{"stands", "contested", "defeated", "idle"};
};

struct ClaimVerdict {
    Verdict verdict = Verdict::Stands;
    std::uint32_t depth = 0;   // min-max number in the flattened framework; 0 when contested or idle
    bool attacked = false;     // something in play attacks it that could defeat it
    bool lacksReason = false;  // not standing, only for want of a reason that holds
    bool assumed = false;
    bool suspended = false;

    bool operator==(const ClaimVerdict&) const = default;
};

// The step: what becomes of it by the undercuts alone. The reason: by these and the verdicts of its premises; what it attacks
// does not weigh against it. Both Idle when a premise is out of play.
struct RelationStatus {
    Verdict step = Verdict::Stands;
    Verdict reason = Verdict::Stands;
    bool undercut = false;  // something in play attacks the step, whether or not it succeeds

    bool operator==(const RelationStatus&) const = default;
};

// The direct reasons for and against a policy or value claim, by their status.
struct Tally {
    int holdingFor = 0;
    int holdingAgainst = 0;
    int disputedFor = 0;
    int disputedAgainst = 0;
    int failing = 0;    // defeated, on either side
    int outOfPlay = 0;  // idle or suspended, on either side

    int disputed() const { return disputedFor + disputedAgainst; }
    bool operator==(const Tally&) const = default;
};

struct Verdicts {
    Reading reading = Reading::EvenHanded;
    Suppositions suppositions;
    std::unordered_map<ClaimId, ClaimVerdict> claims;  // all facts and predictions
    std::unordered_map<ClaimId, Tally> tallies;        // all policies and values
    std::unordered_map<RelationId, RelationStatus> relations;
    Flattening flattening;
    Grounded grounded;
};

Verdicts judge(const ArgumentMap& map, const Suppositions& suppositions = {}, Reading reading = Reading::EvenHanded);

// The verdicts of the same flattening under other labels: those of a camp, say.
Verdicts withLabels(const ArgumentMap& map, Verdicts verdicts, Grounded labels);

// What people read. "Not challenged", "Defended", "Disputed", "Objection unanswered", "No reason holds", "Assumed"; what is out of play is
// "Suspended", "Only supposed", "Only asked" or "Only denied", by what most of those who take a stance do.
std::string shownWords(const ArgumentMap& map, ClaimId claim, const ClaimVerdict& verdict);
// "6 for · 5 against · 3 disputed · 1 not holding"; parts that are 0 are left out, and "No reasons yet" when all are.
std::string shownWords(const Tally& tally);
// Goes with every list of verdicts: "In this map, read even-handedly. Not a finding of truth."
std::string caution(Reading reading);

}  // namespace cruxmap
