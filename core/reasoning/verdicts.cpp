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
    auto inPlay = all.flattening.claims.begin();  // both ascend by id
    for (const auto& [id, claim] : map.all<Claim>()) {
        if (!isJudged(claim)) continue;
        while (inPlay != all.flattening.claims.end() && inPlay->first < id) ++inPlay;
        const bool plays = inPlay != all.flattening.claims.end() && inPlay->first == id;
        auto& verdict = all.claims[id];
        verdict = plays ? claimVerdict(all, inPlay->second) : ClaimVerdict{.verdict = Verdict::Idle};
        verdict.suspended = all.suppositions.suspended.contains(id);
        verdict.assumed = plays && all.suppositions.assumed.contains(id);
    }
}

// Of two parts of a reason, the one that fails more.
Verdict weaker(Verdict a, Verdict b) {
    return std::max(a, b);
}

// Of the premises, in play.
Verdict weakestPremise(const Relation& relation, const Verdicts& all) {
    auto weakest = Verdict::Stands;
    for (const auto premise : relation.premises) {
        const auto known = all.claims.find(premise);
        const auto verdict =
            known != all.claims.end() ? known->second.verdict : verdictOf(all.grounded.labels[*all.flattening.argumentOf(premise)]);
        weakest = weaker(weakest, verdict);
    }
    return weakest;
}

void judgeRelations(const ArgumentMap& map, Verdicts& all) {
    const auto& labels = all.grounded.labels;
    const auto& parts = all.flattening.relations;
    all.relations.reserve(map.all<Relation>().size());
    auto part = parts.begin();
    std::vector<std::pair<RelationId, const RelationInPlay*>> undercuts;
    for (const auto& [id, relation] : map.all<Relation>()) {
        const bool inPlay = part != parts.end() && part->relation == id;
        all.relations.emplace(
            id, inPlay ? RelationStatus{.reason = weakestPremise(relation, all)} : RelationStatus{Verdict::Idle, Verdict::Idle});
        if (!inPlay) continue;
        if (const auto* target = std::get_if<RelationId>(&relation.target); target && part->blocks) undercuts.emplace_back(*target, &*part);
        ++part;
    }
    for (const auto& [target, undercut] : undercuts) {
        auto& status = all.relations[target];
        status.undercut = true;
        if (labels[undercut->source] == Label::In) status.step = Verdict::Defeated;
        if (labels[undercut->source] == Label::Undecided) status.step = weaker(status.step, Verdict::Contested);
        status.reason = weaker(status.reason, status.step);
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
