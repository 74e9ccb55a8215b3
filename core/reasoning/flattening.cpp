// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/flattening.h"

#include <unordered_map>

namespace cruxmap {

namespace {

enum class Stance : std::uint8_t { None, Withheld, PutForward };

Stance stanceOf(AttributionMode mode) {
    switch (mode) {
    case AttributionMode::Asserts:
    case AttributionMode::Concedes:
    case AttributionMode::Implies:
        return Stance::PutForward;
    case AttributionMode::Denies:
    case AttributionMode::Asks:
    case AttributionMode::Supposes:
        return Stance::Withheld;
    case AttributionMode::Reports:
        return Stance::None;
    }
    return Stance::None;
}

class Flattener {
public:
    Flattener(const ArgumentMap& map, const Suppositions& suppositions, Reading reading)
        : m_map(map), m_suppositions(suppositions), m_reading(reading) {}

    Flattening operator()() {
        addClaims();
        findRelations();
        for (auto& part : m_parts) {
            if (part.inPlay) addRelation(part);
        }
        for (const auto& part : m_parts) {
            if (part.own) addNeeds(part);
        }
        for (const auto& part : m_parts) {
            if (part.inPlay && part.blocks) addAttack(part);
        }
        addNeedsForSupport();
        return result();
    }

private:
    // A relation, and what becomes of it.
    struct Part {
        const Relation* relation = nullptr;
        bool inPlay = false;
        bool blocks = false;
        bool targeted = false;
        bool own = false;
        Argument source = 0;
        std::optional<Argument> reverse;
    };

    Argument add(Origin origin) {
        m_result.origins.push_back(origin);
        return static_cast<Argument>(m_result.origins.size() - 1);
    }
    void attack(Argument from, Argument to) { m_attacks.push_back({from, to}); }
    // Nothing attacks what is assumed.
    void attackClaim(Argument from, ClaimId to) {
        if (!m_suppositions.assumed.contains(to)) attack(from, argumentOf(to));
    }

    void addClaims() {
        std::unordered_map<ClaimId, Stance> stances;
        for (const auto& [id, attribution] : m_map.all<Attribution>()) {
            const auto* claim = std::get_if<ClaimId>(&attribution.target);
            if (!claim) continue;
            auto& stance = stances[*claim];
            stance = std::max(stance, stanceOf(attribution.mode));
        }
        m_result.claims.reserve(m_map.all<Claim>().size());
        m_inPlay.reserve(m_map.all<Claim>().size());
        for (const auto& [id, claim] : m_map.all<Claim>()) {
            if (m_suppositions.suspended.contains(id)) continue;
            const auto stance = stances.find(id);
            const bool idle = stance != stances.end() && stance->second == Stance::Withheld;
            if (idle && !m_suppositions.assumed.contains(id)) continue;
            m_result.claims.emplace_back(id, add({Origin::Kind::Claim, id, {}}));
            m_inPlay.emplace(id, InPlay{m_result.claims.back().second, isJudged(claim)});
        }
    }

    Argument argumentOf(ClaimId claim) const { return m_inPlay.at(claim).argument; }  // of a claim in play

    Part* find(RelationId id) {
        const auto at = std::ranges::lower_bound(m_parts, id, {}, [](const Part& part) { return part.relation->id; });
        return at != m_parts.end() && at->relation->id == id ? &*at : nullptr;
    }

    void findRelations() {
        m_parts.reserve(m_map.all<Relation>().size());
        for (const auto& [id, relation] : m_map.all<Relation>()) {
            auto& part = m_parts.emplace_back();
            part.relation = &relation;
            part.inPlay = std::ranges::all_of(relation.premises, [&](ClaimId premise) { return m_inPlay.contains(premise); });
        }
        for (auto& part : m_parts) {
            part.blocks = part.inPlay && canBlock(*part.relation);
            if (const auto* on = std::get_if<RelationId>(&part.relation->target); on && part.blocks) find(*on)->targeted = true;
        }
    }

    bool canBlock(const Relation& relation) {
        if (relation.polarity != Polarity::Attack) return false;
        if (relation.force == Force::Weakening && m_reading == Reading::EvenHanded) return false;
        const auto judged = [&](ClaimId claim) {
            const auto known = m_inPlay.find(claim);
            return known != m_inPlay.end() && known->second.judged;
        };
        if (!std::ranges::all_of(relation.premises, judged)) return false;
        if (const auto* claim = std::get_if<ClaimId>(&relation.target)) return judged(*claim);
        return find(std::get<RelationId>(relation.target))->inPlay;
    }

    bool isMutual(const Relation& relation) const { return m_reading == Reading::EvenHanded && relation.force == Force::Mutual; }

    void addRelation(Part& part) {
        const auto& relation = *part.relation;
        part.own = part.targeted || relation.premises.size() > 1;
        if (!part.own) {
            part.source = argumentOf(relation.premises.front());
            return;
        }
        part.source = add({Origin::Kind::Relation, {}, relation.id});
        // Whether the step holds must not change whom a mutual attack blocks, only whether it does: the way back is the same
        // step turned round, open to the same undercuts.
        if (part.blocks && isMutual(relation) && relation.premises.size() == 1)
            part.reverse = add({Origin::Kind::Reverse, {}, relation.id});
    }

    void addNeeds(const Part& part) {
        const auto& relation = *part.relation;
        for (const auto premise : relation.premises) addNeed(part.source, argumentOf(premise), premise, relation.id);
        if (!part.reverse) return;
        if (const auto* claim = std::get_if<ClaimId>(&relation.target)) {
            addNeed(*part.reverse, argumentOf(*claim), *claim, relation.id);
            return;
        }
        const auto& undercut = *find(std::get<RelationId>(relation.target));
        addNeed(*part.reverse, undercut.source, {}, relation.id);
    }

    void addNeed(Argument needing, Argument needed, ClaimId claim, RelationId relation) {
        const auto without = add({Origin::Kind::Need, claim, relation});
        attack(needed, without);
        attack(without, needing);
    }

    void addAttack(const Part& part) {
        const auto& relation = *part.relation;
        if (const auto* claim = std::get_if<ClaimId>(&relation.target)) {
            attackClaim(part.source, *claim);
            if (part.reverse)
                attackClaim(*part.reverse, relation.premises.front());
            else if (isMutual(relation))
                attackBack(argumentOf(*claim), part);
            return;
        }
        const auto& undercut = *find(std::get<RelationId>(relation.target));
        for (const auto target : {std::optional(undercut.source), undercut.reverse}) {
            if (!target) continue;
            attack(part.source, *target);
        }
        // Only the step as it was made blocks its undercut in turn: the way back would outlive its own premise.
        if (isMutual(relation) && !part.reverse) attackBack(undercut.source, part);
        if (part.reverse) attackClaim(*part.reverse, relation.premises.front());
    }

    void attackBack(Argument from, const Part& part) {
        if (part.own)
            attack(from, part.source);
        else
            attackClaim(from, part.relation->premises.front());
    }

    // All reasons attack one auxiliary, which attacks the claim: it falls when no reason holds.
    void addNeedsForSupport() {
        std::unordered_map<ClaimId, Argument> without;
        for (const auto& [id, claim] : m_map.all<Claim>()) {
            if (!claim.needsSupport || !isJudged(claim) || !m_inPlay.contains(id) || m_suppositions.assumed.contains(id)) continue;
            const auto argument = add({Origin::Kind::ReasonsFor, id, {}});
            without.emplace(id, argument);
            attackClaim(argument, id);
        }
        for (const auto& part : m_parts) {
            const auto* claim = std::get_if<ClaimId>(&part.relation->target);
            if (!part.inPlay || !claim || part.relation->polarity != Polarity::Support) continue;
            if (const auto at = without.find(*claim); at != without.end()) attack(part.source, at->second);
        }
    }

    Flattening result() {
        for (const auto& part : m_parts) {
            if (part.inPlay) m_result.relations.push_back({part.relation->id, part.source, part.own, part.reverse, part.blocks});
        }
        m_result.framework = Framework(m_result.origins.size(), m_attacks);
        return std::move(m_result);
    }

    const ArgumentMap& m_map;
    const Suppositions& m_suppositions;
    Reading m_reading;
    struct InPlay {
        Argument argument = 0;
        bool judged = false;
    };
    std::unordered_map<ClaimId, InPlay> m_inPlay;
    std::vector<Part> m_parts;  // ascending by relation
    std::vector<Attack> m_attacks;
    Flattening m_result;
};

}  // namespace

std::optional<Reading> readingNamed(std::string_view name) {
    return name.empty() ? Reading::EvenHanded : enumOf<Reading>(name);
}

Reading readingOf(const ArgumentMap& map) {
    return readingNamed(map.meta().reading).value_or(Reading::EvenHanded);
}

std::string_view inWords(Reading reading) {
    return reading == Reading::EvenHanded ? "read even-handedly" : "read with every attack one-way";
}

bool isJudged(const Claim& claim) {
    return claim.kind == ClaimKind::Fact || claim.kind == ClaimKind::Prediction;
}

bool isIdle(const ArgumentMap& map, ClaimId claim) {
    auto stance = Stance::None;
    for (const auto id : map.attributionsOf(claim)) stance = std::max(stance, stanceOf(map.at(id).mode));
    return stance == Stance::Withheld;
}

std::optional<Argument> Flattening::argumentOf(ClaimId claim) const {
    const auto at = std::ranges::lower_bound(claims, claim, {}, &std::pair<ClaimId, Argument>::first);
    return at != claims.end() && at->first == claim ? std::optional(at->second) : std::nullopt;
}

const RelationInPlay* Flattening::find(RelationId relation) const {
    const auto at = std::ranges::lower_bound(relations, relation, {}, &RelationInPlay::relation);
    return at != relations.end() && at->relation == relation ? &*at : nullptr;
}

std::optional<Argument> Flattening::argumentOf(RelationId relation) const {
    const auto* part = find(relation);
    return part && part->own ? std::optional(part->source) : std::nullopt;
}

Flattening flatten(const ArgumentMap& map, const Suppositions& suppositions, Reading reading) {
    return Flattener(map, suppositions, reading)();
}

}  // namespace cruxmap
