// SPDX-License-Identifier: GPL-3.0-or-later
// The semantics of small frameworks, written from their definitions over all sets of arguments: slow, and plain enough to judge
// the real ones by. Sets are bit masks; at most 16 arguments.
#pragma once

#include "core/reasoning/crux_sets.h"

#include <cstdint>
#include <vector>

namespace cruxmap::test {

using Mask = std::uint32_t;

class BruteForce {
public:
    explicit BruteForce(const Framework& framework);

    bool conflictFree(Mask set) const { return (set & attackedBy(set)) == 0; }
    Mask attackedBy(Mask set) const;
    // What the set defends: everything whose attackers it attacks.
    Mask defendedBy(Mask set) const;

    std::vector<Mask> admissible() const;
    std::vector<Mask> complete() const;
    std::vector<Mask> preferred() const;
    std::vector<Mask> stable() const;
    Mask grounded() const;
    // The greatest admissible set within every preferred one.
    Mask ideal() const;

    Mask everything() const { return (Mask{1} << m_attacked.size()) - 1; }

private:
    template <typename Holds>
    std::vector<Mask> setsWhere(Holds holds) const;

    std::vector<Mask> m_attackers;
    std::vector<Mask> m_attacked;
};

std::vector<Argument> membersOf(Mask set);
Mask maskOf(const std::vector<Argument>& members);

// What cruxSets promises, by trying all sets of interventions; in the same order.
std::vector<std::vector<Intervention>> cruxByTrying(const Framework& framework, const CruxQuestion& question);

// Whether the target is accepted after the interventions.
bool acceptedAfter(const Framework& framework, Argument target, const std::vector<Intervention>& interventions);

}  // namespace cruxmap::test
