// SPDX-License-Identifier: GPL-3.0-or-later
// What changes between two suppositions: the verdicts that flip and the tallies that come out different. A scenario is what a
// document keeps of suppositions.
#pragma once

#include "core/reasoning/verdicts.h"

namespace cruxmap {

Suppositions suppositionsOf(const Scenario& scenario);

struct Flip {
    ClaimId claim;
    Verdict before = Verdict::Stands;
    Verdict after = Verdict::Stands;

    bool operator==(const Flip&) const = default;
};

struct TallyChange {
    ClaimId claim;
    Tally before;
    Tally after;

    bool operator==(const TallyChange&) const = default;
};

struct Consequences {
    std::vector<Flip> flips;           // by the claims' rank
    std::vector<TallyChange> tallies;  // by the claims' rank

    bool empty() const { return flips.empty() && tallies.empty(); }
    bool operator==(const Consequences&) const = default;
};

// From `before` to `after`, both of this map. Claims that only one of them knows are left out.
Consequences consequences(const ArgumentMap& map, const Verdicts& before, const Verdicts& after);

// What the suppositions `after` change of `before`.
Consequences whatIf(const ArgumentMap& map, const Suppositions& before, const Suppositions& after, Reading reading = Reading::EvenHanded);

}  // namespace cruxmap
