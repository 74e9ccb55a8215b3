// SPDX-License-Identifier: GPL-3.0-or-later
// The crux of one argument: all smallest sets of interventions that change whether it is In under the grounded labelling.
// A hitting-set tree (Reiter 1987) over certificates: what makes the target In, or keeps it from being In, outlives every
// intervention that does not touch the certificate, so only those that touch it are tried and none that works is missed,
// although acceptance is not monotone in the interventions.
#pragma once

#include "core/reasoning/framework.h"

#include <stop_token>

namespace cruxmap {

struct Intervention {
    Argument argument = 0;
    bool accept = false;  // else reject

    auto operator<=>(const Intervention&) const = default;
};

struct CruxQuestion {
    Argument target = 0;
    // For each argument whether it may be intervened on (not 0); the target never is.
    std::vector<std::uint8_t> mayReject;
    std::vector<std::uint8_t> mayAccept;
    int maxSize = 3;          // members of a set, 1 to 8
    std::size_t limit = 200;  // sets
    // Labels looked at before it gives up: a few seconds' worth.
    std::uint64_t effort = 1'000'000'000;
};

struct CruxSets {
    // By size, then lexicographic; each flips the target and no proper subset of it does.
    std::vector<std::vector<Intervention>> sets;
    bool complete = true;  // false: there may be more, since it was stopped, or the limit or the effort reached
};

// Throws Error{Usage} when the target is no argument, a permission is missing or the size out of its range.
CruxSets cruxSets(const Framework& framework, const CruxQuestion& question, std::stop_token stop = {});

}  // namespace cruxmap
