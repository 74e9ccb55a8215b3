// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/relatives.h"

#include "ui/panels/counts.h"
#include "ui/panels/wording.h"

namespace cruxmap {

namespace {

constexpr int kDeepest = 4;  // undercuts of undercuts of undercuts: below that, one has to go there

void join(std::string& words, const std::string& more) {
    if (more.empty()) return;
    if (!words.empty()) words += " · ";
    words += more;
}

void addReasons(std::vector<Relative>& rows, const ArgumentMap& map, RelationId id, int depth) {
    const auto& relation = map.at(id);
    for (std::size_t i = 0; i < relation.premises.size(); ++i) {
        const auto premise = relation.premises[i];
        auto detail = speakersOf(map, premise);
        if (relation.analyst && i == 0) join(detail, "the mapper’s own");
        rows.push_back({refTo(premise), signOf(relation), titleOf(map, refTo(premise)), std::move(detail), depth, i > 0});
    }
    if (depth == kDeepest) return;
    for (const auto onIt : map.relationsOn(id)) addReasons(rows, map, onIt, depth + 1);
}

std::string othersOf(const ArgumentMap& map, const Relation& relation, ClaimId claim) {
    std::string others;
    for (const auto premise : relation.premises) {
        if (premise == claim) continue;
        others += (others.empty() ? "together with “" : ", “") + titleOf(map, refTo(premise)) + "”";
    }
    return others;
}

}  // namespace

std::vector<Relative> reasonsOn(const ArgumentMap& map, const Target& target, Polarity polarity) {
    std::vector<Relative> rows;
    for (const auto& referrer : map.referrers(Role::RelationTarget, refTo(target))) {
        const RelationId id{referrer.id};
        if (map.at(id).polarity == polarity) addReasons(rows, map, id, 0);
    }
    return rows;
}

std::vector<Relative> bearingsOf(const ArgumentMap& map, ClaimId claim) {
    std::vector<Relative> rows;
    for (const auto id : map.questionsWithOption(claim))
        rows.push_back(
            {refTo(id), Sign::Question, titleOf(map, refTo(id)), "one of " + counted(map.at(id).options.size(), "answer", "answers")});
    for (const auto id : map.relationsFrom(claim)) {
        const auto& relation = map.at(id);
        auto detail = othersOf(map, relation, claim);
        if (relation.analyst) join(detail, "the mapper’s own");
        rows.push_back({refTo(relation.target), signOf(relation), titleOf(map, refTo(relation.target)), std::move(detail)});
    }
    return rows;
}

std::vector<Relative> optionsOf(const ArgumentMap& map, QuestionId question) {
    std::vector<Relative> rows;
    for (const auto option : map.at(question).options)
        rows.push_back({refTo(option), Sign::Option, titleOf(map, refTo(option)), tallyOf(map, option)});
    return rows;
}

}  // namespace cruxmap
