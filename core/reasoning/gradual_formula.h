// SPDX-License-Identifier: GPL-3.0-or-later
// The formulas of the gradual semantics (gradual.h) at one argument: its energy, its strength, and their derivatives.
#pragma once

#include "core/reasoning/gradual.h"

#include <span>

namespace cruxmap {

// What bears on one argument, with the strength of its source times the weight of the edge.
struct Bearing {
    Polarity polarity = Polarity::Attack;
    double force = 0;
};

double energy(GradualSemantics semantics, std::span<const Bearing> bearings);
// The derivative of the energy by each force.
void energySlopes(GradualSemantics semantics, std::span<const Bearing> bearings, std::vector<double>& slopes);

double influence(GradualSemantics semantics, double base, double energy);
double influenceSlopeByBase(GradualSemantics semantics, double base, double energy);
double influenceSlopeByEnergy(GradualSemantics semantics, double base, double energy);

// The strength of an inference step (BipolarGraph::steps) and its derivative by each force.
double stepStrength(GradualSemantics semantics, std::span<const Bearing> bearings);
void stepSlopes(GradualSemantics semantics, std::span<const Bearing> bearings, std::vector<double>& slopes);

}  // namespace cruxmap
