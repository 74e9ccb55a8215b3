// SPDX-License-Identifier: GPL-3.0-or-later
// The crux: the smallest sets of claims on which a verdict turns. Of a fact or prediction, all minimal sets whose rejection or
// acceptance changes whether it stands. A policy or value claim and a question have no verdict to flip: their crux is the sets
// that flip the most of their direct reasons (of a question: of its options' direct reasons), and no winner is announced.
#pragma once

#include "core/model/sentence.h"
#include "core/reasoning/what_if.h"

#include <functional>
#include <stop_token>
#include <variant>

namespace cruxmap {

using CruxTarget = std::variant<ClaimId, QuestionId>;

enum class Change : std::uint8_t { Reject, Accept };

template <>
struct EnumWords<Change> {
    static constexpr std::array<std::string_view, 2> words{"reject", "accept"};
};

struct CruxChange {
    ClaimId claim;
    Change change = Change::Reject;

    auto operator<=>(const CruxChange&) const = default;
};

struct CruxSet {
    std::vector<CruxChange> changes;         // by the claims' rank
    std::vector<RelationId> flippedReasons;  // of a policy, value or question: the direct reasons that it flips, by rank
    Consequences consequences;               // everything that changes

    bool operator==(const CruxSet&) const = default;
};

struct CruxAnswer {
    CruxTarget target;
    // Of a fact or prediction by size, then rank. Else by how many direct reasons flip, then size, then those first that look
    // behind the direct reasons' own premises, then rank.
    std::vector<CruxSet> sets;
    std::size_t reasons = 0;  // direct reasons looked at; 0 for a fact or prediction
    bool complete = true;     // false: stopped, or more sets than are worth listing

    bool operator==(const CruxAnswer&) const = default;
};

struct CruxOptions {
    int maxSize = 3;
    std::size_t limit = 50;                          // sets listed
    std::function<void(double)> progress = nullptr;  // told of the part done, 0 to 1, on the calling thread
};

// Claims in play may be rejected, and facts and predictions accepted; never the target or an option of the question, and what
// is assumed already is not accepted again. Nothing flips a target that is out of play. The claim or question must exist. A stopped search
// gives what it has found and `complete` false.
CruxAnswer crux(const ArgumentMap& map, CruxTarget target, const Suppositions& suppositions = {}, Reading reading = Reading::EvenHanded,
                const CruxOptions& options = {}, std::stop_token stop = {});

// The suppositions under which a set's changes are made: rejected claims suspended, accepted ones assumed.
Suppositions supposing(const Suppositions& suppositions, const std::vector<CruxChange>& changes);

// One sentence: "Rejecting “A” would leave “B” disputed."
Sentence sentence(const ArgumentMap& map, const CruxAnswer& answer, const CruxSet& set);

}  // namespace cruxmap
