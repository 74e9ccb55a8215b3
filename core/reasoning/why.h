// SPDX-License-Identifier: GPL-3.0-or-later
// Why a claim has its verdict: the claims and relations that prove it, to light up on the map, and one sentence that names
// them. For a policy or value claim the direct reasons and what they come to; for a claim out of play, why it is.
#pragma once

#include "core/model/sentence.h"
#include "core/reasoning/verdicts.h"

namespace cruxmap {

struct Why {
    ClaimId subject;
    Sentence sentence;
    // What the verdict rests on (a certificate: a strongly admissible set and what it defeats); of a contested claim, it and
    // those that keep it so. Ascending.
    std::vector<ClaimId> claims;
    std::vector<RelationId> relations;

    bool operator==(const Why&) const = default;
};

// The claim must exist, and `verdicts` be of this map.
Why why(const ArgumentMap& map, const Verdicts& verdicts, ClaimId claim);

}  // namespace cruxmap
