// SPDX-License-Identifier: GPL-3.0-or-later
// What a claim hangs on: the claims whose removal moves its strength most, up and down (core/reasoning/strength.h). Strength is
// a second opinion and rewards what is mapped finely; it says nothing of truth.
#pragma once

#include "core/analysis/scope.h"
#include "core/model/sentence.h"
#include "core/reasoning/strength.h"

#include <stop_token>

namespace cruxmap {

struct Leverage {
    ClaimId target;
    double strength = 0;            // 0 to 1
    std::vector<Influence> holds;   // its removal lowers the strength; the greatest first, at most `limit`
    std::vector<Influence> weighs;  // its removal raises it; likewise
    std::size_t others = 0;         // claims with a smaller influence, on either side, left out
    bool inPlay = true;             // false: the target is out of play and has no strength
    bool converged = true;          // false: a circle did not settle, or it was stopped; the numbers mean little

    bool operator==(const Leverage&) const = default;
};

// The target must exist. Claims outside the scope have their influence too; only those inside are listed.
Leverage leverageOn(const ArgumentMap& map, ClaimId target, const Suppositions& suppositions, const Scope& scope, std::size_t limit = 10,
                    std::stop_token stop = {});

Sentence readingOf(const ArgumentMap& map, const Leverage& leverage);

}  // namespace cruxmap
