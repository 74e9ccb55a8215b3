// SPDX-License-Identifier: GPL-3.0-or-later
// Strength of arguments in a weighted bipolar graph: s(a) = influence(base score of a, energy of those that bear on a). The
// semantics: quadratic energy (Potyka 2018), DF-QuAD (Rago et al. 2016), Euler-based (Amgoud and Ben-Naim 2018),
// h-categorizer (Besnard and Hunter 2001; knows attacks only and disregards supports). A relation's weight scales its source.
// Without cycles one topological pass is exact; a cycle is integrated as ds/dt = f(s) - s (Potyka 2018) by Runge-Kutta steps
// until it settles, or the bounded steps run out.
#pragma once

#include "core/model/records.h"
#include "core/reasoning/framework.h"

#include <stop_token>

namespace cruxmap {

enum class GradualSemantics : std::uint8_t { QuadraticEnergy, DfQuad, Euler, HCategorizer };

struct WeightedEdge {
    Argument from = 0;
    Argument to = 0;
    Polarity polarity = Polarity::Attack;
    double weight = 1;  // 0 to 1

    auto operator<=>(const WeightedEdge&) const = default;
};

// Two edges between the same arguments count twice; their order does not matter.
struct BipolarGraph {
    std::vector<double> base;  // of each argument, 0 to 1
    std::vector<WeightedEdge> edges;
    // The arguments that are inference steps, each once. A step has no strength of its own, its base score is disregarded: it
    // carries the product of what supports it, its premises, times the part that its attackers, the undercuts, leave of it (what
    // they would leave of a base score of ½, relative to ½). One premise and no undercut: the step is as strong as the premise.
    std::vector<Argument> steps{};
};

struct Gradual {
    std::vector<double> strength;  // 0 to 1
    bool converged = true;         // false: a cycle did not settle or it was stopped, and the strengths mean little
};

// All three throw Error{Usage} for an unknown argument or a number out of its range.
Gradual strengths(const BipolarGraph& graph, GradualSemantics semantics, std::stop_token stop = {});

// What each argument does to the strength of one.
struct Effects {
    std::vector<double> effect;  // of each argument; 0 for what has no path to the target
    bool converged = true;       // false: a cycle did not settle or it was stopped, and some effects mean little
};

// The strength of the target less its strength without that argument; of the target itself 0.
Effects removalEffects(const BipolarGraph& graph, GradualSemantics semantics, Argument target, std::stop_token stop = {});

// The derivative of the target's strength by the base score of that argument.
Effects gradient(const BipolarGraph& graph, GradualSemantics semantics, Argument target, std::stop_token stop = {});

}  // namespace cruxmap
