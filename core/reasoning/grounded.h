// SPDX-License-Identifier: GPL-3.0-or-later
// The grounded labelling (Dung 1995; labels after Caminada 2006) in linear time, with min-max numbers (Modgil and Caminada
// 2009): an argument is In when all its attackers are Out, Out when one is In, else Undecided.
#pragma once

#include "core/reasoning/framework.h"

namespace cruxmap {

enum class Label : std::uint8_t { In, Out, Undecided };

struct Grounded {
    std::vector<Label> labels;
    // In: 1 + the greatest number of an attacker (1 if there is none). Out: 1 + the least number of an attacker that is In.
    // Undecided: 0.
    std::vector<std::uint32_t> depth;
};

Grounded grounded(const Framework& framework);

// The labelling of withInterventions(framework, interventions), without making that framework; a rejected argument comes out
// as Out with depth 0. Throws Error{Usage} for an unknown argument.
Grounded grounded(const Framework& framework, const Interventions& interventions);

}  // namespace cruxmap
