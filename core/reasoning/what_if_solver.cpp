// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/reasoning/extensions.h"
#include "core/reasoning/grounded.h"
#include "core/reasoning/sat_solver.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>

namespace cruxmap {

// Admissible sets as in admissible.h, but each argument may be absent: then it is no member and needs no answer. The clauses
// of an argument are added when a question first bears on it.
//
// That all others are present is not assumed one by one: a binary tree over the arguments has a literal at each node that makes
// everything below it present, so that a question assumes a few of them for each rejection.
//
// A set that was found for an argument mostly answers later questions about it too, when these reject none of its members: that
// is checked before the solver is asked. Small sets answer more questions, and are what the solver prefers.
class WhatIfSolver::Questions {
public:
    explicit Questions(Framework framework)
        : m_framework(std::move(framework)), m_leaves(std::bit_ceil(m_framework.size())), m_reached(m_framework.size()) {}

    std::optional<bool> accepted(Argument argument, const std::vector<Argument>& rejected, const std::stop_token& stop) {
        if (argument >= m_framework.size()) {
            throw Error(ErrorCode::Usage, "A what-if question names an argument that the framework does not have.");
        }
        const Label label = grounded(m_framework, {.rejected = rejected, .accepted = {}}).labels[argument];
        if (label != Label::Undecided) {
            return label == Label::In;
        }
        if (stillAdmissible(m_witnesses[argument], rejected)) {
            return true;
        }
        if (!encodeConeOf(argument, stop)) {
            return std::nullopt;
        }
        plantTree();
        assumePresentBut(rejected);
        m_solver.assume(member(argument));
        const std::optional<bool> answer = m_solver.solve(stop);
        if (answer == true) {
            keepWitness(argument);
        }
        return answer;
    }

private:
    static int variable(Argument argument, int which) { return 3 * static_cast<int>(argument) + which; }
    static int absent(Argument argument) { return variable(argument, 1); }
    static int attacked(Argument argument) { return variable(argument, 2); }
    static int member(Argument argument) { return variable(argument, 3); }

    // A node's literal; 1 is the root, and below node i stand 2 i and 2 i + 1. Nothing beyond the last argument.
    std::optional<int> present(std::size_t node) const {
        if (node < m_leaves) {
            return 3 * static_cast<int>(m_framework.size()) + static_cast<int>(node);
        }
        const auto argument = node - m_leaves;
        if (argument >= m_framework.size()) {
            return std::nullopt;
        }
        return -absent(static_cast<Argument>(argument));
    }

    void plantTree() {
        for (; m_planted < m_leaves; ++m_planted) {
            for (const std::size_t below : {2 * m_planted, 2 * m_planted + 1}) {
                if (const auto literal = present(below)) {
                    m_solver.add({-*present(m_planted), *literal});
                }
            }
        }
    }

    void assumePresentBut(const std::vector<Argument>& rejected) {
        std::set<std::size_t> broken;  // nodes above or at something rejected
        for (const Argument argument : rejected) {
            for (std::size_t node = m_leaves + argument; node > 0; node /= 2) {
                broken.insert(node);
            }
        }
        assumePresent(1, broken);
    }

    void assumePresent(std::size_t node, const std::set<std::size_t>& broken) {
        const auto literal = present(node);
        if (!literal) {
            return;
        }
        if (!broken.contains(node)) {
            m_solver.assume(*literal);
        } else if (node >= m_leaves) {
            m_solver.assume(-*literal);
        } else {
            assumePresent(2 * node, broken);
            assumePresent(2 * node + 1, broken);
        }
    }

    // With `rejected` taken out. False for the empty set, which is the witness of nothing.
    bool stillAdmissible(const std::vector<Argument>& set, const std::vector<Argument>& rejected) const {
        const auto isRejected = [&](Argument argument) { return std::ranges::find(rejected, argument) != rejected.end(); };
        const auto isAnswered = [&](Argument attacker) {
            return isRejected(attacker) ||
                   std::ranges::any_of(m_framework.attackers(attacker), [&](Argument one) { return std::ranges::binary_search(set, one); });
        };
        return !set.empty() && std::ranges::none_of(set, isRejected) &&
               std::ranges::all_of(set, [&](Argument member) { return std::ranges::all_of(m_framework.attackers(member), isAnswered); });
    }

    void keepWitness(Argument argument) {
        auto& witness = m_witnesses[argument];
        witness.clear();
        for (Argument encoded = 0; encoded < m_framework.size(); ++encoded) {
            if (m_reached[encoded] && m_solver.holds(member(encoded))) {
                witness.push_back(encoded);
            }
        }
    }

    // Goes on where an interrupted call left off.
    bool encodeConeOf(Argument argument, const std::stop_token& stop) {
        reach(argument);
        while (!m_pending.empty()) {
            if (stop.stop_requested()) {
                return false;
            }
            const Argument next = m_pending.back();
            m_pending.pop_back();
            encode(next);
        }
        return true;
    }

    void reach(Argument argument) {
        if (!m_reached[argument]) {
            m_reached[argument] = true;
            m_pending.push_back(argument);
        }
    }

    void encode(Argument argument) {
        std::vector<int> answered{-attacked(argument)};
        for (const Argument attacker : m_framework.attackers(argument)) {
            reach(attacker);
            m_solver.add({-member(argument), -member(attacker)});
            m_solver.add({-member(argument), attacked(attacker), absent(attacker)});
            answered.push_back(member(attacker));
        }
        m_solver.add(answered);
        m_solver.add({-absent(argument), -member(argument)});
        m_solver.prefer(-member(argument));
    }

    Framework m_framework;
    std::size_t m_leaves;
    SatSolver m_solver;
    std::vector<bool> m_reached;
    std::size_t m_planted = 1;  // the first node without its clauses
    std::vector<Argument> m_pending;
    std::map<Argument, std::vector<Argument>> m_witnesses;  // the last set found for an argument, ascending
};

WhatIfSolver::WhatIfSolver(Framework framework) : m_questions(std::make_unique<Questions>(std::move(framework))) {}
WhatIfSolver::~WhatIfSolver() = default;
WhatIfSolver::WhatIfSolver(WhatIfSolver&&) noexcept = default;
WhatIfSolver& WhatIfSolver::operator=(WhatIfSolver&&) noexcept = default;

std::optional<bool> WhatIfSolver::accepted(Argument argument, const std::vector<Argument>& rejected, std::stop_token stop) {
    return m_questions->accepted(argument, rejected, stop);
}

}  // namespace cruxmap
