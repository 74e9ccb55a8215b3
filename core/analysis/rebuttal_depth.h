// SPDX-License-Identifier: GPL-3.0-or-later
// How deep the rebuttals go: of every claim that is attacked, the longest line of attack and answer (core/reasoning/chains.h),
// and who speaks at its end. The line may lead out of the scope.
#pragma once

#include "core/analysis/scope.h"
#include "core/model/sentence.h"

#include <stop_token>

namespace cruxmap {

struct LastWords {
    std::optional<PersonId> person;  // nothing: nobody is on record with it
    std::vector<ClaimId>
        claims;  // whose longest line, or one of them, ends with an attack of his; where it runs in a circle, before it repeats

    bool operator==(const LastWords&) const = default;
};

struct RebuttalDepth {
    // By the turns of the longest line, from 1: attacked and never answered; 2: the attack is answered; and so on. The last is not empty.
    std::vector<std::vector<ClaimId>> byTurns;
    std::vector<ClaimId> neverAttacked;
    std::vector<LastWords> lastWords;  // the most claims first, then by name; nobody on record last. A claim counts for each who says it
    bool complete = true;              // false: stopped

    bool operator==(const RebuttalDepth&) const = default;
};

RebuttalDepth rebuttalDepthIn(const ArgumentMap& map, const Verdicts& verdicts, const Scope& scope, std::stop_token stop = {});

Sentence readingOf(const ArgumentMap& map, const RebuttalDepth& depth);

}  // namespace cruxmap
