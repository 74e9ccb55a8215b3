// SPDX-License-Identifier: GPL-3.0-or-later
// Rebuttal chains: from a claim outwards, who attacks it, who answers that, and where each line of the exchange ends. Facts
// about the exchange as recorded; only `decides` leans on the verdicts. A chain follows the attacks on a claim, the undercuts
// of the reasons for it and, where it rests on these (it needs support, or has no verdict), the attacks on their premises;
// then, of each attack, what replies in the same way to its premises, and the undercuts of its step. Every relation is
// followed once, the nearest time, so a chain is about linear in the map.
#pragma once

#include "core/model/sentence.h"
#include "core/reasoning/verdicts.h"
#include "core/reasoning/voices.h"

namespace cruxmap {

// Against the claim at hand, or against an attack on it.
enum class Move : std::uint8_t { Start, Attacks, Answers };

// What a step of the exchange aims at.
enum class Aim : std::uint8_t {
    Claim,    // rebut: the conclusion; of an attack, its premise (undermine)
    Step,     // undercut: the attack it replies to
    Reason,   // undercut: a reason for the claim it replies to
    Premise,  // undermine: a premise of a reason for the claim it replies to
};

struct ChainStep {
    std::optional<std::size_t> parent;  // in `steps`; nothing for the start
    std::uint32_t depth = 0;            // 0 for the start; odd attacks, even answers
    Move move = Move::Start;
    Aim aim = Aim::Claim;
    std::vector<ClaimId> premises;       // who speaks in this step: one claim, or several linked; of the start, the claim itself
    std::optional<RelationId> relation;  // by which it attacks; nothing for the start
    Target target;                       // what that relation bears on; of the start, the claim itself
    std::vector<Voice> voices;           // on the first premise
    Verdict status = Verdict::Stands;    // of the reason as a whole; of the start, of the claim
    bool judged = true;                  // false: the start is a policy or value claim, `status` says nothing
    bool weakening = false;              // it counts for strength only
    bool loop = false;                   // it stands already on the way here; not followed again
    bool repeats = false;                // followed elsewhere in this chain
    bool unanswered = false;             // nothing replies to it: the last word of its line
    bool decides = false;                // on the line that decides the start's verdict
    std::size_t hidden = 0;              // replies left out because the chain was long enough

    bool operator==(const ChainStep&) const = default;
};

struct RebuttalChain {
    ClaimId start;
    std::vector<ChainStep> steps;        // a step comes after its parent and before its parent's next reply; the start first
    std::size_t rounds = 0;              // attack and answer together, on the longest line
    std::vector<std::size_t> lastWords;  // steps that nothing answers, in the order of `steps`; empty if nothing attacks
    std::size_t hidden = 0;              // replies left out in all

    bool operator==(const RebuttalChain&) const = default;
};

// The nearest `limit` steps. The claim must exist.
RebuttalChain rebuttalChain(const ArgumentMap& map, const Verdicts& verdicts, ClaimId start, std::size_t limit = 500);

// "2 rounds; the last word is with …", one or two sentences about the exchange.
Sentence summary(const ArgumentMap& map, const RebuttalChain& chain);

// Attacks in play that nothing in play attacks, neither their premises nor their step; weakening ones and those on policy or
// value claims included. By rank.
std::vector<RelationId> unansweredAttacks(const ArgumentMap& map, const Verdicts& verdicts);

// Of these, the ones against what a person is committed to: his claims, or reasons he gives. Attacks from premises that he is
// committed to as well are his own caveats and left out.
std::vector<RelationId> unansweredBy(const ArgumentMap& map, const Verdicts& verdicts, PersonId person);

}  // namespace cruxmap
