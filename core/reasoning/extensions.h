// SPDX-License-Identifier: GPL-3.0-or-later
// Preferred semantics (Dung 1995) by a SAT solver: the coherent positions of a framework, and what belongs to some or to all of
// them. Grounded labels are settled first; only what they leave undecided, and of that only what bears on the question,
// reaches the solver. Sceptical acceptance asks for admissible counterexamples (Thimm, Cerutti and Vallati 2021) and never
// enumerates. Everything may take exponential time and heeds its stop token.
#pragma once

#include "core/reasoning/framework.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace cruxmap {

struct Extensions {
    std::vector<std::vector<Argument>> sets;  // each ascending; in lexicographic order
    bool complete = true;                     // false: there are or may be more, since it was stopped or the limit reached
};

Extensions preferredExtensions(const Framework& framework, std::size_t limit, std::stop_token stop = {});

// Whether the argument belongs to some, or to every, preferred extension; nothing when stopped.
// Throw Error{Usage} for an unknown argument.
std::optional<bool> credulouslyAccepted(const Framework& framework, Argument argument, std::stop_token stop = {});
std::optional<bool> scepticallyAccepted(const Framework& framework, Argument argument, std::stop_token stop = {});

// Credulous acceptance again and again under different rejections: one solver, in which every argument can be switched off,
// keeps what it learnt from question to question.
class WhatIfSolver {
public:
    explicit WhatIfSolver(Framework framework);
    ~WhatIfSolver();
    WhatIfSolver(WhatIfSolver&&) noexcept;
    WhatIfSolver& operator=(WhatIfSolver&&) noexcept;

    // As credulouslyAccepted() with `rejected` taken out; a rejected argument is not accepted. Nothing when stopped.
    std::optional<bool> accepted(Argument argument, const std::vector<Argument>& rejected, std::stop_token stop = {});

private:
    class Questions;
    std::unique_ptr<Questions> m_questions;
};

}  // namespace cruxmap
