// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/what_if.h"

namespace cruxmap {

Suppositions suppositionsOf(const Scenario& scenario) {
    return {{scenario.suspended.begin(), scenario.suspended.end()}, {scenario.assumed.begin(), scenario.assumed.end()}};
}

Consequences consequences(const ArgumentMap& map, const Verdicts& before, const Verdicts& after) {
    Consequences result;
    for (const auto id : map.ranked<Claim>()) {
        const auto was = before.claims.find(id);
        const auto is = after.claims.find(id);
        if (was != before.claims.end() && is != after.claims.end() && was->second.verdict != is->second.verdict)
            result.flips.push_back({id, was->second.verdict, is->second.verdict});
        const auto counted = before.tallies.find(id);
        const auto counts = after.tallies.find(id);
        if (counted != before.tallies.end() && counts != after.tallies.end() && counted->second != counts->second)
            result.tallies.push_back({id, counted->second, counts->second});
    }
    return result;
}

Consequences whatIf(const ArgumentMap& map, const Suppositions& before, const Suppositions& after, Reading reading) {
    return consequences(map, judge(map, before, reading), judge(map, after, reading));
}

}  // namespace cruxmap
