// SPDX-License-Identifier: GPL-3.0-or-later
// Debates for tests of reasoning: by hand, claim by claim, and random ones with every shape that matters to verdicts.
#pragma once

#include "core/model/argument_map.h"

#include <random>
#include <string>
#include <vector>

namespace cruxmap::test {

class DebateBuilder {
public:
    ClaimId claim(const std::string& text, ClaimKind kind = ClaimKind::Fact, bool needsSupport = false) {
        const ClaimId id{fresh()};
        m_content.put(Claim{.id = id, .rank = id.value, .text = text, .kind = kind, .needsSupport = needsSupport});
        return id;
    }
    ClaimId policy(const std::string& text) { return claim(text, ClaimKind::Policy); }

    RelationId relation(Polarity polarity, const std::vector<ClaimId>& premises, Target target, Force force) {
        const RelationId id{fresh()};
        m_content.put(Relation{.id = id, .rank = id.value, .polarity = polarity, .force = force, .target = target, .premises = premises});
        return id;
    }
    RelationId support(const std::vector<ClaimId>& premises, Target target) {
        return relation(Polarity::Support, premises, target, Force::Mutual);
    }
    RelationId attack(const std::vector<ClaimId>& premises, Target target, Force force = Force::Mutual) {
        return relation(Polarity::Attack, premises, target, force);
    }
    // Decisive, as undercuts are unless somebody says otherwise.
    RelationId undercut(ClaimId premise, RelationId step) { return attack({premise}, step, Force::Decisive); }

    PersonId person(const std::string& name) {
        const PersonId id{fresh()};
        m_content.put(Person{.id = id, .rank = id.value, .name = name});
        return id;
    }
    AttributionId says(PersonId person, Target target, AttributionMode mode = AttributionMode::Asserts,
                       std::optional<AttributionId> via = {}) {
        const AttributionId id{fresh()};
        m_content.put(Attribution{.id = id, .rank = id.value, .target = target, .person = person, .via = via, .mode = mode});
        return id;
    }
    QuestionId question(const std::vector<ClaimId>& options) {
        const QuestionId id{fresh()};
        m_content.put(Question{.id = id, .rank = id.value, .text = "What is to be done?", .options = options});
        return id;
    }
    template <class Record>
    Id<Record> put(Record record) {
        record.id = Id<Record>{fresh()};
        m_content.put(record);
        return record.id;
    }

    ArgumentMap map() const { return mapOf(m_content); }

private:
    std::int64_t fresh() { return ++m_last; }

    std::int64_t m_last = 0;
    MapChange m_content;
};

struct RandomDebate {
    int claims = 6;
    int relations = 8;
    bool needs = false;     // some claims need support
    bool policies = false;  // some claims are policies or values
};

// Relations may be linked, of any force, on claims or on earlier relations, or on each other in a circle.
inline ArgumentMap randomDebate(std::uint64_t seed, const RandomDebate& shape) {
    std::mt19937_64 random(seed);
    const auto below = [&](int count) { return static_cast<int>(random() % static_cast<std::uint64_t>(count)); };
    MapChange content;
    for (int i = 1; i <= shape.claims; ++i) {
        const auto kind = shape.policies && below(4) == 0 ? (below(2) == 0 ? ClaimKind::Policy : ClaimKind::Value) : ClaimKind::Fact;
        content.put(
            Claim{.id = {i}, .rank = i, .text = "Claim " + std::to_string(i), .kind = kind, .needsSupport = shape.needs && below(3) == 0});
    }
    for (int i = 1; i <= shape.relations; ++i) {
        Relation relation{.id = {i}, .rank = i};
        relation.polarity = below(4) == 0 ? Polarity::Support : Polarity::Attack;
        relation.force = below(5) == 0 ? Force::Weakening : below(2) == 0 ? Force::Mutual : Force::Decisive;
        const int other = 1 + below(shape.relations);
        if (below(3) == 0 && other != i)
            relation.target = RelationId{other};
        else
            relation.target = ClaimId{1 + below(shape.claims)};
        relation.premises = {ClaimId{1 + below(shape.claims)}};
        const ClaimId second{1 + below(shape.claims)};
        if (below(3) == 0 && second != relation.premises.front()) relation.premises.push_back(second);
        content.put(relation);
    }
    return mapOf(std::move(content));
}

}  // namespace cruxmap::test
