// SPDX-License-Identifier: GPL-3.0-or-later
// The disputes of a map: the connected parts of what the grounded labelling leaves undecided. Each has its own choices (its
// preferred extensions); one of each makes a preferred extension of the whole.
//
// What some or all of the choices accept is known even when they are too many to list: what the listed ones leave open is
// asked of the solver (credulous and sceptical acceptance).
#pragma once

#include "core/reasoning/verdicts.h"

#include <functional>
#include <stop_token>

namespace cruxmap {

struct Dispute {
    std::vector<Argument> arguments;             // ascending
    std::vector<std::vector<Argument>> choices;  // what is accepted; differing in some claim, never empty
    bool complete = true;                        // false: stopped, or more choices than the limit
    // Ascending; what every, or some but not every, choice accepts, listed or not. Of what was found only when it was stopped, or when
    // the dispute is cut short and has over `kMostAsked` arguments.
    std::vector<Argument> inEvery;
    std::vector<Argument> inSome;

    static constexpr std::size_t kMostAsked = 2'000;
};

// `progress` is told of the part done, 0 to 1, on the calling thread.
std::vector<Dispute> disputesOf(const Verdicts& verdicts, std::size_t limit, const std::stop_token& stop,
                                const std::function<void(double)>& progress = nullptr);

}  // namespace cruxmap
