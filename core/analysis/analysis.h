// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers behind all charts of a debate, from values only, so that they can be computed on a thread of its own.
#pragma once

#include "core/analysis/chart_table.h"

#include <functional>
#include <stop_token>

namespace cruxmap {

struct Analysis {
    Speaking speaking;
    Answering answering;
    RebuttalDepth depth;
    std::optional<Leverage> leverage;  // nothing: there is no claim to ask about
    std::vector<Measure> measures;
    NearnessToWords nearness;
    std::vector<TopicOpenPoints> openPoints;
    bool complete = true;           // false: stopped
    std::set<ChartKind> counted{};  // those that were finished

    bool isCounted(ChartKind kind) const { return complete || counted.contains(kind); }
};

// `target` is the claim whose leverage is asked for. `progress` is told of the part done, 0 to 1, on the calling thread.
Analysis analysisOf(const ArgumentMap& map, const Verdicts& verdicts, const Scope& scope, const PassageStates& states,
                    std::optional<ClaimId> target, std::stop_token stop = {}, const std::function<void(double)>& progress = nullptr);

// The claim that is asked about when none is selected: of the first question's options the one with the most reasons in scope, else
// the claim with the most reasons; nothing without claims.
std::optional<ClaimId> centralClaim(const ArgumentMap& map, const Scope& scope);

// What is said of a chart that was not counted to the end.
inline constexpr std::string_view kNotCounted = "This was not counted to the end: the counting was stopped.";

// In the order of ChartKind, leverage only when there is any. Of what was not counted to the end there are no rows.
std::vector<ChartTable> tablesOf(const ArgumentMap& map, const Analysis& analysis);

}  // namespace cruxmap
