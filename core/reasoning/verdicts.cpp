// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/verdicts.h"

#include <array>

namespace cruxmap {

namespace {

Verdict verdictOf(Label label) {
    switch (label) {
    case Label::In:
        return Verdict::Stands;
    case Label::Out:
        return Verdict::Defeated;
    case Label::Undecided:
        return Verdict::Contested;
    }
    return Verdict::Contested;
}

ClaimVerdict claimVerdict(const Verdicts& all, Argument argument) {
    const auto& [framework, origins, claims, relations] = all.flattening;
    ClaimVerdict result;
    result.verdict = verdictOf(all.grounded.labels[argument]);
    result.depth = all.grounded.depth[argument];
    // In, Undecided and Out weigh against it in this order.
    const auto weight = [](Label label) { return label == Label::In ? 2 : label == Label::Undecided ? 1 : 0; };
    int wantOfReason = 0;
    int attacks = 0;
    for (const auto attacker : framework.attackers(argument)) {
        const bool isNeed = origins[attacker].kind == Origin::Kind::ReasonsFor;
        result.attacked |= !isNeed;
        auto& against = isNeed ? wantOfReason : attacks;
        against = std::max(against, weight(all.grounded.labels[attacker]));
    }
    result.lacksReason = wantOfReason > attacks;
    return result;
}

void judgeClaims(const ArgumentMap& map, Verdicts& all) {
    all.claims.reserve(map.all<Claim>().size());
    for (const auto& [id, claim] : map.all<Claim>()) {
        if (!isJudged(claim)) continue;
        const auto argument = all.flattening.argumentOf(id);
        auto& verdict = all.claims[id];
        verdict = argument ? claimVerdict(all, *argument) : ClaimVerdict{.verdict = Verdict::Idle};
        verdict.suspended = all.suppositions.suspended.contains(id);
        verdict.assumed = argument && all.suppositions.assumed.contains(id);
    }
}

// Of two parts of a reason, the one that fails more.
Verdict weaker(Verdict a, Verdict b) {
    return std::max(a, b);
}

void judgeRelations(const ArgumentMap& map, Verdicts& all) {
    const auto& labels = all.grounded.labels;
    all.relations.reserve(map.all<Relation>().size());
    for (const auto& [id, relation] : map.all<Relation>()) all.relations[id] = {Verdict::Idle, Verdict::Idle, false};
    for (const auto& part : all.flattening.relations) all.relations[part.relation] = {};
    for (const auto& part : all.flattening.relations) {
        const auto& relation = map.at(part.relation);
        const auto* undercut = std::get_if<RelationId>(&relation.target);
        if (!part.blocks || !undercut) continue;
        auto& status = all.relations[*undercut];
        status.undercut = true;
        if (labels[part.source] == Label::In) status.step = Verdict::Defeated;
        if (labels[part.source] == Label::Undecided) status.step = weaker(status.step, Verdict::Contested);
    }
    for (const auto& part : all.flattening.relations) {
        auto& status = all.relations[part.relation];
        status.reason = status.step;
        for (const auto premise : map.at(part.relation).premises)
            status.reason = weaker(status.reason, verdictOf(labels[*all.flattening.argumentOf(premise)]));
    }
}

void count(Tally& tally, Polarity polarity, Verdict reason) {
    const bool inFavour = polarity == Polarity::Support;
    switch (reason) {
    case Verdict::Stands:
        ++(inFavour ? tally.holdingFor : tally.holdingAgainst);
        break;
    case Verdict::Contested:
        ++(inFavour ? tally.disputedFor : tally.disputedAgainst);
        break;
    case Verdict::Defeated:
        ++tally.failing;
        break;
    case Verdict::Idle:
        ++tally.outOfPlay;
        break;
    }
}

void tallyReasons(const ArgumentMap& map, Verdicts& all) {
    for (const auto& [id, claim] : map.all<Claim>()) {
        if (isJudged(claim)) continue;
        auto& tally = all.tallies[id];
        for (const auto reason : map.relationsOn(id)) count(tally, map.at(reason).polarity, all.relations.at(reason).reason);
    }
}

std::string wordsWhenOutOfPlay(const ArgumentMap& map, ClaimId claim) {
    std::array<int, EnumWords<AttributionMode>::words.size()> times{};
    for (const auto id : map.attributionsOf(claim)) ++times[static_cast<std::size_t>(map.at(id).mode)];
    const auto said = [&](AttributionMode mode) { return times[static_cast<std::size_t>(mode)]; };
    const auto supposed = said(AttributionMode::Supposes);
    const auto asked = said(AttributionMode::Asks);
    const auto denied = said(AttributionMode::Denies);
    if (denied >= supposed && denied >= asked) return "Only denied";
    return asked > supposed ? "Only asked" : "Only supposed";
}

}  // namespace

Verdicts judge(const ArgumentMap& map, const Suppositions& suppositions, Reading reading) {
    Verdicts all;
    all.reading = reading;
    all.suppositions = suppositions;
    all.flattening = flatten(map, suppositions, reading);
    auto labels = grounded(all.flattening.framework);
    return withLabels(map, std::move(all), std::move(labels));
}

Verdicts withLabels(const ArgumentMap& map, Verdicts verdicts, Grounded labels) {
    verdicts.grounded = std::move(labels);
    verdicts.claims.clear();
    verdicts.relations.clear();
    verdicts.tallies.clear();
    judgeClaims(map, verdicts);
    judgeRelations(map, verdicts);
    tallyReasons(map, verdicts);
    return verdicts;
}

std::string shownWords(const ArgumentMap& map, ClaimId claim, const ClaimVerdict& verdict) {
    if (verdict.suspended) return "Suspended";
    if (verdict.assumed) return "Assumed";
    switch (verdict.verdict) {
    case Verdict::Stands:
        return verdict.attacked ? "Defended" : "Not challenged";
    case Verdict::Contested:
        return "Disputed";
    case Verdict::Defeated:
        return verdict.lacksReason ? "No reason holds" : "Objection unanswered";
    case Verdict::Idle:
        return wordsWhenOutOfPlay(map, claim);
    }
    return {};
}

std::string shownWords(const Tally& tally) {
    std::string text;
    const auto part = [&](int number, std::string_view words) {
        if (number > 0) text += (text.empty() ? "" : " · ") + std::to_string(number) + ' ' + std::string(words);
    };
    part(tally.holdingFor, "for");
    part(tally.holdingAgainst, "against");
    part(tally.disputed(), "disputed");
    part(tally.failing, "not holding");
    part(tally.outOfPlay, "out of play");
    return text.empty() ? "No reasons yet" : text;
}

std::string caution(Reading reading) {
    return "In this map, " + std::string(inWords(reading)) + ". Not a finding of truth.";
}

}  // namespace cruxmap
