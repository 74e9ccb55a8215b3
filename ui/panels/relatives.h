// SPDX-License-Identifier: GPL-3.0-or-later
// What a claim, a question or a relation has to do with others, as rows to list: reasons with the undercuts below them,
// what the claim bears on, options. Pure functions over the map.
#pragma once

#include "core/model/argument_map.h"
#include "ui/panels/sign.h"

#include <string>
#include <vector>

namespace cruxmap {

struct Relative {
    RecordRef opens;  // the claim, question or relation to reveal
    Sign sign = Sign::None;
    std::string title;
    std::string detail;   // who says it, "the mapper's own", a tally
    int depth = 0;        // undercuts stand below the reason they attack
    bool linked = false;  // works only together with the row above

    bool operator==(const Relative&) const = default;
};

// The premises for or against the target, by the relations' ranks.
std::vector<Relative> reasonsOn(const ArgumentMap& map, const Target& target, Polarity polarity);

// What the claim supports, attacks, undercuts and answers.
std::vector<Relative> bearingsOf(const ArgumentMap& map, ClaimId claim);

std::vector<Relative> optionsOf(const ArgumentMap& map, QuestionId question);

}  // namespace cruxmap
