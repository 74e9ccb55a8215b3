// SPDX-License-Identifier: GPL-3.0-or-later
// Where the figures disagree: quantities of claims for the same subject, measure and unit, side by side, with who gives them.
#pragma once

#include "core/analysis/scope.h"
#include "core/model/sentence.h"

namespace cruxmap {

struct Estimate {
    QuantityId quantity;
    ClaimId claim;
    std::optional<double> low;       // nothing: open downwards
    std::optional<double> high;      // nothing: open upwards
    bool about = false;              // a rough figure
    std::vector<PersonId> speakers;  // who take a stance on the claim other than denying or asking, by rank
    std::optional<SourceId> source;  // of the quantity's passage, else of the first stance
    bool conflicts = false;          // it has nothing in common with another one here (core/reasoning/figure_conflicts.h)

    bool operator==(const Estimate&) const = default;
};

struct Measure {
    std::string subject;  // as first written
    std::string measure;
    std::string unit;
    std::vector<Estimate> estimates;  // at least two, of at least two claims; the lowest first
    bool logarithmic = false;         // all ends are positive and the greatest is more than 50 times the least

    bool operator==(const Measure&) const = default;
};

// Those with conflicts first, then the most estimates, then by subject and measure.
std::vector<Measure> measuresIn(const ArgumentMap& map, const Scope& scope);

// "China's chips, years behind".
std::string nameOf(const Measure& measure);
// The figure as it is written, else put into words: "at most 6 years".
std::string figureText(const ArgumentMap& map, const Estimate& estimate);

// The first conflict, by two figures that have nothing in common.
Sentence readingOf(const ArgumentMap& map, const std::vector<Measure>& measures);

}  // namespace cruxmap
