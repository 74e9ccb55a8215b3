// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/reasoning/extensions.h"
#include "core/reasoning/grounded.h"
#include "core/reasoning/sat_solver.h"

namespace cruxmap {

// Admissible sets as in admissible.h, but each argument may be absent: then it is no member and needs no answer. The clauses
// of an argument are added when a question first bears on it.
class WhatIfSolver::Questions {
public:
    explicit Questions(Framework framework)
        : m_framework(std::move(framework)), m_reached(m_framework.size()), m_rejected(m_framework.size()) {}

    std::optional<bool> accepted(Argument argument, const std::vector<Argument>& rejected, const std::stop_token& stop) {
        if (argument >= m_framework.size()) {
            throw Error(ErrorCode::Usage, "A what-if question names an argument that the framework does not have.");
        }
        const Label label = grounded(m_framework, {.rejected = rejected, .accepted = {}}).labels[argument];
        if (label != Label::Undecided) {
            return label == Label::In;
        }
        if (!encodeConeOf(argument, stop)) {
            return std::nullopt;
        }
        markRejected(rejected, true);
        for (const Argument encoded : m_encoded) {
            m_solver.assume(m_rejected[encoded] ? absent(encoded) : -absent(encoded));
        }
        markRejected(rejected, false);
        m_solver.assume(member(argument));
        return m_solver.solve(stop);
    }

private:
    static int variable(Argument argument, int which) { return 3 * static_cast<int>(argument) + which; }
    static int absent(Argument argument) { return variable(argument, 1); }
    static int attacked(Argument argument) { return variable(argument, 2); }
    static int member(Argument argument) { return variable(argument, 3); }

    void markRejected(const std::vector<Argument>& rejected, bool as) {
        for (const Argument argument : rejected) {
            m_rejected[argument] = as;
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
        m_encoded.push_back(argument);
    }

    Framework m_framework;
    SatSolver m_solver;
    std::vector<bool> m_reached;
    std::vector<bool> m_rejected;  // in the present question
    std::vector<Argument> m_pending;
    std::vector<Argument> m_encoded;
};

WhatIfSolver::WhatIfSolver(Framework framework) : m_questions(std::make_unique<Questions>(std::move(framework))) {}
WhatIfSolver::~WhatIfSolver() = default;
WhatIfSolver::WhatIfSolver(WhatIfSolver&&) noexcept = default;
WhatIfSolver& WhatIfSolver::operator=(WhatIfSolver&&) noexcept = default;

std::optional<bool> WhatIfSolver::accepted(Argument argument, const std::vector<Argument>& rejected, std::stop_token stop) {
    return m_questions->accepted(argument, rejected, stop);
}

}  // namespace cruxmap
