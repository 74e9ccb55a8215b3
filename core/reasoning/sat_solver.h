// SPDX-License-Identifier: GPL-3.0-or-later
// The SAT solver CaDiCaL (Biere et al.), silent and stoppable. Literals are a variable's number or its negative, as in
// DIMACS; clauses stay, assumptions hold for the next call of solve() only.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>

namespace CaDiCaL {
class Solver;
}

namespace cruxmap {

class SatSolver {
public:
    SatSolver();
    ~SatSolver();
    SatSolver(const SatSolver&) = delete;
    SatSolver& operator=(const SatSolver&) = delete;

    void add(std::initializer_list<int> clause) { add(std::span(clause)); }
    void add(std::span<const int> clause);
    void assume(int literal);
    // The value to try first when nothing speaks against it.
    void prefer(int literal);

    // Whether there is a model; nothing when stopped.
    std::optional<bool> solve(const std::stop_token& stop);
    // In the model, after solve() has said true.
    bool holds(int literal) const;

private:
    std::unique_ptr<CaDiCaL::Solver> m_solver;
};

}  // namespace cruxmap
