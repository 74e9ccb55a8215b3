// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/open_points.h"

#include "core/model/wording.h"
#include "core/reasoning/chains.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace cruxmap {

namespace {

using ByTopic = std::map<std::optional<TopicId>, TopicOpenPoints>;

TopicOpenPoints& pointsOf(ByTopic& points, std::optional<TopicId> topic) {
    auto& entry = points[topic];
    entry.topic = topic;
    return entry;
}

void addClaim(TopicOpenPoints& points, ClaimId claim, const Verdicts& verdicts) {
    ++points.claims;
    const auto at = verdicts.claims.find(claim);
    if (at == verdicts.claims.end()) return;
    if (at->second.verdict == Verdict::Contested) points.disputed.push_back(claim);
    if (at->second.verdict == Verdict::Defeated && !at->second.lacksReason) points.objectionUnanswered.push_back(claim);
}

// The claim at which an attack aims, through steps; nothing where steps aim at each other in a circle.
std::optional<ClaimId> claimAimedAt(const ArgumentMap& map, RelationId attack) {
    std::set<RelationId> passed;
    auto target = map.at(attack).target;
    while (const auto* step = std::get_if<RelationId>(&target)) {
        if (!passed.insert(*step).second) return std::nullopt;
        target = map.at(*step).target;
    }
    return std::get<ClaimId>(target);
}

std::int64_t rankOf(const ArgumentMap& map, std::optional<TopicId> topic) {
    return topic ? map.at(*topic).rank : std::numeric_limits<std::int64_t>::max();
}

std::string objections(std::size_t number) {
    return number == 1 ? "1 claim has an objection unanswered" : std::to_string(number) + " claims have an objection unanswered";
}

// "a, b and c".
void addJoined(Wording& words, const std::vector<std::string>& parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) words.text(i == 0 ? "" : i + 1 < parts.size() ? ", " : " and ").text(parts[i]);
}

}  // namespace

std::vector<TopicOpenPoints> openPointsIn(const ArgumentMap& map, const Verdicts& verdicts, const Scope& scope) {
    ByTopic byTopic;
    for (const auto claim : scope.claims) addClaim(pointsOf(byTopic, mainTopicOf(map, claim)), claim, verdicts);
    auto unanswered = unansweredAttacks(map, verdicts);
    std::ranges::sort(unanswered);
    for (const auto attack : unanswered) {
        if (!scope.relations.contains(attack)) continue;
        const auto claim = claimAimedAt(map, attack);
        pointsOf(byTopic, claim ? mainTopicOf(map, *claim) : std::nullopt).unansweredAttacks.push_back(attack);
    }
    std::vector<TopicOpenPoints> points;
    for (auto& [topic, entry] : byTopic)
        if (entry.openPoints() > 0) points.push_back(std::move(entry));
    std::ranges::sort(points, {}, [&](const TopicOpenPoints& one) {
        return std::tuple(-static_cast<std::int64_t>(one.openPoints()), rankOf(map, one.topic), one.topic);
    });
    return points;
}

Sentence readingOf(const ArgumentMap& map, const std::vector<TopicOpenPoints>& points) {
    Wording words(map);
    if (points.empty()) return words.text("No claim here is disputed, and no attack is left unanswered.").take();
    std::size_t disputed = 0;
    std::size_t objected = 0;
    std::size_t unanswered = 0;
    for (const auto& one : points) {
        disputed += one.disputed.size();
        objected += one.objectionUnanswered.size();
        unanswered += one.unansweredAttacks.size();
    }
    std::vector<std::string> parts;
    if (disputed > 0) parts.push_back(counted(disputed, "claim") + (disputed == 1 ? " is disputed" : " are disputed"));
    if (objected > 0) parts.push_back(objections(objected));
    if (unanswered > 0)
        parts.push_back(counted(unanswered, "attack") + (unanswered == 1 ? " is" : " are") + " not answered in these documents");
    addJoined(words, parts);
    const auto& first = points.front();
    if (points.size() > 1 && first.topic && first.openPoints() > points[1].openPoints())
        words.text("; ").topic(*first.topic).text(" has the most of these (" + std::to_string(first.openPoints()) + ")");
    return words.text(".").take();
}

}  // namespace cruxmap
