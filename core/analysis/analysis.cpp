// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.h"

#include <algorithm>
#include <tuple>

namespace cruxmap {

namespace {

std::size_t reasonsOn(const ArgumentMap& map, ClaimId claim, const Scope& scope) {
    return static_cast<std::size_t>(
        std::ranges::count_if(map.relationsOn(claim), [&](RelationId id) { return scope.relations.contains(id); }));
}

// The first of those with the most reasons; nothing when none is in scope.
std::optional<ClaimId> mostReasons(const ArgumentMap& map, const std::vector<ClaimId>& claims, const Scope& scope) {
    std::optional<ClaimId> best;
    std::size_t most = 0;
    for (const auto claim : claims) {
        if (!scope.claims.contains(claim)) continue;
        const auto reasons = reasonsOn(map, claim, scope);
        if (best && reasons <= most) continue;
        best = claim;
        most = reasons;
    }
    return best;
}

}  // namespace

std::optional<ClaimId> centralClaim(const ArgumentMap& map, const Scope& scope) {
    const auto questions = map.ranked<Question>();
    if (!questions.empty())
        if (const auto option = mostReasons(map, map.at(questions.front()).options, scope)) return option;
    return mostReasons(map, map.ranked<Claim>(), scope);
}

Analysis analysisOf(const ArgumentMap& map, const Verdicts& verdicts, const Scope& scope, const PassageStates& states,
                    std::optional<ClaimId> target, std::stop_token stop, const std::function<void(double)>& progress) {
    constexpr double parts = 7;
    Analysis analysis;
    analysis.complete = false;
    const auto next = [&](ChartKind done, bool whole = true) {
        if (whole) analysis.counted.insert(done);
        if (progress) progress(static_cast<double>(analysis.counted.size()) / parts);
        return !stop.stop_requested();
    };
    analysis.speaking = speakingIn(map, scope);
    if (!next(ChartKind::Speaking)) return analysis;
    analysis.answering = answeringIn(map, verdicts, scope);
    if (!next(ChartKind::Answering)) return analysis;
    analysis.measures = measuresIn(map, scope);
    if (!next(ChartKind::Estimates)) return analysis;
    analysis.openPoints = openPointsIn(map, verdicts, scope);
    if (!next(ChartKind::OpenPoints)) return analysis;
    analysis.nearness = nearnessIn(map, scope, states);
    if (!next(ChartKind::Closeness)) return analysis;
    analysis.depth = rebuttalDepthIn(map, verdicts, scope, stop);
    if (!next(ChartKind::RebuttalDepth, analysis.depth.complete)) return analysis;
    if (target) analysis.leverage = leverageOn(map, *target, verdicts.suppositions, scope, 10, stop);
    analysis.complete = next(ChartKind::Leverage, !stop.stop_requested());
    return analysis;
}

std::vector<ChartTable> tablesOf(const ArgumentMap& map, const Analysis& analysis) {
    std::vector<ChartTable> tables{tableOf(map, analysis.speaking), tableOf(map, analysis.answering), tableOf(map, analysis.depth)};
    if (analysis.leverage) tables.push_back(tableOf(map, *analysis.leverage));
    tables.push_back(tableOf(map, analysis.measures));
    tables.push_back(tableOf(map, analysis.nearness));
    tables.push_back(tableOf(map, analysis.openPoints));
    for (auto& table : tables) {
        if (analysis.isCounted(table.kind)) continue;
        table.rows.clear();
        table.reading = {{std::string(kNotCounted)}};
    }
    return tables;
}

}  // namespace cruxmap
