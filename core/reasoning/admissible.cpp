// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/admissible.h"

#include <algorithm>

namespace cruxmap {

AdmissibleSets::AdmissibleSets(const Framework& framework) : m_framework(framework), m_guards(static_cast<int>(2 * framework.size())) {}

bool AdmissibleSets::encode(const std::stop_token& stop) {
    for (Argument argument = 0; argument < m_framework.size(); ++argument) {
        if (stop.stop_requested()) {
            return false;
        }
        m_clause.assign({-attacked(argument)});
        for (const Argument attacker : m_framework.attackers(argument)) {
            m_solver.add({-member(argument), -member(attacker)});
            m_solver.add({-member(argument), attacked(attacker)});
            m_solver.add({-member(attacker), attacked(argument)});
            m_clause.push_back(member(attacker));
        }
        m_solver.add(m_clause);
        m_solver.prefer(member(argument));
    }
    return true;
}

AdmissibleSets::Answer AdmissibleSets::find(std::span<const Argument> members, int guard, const std::stop_token& stop) {
    for (const Argument argument : members) {
        m_solver.assume(member(argument));
    }
    if (guard) {
        m_solver.assume(guard);
    }
    const std::optional<bool> found = m_solver.solve(stop);
    if (!found) {
        return Answer::Stopped;
    }
    if (!*found) {
        return Answer::None;
    }
    m_set.clear();
    for (Argument argument = 0; argument < m_framework.size(); ++argument) {
        if (m_solver.holds(member(argument))) {
            m_set.push_back(argument);
        }
    }
    return Answer::Found;
}

int AdmissibleSets::newGuard() {
    m_solver.prefer(-++m_guards);
    return m_guards;
}

void AdmissibleSets::requireOneOf(std::span<const Argument> arguments, int guard) {
    m_clause.clear();
    if (guard) {
        m_clause.push_back(-guard);
    }
    for (const Argument argument : arguments) {
        m_clause.push_back(member(argument));
    }
    m_solver.add(m_clause);
}

void AdmissibleSets::requireOneOutside(std::span<const Argument> set, int guard) {
    std::vector<Argument> outside;
    for (Argument argument = 0; argument < m_framework.size(); ++argument) {
        if (!std::ranges::binary_search(set, argument)) {
            outside.push_back(argument);
        }
    }
    requireOneOf(outside, guard);
}

}  // namespace cruxmap
