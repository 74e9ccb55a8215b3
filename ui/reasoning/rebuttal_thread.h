// SPDX-License-Identifier: GPL-3.0-or-later
// How a rebuttal chain is laid out as a thread: in which column each step stands and which lines run past it. A reply that is
// the only one stands below what it replies to; several stand one column further in, each joined to the line above. A pure
// function of the chain.
#pragma once

#include "core/reasoning/chains.h"

#include <cstdint>
#include <vector>

namespace cruxmap {

// How a step is joined to what it replies to.
enum class Join : std::uint8_t { None, Straight, Branch };

// A line that runs down a column; on the line that decides it is drawn strong.
struct ThreadLine {
    int column = 0;
    bool decides = false;

    bool operator==(const ThreadLine&) const = default;
};

struct ThreadRow {
    int column = 0;
    Join join = Join::None;
    bool decides = false;               // the join is on the line that decides
    std::optional<ThreadLine> further;  // of a branch that is not the last: the line goes on to the next one
    std::optional<ThreadLine> below;    // the line that begins at this step, to its replies
    std::vector<ThreadLine> passing;    // of steps further out whose next reply comes later

    bool operator==(const ThreadRow&) const = default;
};

// One row for each step. Beyond `mostColumns` replies stand below each other.
std::vector<ThreadRow> threadOf(const RebuttalChain& chain, int mostColumns = 7);

}  // namespace cruxmap
