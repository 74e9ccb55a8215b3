// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/commitments.h"

#include "core/model/wording.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace cruxmap {

namespace {

// By what they are committed to.
using Commitments = std::map<RecordRef, Commitment>;

Commitments byTarget(const ArgumentMap& map, PersonId person) {
    Commitments commitments;
    for (const auto id : map.attributionsBy(person)) {
        const auto& attribution = map.at(id);
        if (!commits(attribution)) continue;
        auto [at, isNew] = commitments.try_emplace(refTo(attribution.target), Commitment{attribution.target, {}, true});
        at->second.attributions.push_back(id);
        at->second.guarded = at->second.guarded && isGuarded(attribution);
    }
    return commitments;
}

// Whether somebody is committed to all of these, and if so whether guardedly.
std::optional<bool> holds(const Commitments& commitments, const std::vector<RecordRef>& records) {
    bool guarded = false;
    for (const auto& record : records) {
        const auto at = commitments.find(record);
        if (at == commitments.end()) return std::nullopt;
        guarded = guarded || at->second.guarded;
    }
    return guarded;
}

std::vector<RecordRef> premisesOf(const Relation& relation) {
    std::vector<RecordRef> premises;
    for (const auto premise : relation.premises) premises.push_back(refTo(premise));
    return premises;
}

// A step is somebody's own when he says so, or when all that it joins is his.
std::optional<bool> holdsTarget(const ArgumentMap& map, const Commitments& commitments, const Target& target) {
    if (const auto said = holds(commitments, {refTo(target)})) return said;
    const auto* step = std::get_if<RelationId>(&target);
    if (!step || map.at(*step).polarity == Polarity::Attack) return std::nullopt;
    auto joined = premisesOf(map.at(*step));
    joined.push_back(refTo(map.at(*step).target));
    return holds(commitments, joined);
}

// The attacks by a claim that is among the commitments, by rank.
std::vector<RelationId> attacksFrom(const ArgumentMap& map, const Commitments& commitments) {
    std::set<std::pair<std::int64_t, RelationId>> attacks;
    for (const auto& [target, commitment] : commitments)
        for (const auto& referrer : map.referrers(Role::RelationPremise, target))
            if (map.at(RelationId{referrer.id}).polarity == Polarity::Attack) attacks.emplace(referrer.rank, referrer.id);
    std::vector<RelationId> ids;
    for (const auto& [rank, id] : attacks) ids.push_back(id);
    return ids;
}

}  // namespace

bool commits(const Attribution& attribution) {
    switch (attribution.mode) {
    case AttributionMode::Asserts:
    case AttributionMode::Concedes:
        return true;
    case AttributionMode::Implies:
        return attribution.firmness == Firmness::Firm;
    default:
        return false;
    }
}

bool isGuarded(const Attribution& attribution) {
    return attribution.mode == AttributionMode::Implies || attribution.firmness != Firmness::Firm ||
           attribution.basis == AttributionBasis::Inferred;
}

std::vector<Target> committedTo(const ArgumentMap& map, PersonId person) {
    std::vector<Target> commitments;
    for (const auto id : map.attributionsBy(person)) {
        if (const auto& attribution = map.at(id); commits(attribution)) commitments.push_back(attribution.target);
    }
    std::ranges::sort(commitments);
    commitments.erase(std::unique(commitments.begin(), commitments.end()), commitments.end());
    return commitments;
}

bool isCommitted(const ArgumentMap& map, PersonId person, const Target& target) {
    const auto committed = [&](AttributionId id) { return map.at(id).person == person && commits(map.at(id)); };
    return std::visit([&](auto id) { return std::ranges::any_of(map.attributionsOf(id), committed); }, target);
}

std::vector<Commitment> commitmentsOf(const ArgumentMap& map, PersonId person) {
    std::vector<Commitment> commitments;
    for (auto& [target, commitment] : byTarget(map, person)) commitments.push_back(std::move(commitment));
    const auto rankOf = [&](const Commitment& commitment) {
        const auto* claim = std::get_if<ClaimId>(&commitment.target);
        const auto ref = refTo(commitment.target);
        return std::tuple(ref.kind, claim ? map.at(*claim).rank : map.at(std::get<RelationId>(commitment.target)).rank, ref.id);
    };
    std::ranges::sort(commitments, {}, rankOf);
    return commitments;
}

std::vector<SelfAttack> selfAttacksOf(const ArgumentMap& map, PersonId person) {
    const auto commitments = byTarget(map, person);
    std::vector<SelfAttack> found;
    for (const auto id : attacksFrom(map, commitments)) {
        const auto& attack = map.at(id);
        const auto premises = holds(commitments, premisesOf(attack));
        if (!premises) continue;
        if (const auto target = holdsTarget(map, commitments, attack.target)) found.push_back({person, id, *premises || *target});
    }
    return found;
}

std::vector<SelfAttack> selfAttacks(const ArgumentMap& map) {
    std::vector<SelfAttack> found;
    for (const auto person : map.ranked<Person>()) {
        const auto own = selfAttacksOf(map, person);
        found.insert(found.end(), own.begin(), own.end());
    }
    return found;
}

Sentence inWords(const ArgumentMap& map, const SelfAttack& found) {
    const auto& attack = map.at(found.attack);
    const bool alone = attack.premises.size() == 1;
    auto sentence = Wording(map);
    sentence.person(found.person).text(" is committed to ").target(attack.target).text(" and also to ").claims(attack.premises);
    if (std::holds_alternative<ClaimId>(attack.target))
        sentence.text(alone ? ", which attacks it." : ", which together attack it.");
    else
        sentence.text(alone ? ", which undercuts it." : ", which together undercut it.");
    return sentence.take();
}

}  // namespace cruxmap
