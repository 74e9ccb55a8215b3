// SPDX-License-Identifier: GPL-3.0-or-later
// The admissible sets of a framework as the models of clauses: a member is not attacked by a member, and what attacks a member
// is attacked by one. Used by the preferred semantics (extensions.h).
#pragma once

#include "core/reasoning/framework.h"
#include "core/reasoning/sat_solver.h"

namespace cruxmap {

class AdmissibleSets {
public:
    // Keeps a reference to the framework.
    explicit AdmissibleSets(const Framework& framework);

    // Before anything else; false when stopped.
    bool encode(const std::stop_token& stop);

    // An admissible set, ascending, that satisfies the clauses added and contains `members`; `guard` as an assumption unless 0.
    enum class Answer : std::uint8_t { Found, None, Stopped };
    Answer find(std::span<const Argument> members, int guard, const std::stop_token& stop);
    const std::vector<Argument>& set() const { return m_set; }

    // A guard not assumed is false where it can be.
    int newGuard();
    void drop(int guard) { m_solver.add({-guard}); }
    // Of these at least one is a member, wherever the guard is assumed (0: always).
    void requireOneOf(std::span<const Argument> arguments, int guard);
    void requireOneOutside(std::span<const Argument> set, int guard);

private:
    int attacked(Argument argument) const { return static_cast<int>(argument) + 1; }
    // Numbered last: the solver decides those first, and the rest follows.
    int member(Argument argument) const { return static_cast<int>(m_framework.size() + argument) + 1; }

    const Framework& m_framework;
    SatSolver m_solver;
    std::vector<int> m_clause;
    std::vector<Argument> m_set;
    int m_guards;
};

}  // namespace cruxmap
