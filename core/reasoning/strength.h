// SPDX-License-Identifier: GPL-3.0-or-later
// The strength of every claim in play, a second opinion beside the verdict: reasons add up, whatever their force. Base score
// 0.5, a relation's weight scales it.
//
// A relation with one premise that nothing undercuts is an edge. Any other is a step (gradual.h): linked premises combine by
// their product, since each is one more thing that has to hold, and undercuts take their part of what comes through. A step
// with one premise and no force against it counts as the plain edge does. Support of a step counts for nothing here.
// Policies and values have strengths like any claim.
#pragma once

#include "core/reasoning/flattening.h"
#include "core/reasoning/gradual.h"

#include <stop_token>
#include <unordered_map>

namespace cruxmap {

struct Strengths {
    std::unordered_map<ClaimId, double> claims;  // in play; 0 to 1
    bool converged = true;                       // false: a circle did not settle, or it was stopped; the numbers mean little
};

Strengths strengthsOf(const ArgumentMap& map, const Suppositions& suppositions = {},
                      GradualSemantics semantics = GradualSemantics::QuadraticEnergy, std::stop_token stop = {});

// How a claim bears on another.
struct Influence {
    ClaimId claim;
    double removal = 0;   // strength of the target less its strength without this claim
    double gradient = 0;  // change of the target's strength by this claim's base score

    bool operator==(const Influence&) const = default;
};

struct Influences {
    double strength = 0;            // of the target
    std::vector<Influence> claims;  // those with any influence, the greatest removal first
    bool converged = true;
};

// The target must exist; empty when it is out of play.
Influences influencesOn(const ArgumentMap& map, ClaimId target, const Suppositions& suppositions = {},
                        GradualSemantics semantics = GradualSemantics::QuadraticEnergy, std::stop_token stop = {});

}  // namespace cruxmap
