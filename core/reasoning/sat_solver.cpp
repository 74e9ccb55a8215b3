// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/sat_solver.h"

#include <cadical.hpp>

namespace cruxmap {

namespace {

class StopWatcher : public CaDiCaL::Terminator {
public:
    explicit StopWatcher(const std::stop_token& stop) : m_stop(stop) {}
    bool terminate() override { return m_stop.stop_requested(); }

private:
    const std::stop_token& m_stop;
};

constexpr int Satisfiable = 10;
constexpr int Unsatisfiable = 20;

}  // namespace

SatSolver::SatSolver() : m_solver(std::make_unique<CaDiCaL::Solver>()) {
    m_solver->set("quiet", 1);  // before all else: it prints to the standard output
    // Both look for some model quickly, and for an admissible set that is always the empty one.
    m_solver->set("lucky", 0);
    m_solver->set("walk", 0);
}

SatSolver::~SatSolver() = default;

void SatSolver::add(std::span<const int> clause) {
    for (const int literal : clause) {
        m_solver->add(literal);
    }
    m_solver->add(0);
}

void SatSolver::assume(int literal) {
    m_solver->assume(literal);
}

void SatSolver::prefer(int literal) {
    m_solver->phase(literal);
}

std::optional<bool> SatSolver::solve(const std::stop_token& stop) {
    StopWatcher watcher(stop);
    m_solver->connect_terminator(&watcher);
    const int answer = m_solver->solve();
    m_solver->disconnect_terminator();
    if (answer == Satisfiable || answer == Unsatisfiable) {
        return answer == Satisfiable;
    }
    return std::nullopt;
}

bool SatSolver::holds(int literal) const {
    return m_solver->val(literal) > 0;
}

}  // namespace cruxmap
