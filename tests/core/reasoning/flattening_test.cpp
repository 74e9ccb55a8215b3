// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/verdicts.h"
#include "tests/conditions.h"
#include "tests/core/random_map.h"
#include "tests/core/reasoning/debate_builder.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

// The same debate without auxiliaries, from the definition: what attacks a premise attacks every relation that needs it, and
// what attacks the target of a mutual attack attacks its way back.
class Closure {
public:
    explicit Closure(const ArgumentMap& map) : m_map(map) {
        for (const auto& [id, claim] : map.all<Claim>()) m_claims[id] = m_size++;
        for (const auto& [id, relation] : map.all<Relation>()) {
            if (!isAttacked(id) && relation.premises.size() == 1) continue;
            m_relations[id] = m_size++;
            const bool back = relation.polarity == Polarity::Attack && relation.force == Force::Mutual && relation.premises.size() == 1;
            if (back) m_back[id] = m_size++;
        }
        for (const auto& [id, relation] : map.all<Relation>())
            if (relation.polarity == Polarity::Attack && relation.force != Force::Weakening) addAttack(relation);
        for (const auto& [id, argument] : m_relations)
            for (const auto premise : map.at(id).premises) inherit(m_claims[premise], argument);
        for (const auto& [id, argument] : m_back)
            if (const auto* claim = std::get_if<ClaimId>(&map.at(id).target)) inherit(m_claims[*claim], argument);
        for (const auto& [id, argument] : m_back)
            if (const auto* step = std::get_if<RelationId>(&map.at(id).target)) needStep(*step, argument);
    }

    Label labelOf(ClaimId claim) const { return m_labels().labels[m_claims.at(claim)]; }

private:
    Grounded m_labels() const { return grounded(Framework(m_size, m_attacks)); }
    bool isAttacked(RelationId id) const {
        return std::ranges::any_of(m_map.relationsOn(id), [&](RelationId other) {
            return m_map.at(other).polarity == Polarity::Attack && m_map.at(other).force != Force::Weakening;
        });
    }
    Argument sourceOf(const Relation& relation) {
        const auto own = m_relations.find(relation.id);
        return own != m_relations.end() ? own->second : m_claims[relation.premises.front()];
    }
    void addAttack(const Relation& relation) {
        const auto source = sourceOf(relation);
        const bool mutual = relation.force == Force::Mutual;
        if (const auto* claim = std::get_if<ClaimId>(&relation.target)) {
            m_attacks.push_back({source, m_claims[*claim]});
            if (m_back.contains(relation.id))
                m_attacks.push_back({m_back[relation.id], m_claims[relation.premises.front()]});
            else if (mutual)
                m_attacks.push_back({m_claims[*claim], source});
            return;
        }
        const auto undercut = std::get<RelationId>(relation.target);
        for (const auto* part : {&m_relations, &m_back}) {
            if (!part->contains(undercut)) continue;
            m_attacks.push_back({source, part->at(undercut)});
        }
        if (mutual && !m_back.contains(relation.id)) m_attacks.push_back({m_relations[undercut], source});
        if (m_back.contains(relation.id)) m_attacks.push_back({m_back[relation.id], m_claims[relation.premises.front()]});
    }
    // The way back of a mutual undercut is there while the step it undercuts holds.
    void needStep(RelationId step, Argument needing) {
        const auto without = m_size++;
        m_attacks.push_back({m_relations[step], without});
        m_attacks.push_back({without, needing});
    }
    void inherit(Argument needed, Argument needing) {
        const auto attacks = m_attacks;
        for (const auto& attack : attacks)
            if (attack.to == needed) m_attacks.push_back({attack.from, needing});
    }

    const ArgumentMap& m_map;
    Argument m_size = 0;
    std::map<ClaimId, Argument> m_claims;
    std::map<RelationId, Argument> m_relations;
    std::map<RelationId, Argument> m_back;
    std::vector<Attack> m_attacks;
};

Verdict verdictOf(Label label) {
    return label == Label::In ? Verdict::Stands : label == Label::Out ? Verdict::Defeated : Verdict::Contested;
}

// The same debate with other ids, and its records in another order.
ArgumentMap renamed(const ArgumentMap& map, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::map<std::int64_t, std::int64_t> names;
    const auto rename = [&](std::int64_t id) {
        auto& name = names[id];
        while (name == 0) name = static_cast<std::int64_t>(random() >> 1);
        return name;
    };
    MapChange content;
    for (auto [id, claim] : map.all<Claim>()) {
        claim.id = ClaimId{rename(id.value)};
        content.put(claim);
    }
    for (auto [id, relation] : map.all<Relation>()) {
        relation.id = RelationId{rename(id.value)};
        for (auto& premise : relation.premises) premise = ClaimId{rename(premise.value)};
        if (auto* claim = std::get_if<ClaimId>(&relation.target)) *claim = ClaimId{rename(claim->value)};
        if (auto* other = std::get_if<RelationId>(&relation.target)) *other = RelationId{rename(other->value)};
        content.put(relation);
    }
    return mapOf(std::move(content));
}

std::map<std::string, Verdict> byText(const ArgumentMap& map) {
    std::map<std::string, Verdict> verdicts;
    for (const auto& [id, verdict] : judge(map).claims) verdicts[map.at(id).text] = verdict.verdict;
    return verdicts;
}

}  // namespace

TEST_CASE("verdicts are those of the framework in which attacks on premises are inherited") {
    for (int seed = 0; seed < rounds(1500, 20000); ++seed) {
        const auto map = randomDebate(static_cast<std::uint64_t>(seed), {2 + seed % 7, 1 + seed % 11});
        const auto verdicts = judge(map);
        const Closure closure(map);
        for (const auto& [id, claim] : map.all<Claim>()) {
            INFO("seed " << seed << ", claim " << id.value);
            REQUIRE(verdicts.claims.at(id).verdict == verdictOf(closure.labelOf(id)));
        }
    }
}

TEST_CASE("names of records do not change a verdict") {
    for (int seed = 0; seed < rounds(300, 5000); ++seed) {
        const auto map = randomDebate(static_cast<std::uint64_t>(seed), {7, 10, true, true});
        REQUIRE(byText(map) == byText(renamed(map, static_cast<std::uint64_t>(seed))));
    }
}

TEST_CASE("an attack on a plain step that comes to nothing changes nothing but the step") {
    for (int seed = 0; seed < rounds(500, 5000); ++seed) {
        const auto map = randomDebate(static_cast<std::uint64_t>(seed), {5, 6});
        const auto before = judge(map);
        MapChange more;
        for (const auto& [id, claim] : map.all<Claim>()) more.put(claim);
        for (const auto& [id, relation] : map.all<Relation>()) more.put(relation);
        const ClaimId futile{100};
        const ClaimId answer{101};
        more.put(Claim{.id = futile, .rank = 100, .text = "A futile objection"});
        more.put(Claim{.id = answer, .rank = 101, .text = "Its answer"});
        more.put(Relation{
            .id = {100}, .rank = 100, .polarity = Polarity::Attack, .force = Force::Decisive, .target = futile, .premises = {answer}});
        const auto chosen = std::next(map.all<Relation>().begin(), seed % 6)->first;
        more.put(Relation{
            .id = {101}, .rank = 101, .polarity = Polarity::Attack, .force = Force::Decisive, .target = chosen, .premises = {futile}});
        const auto after = judge(mapOf(std::move(more)));
        for (const auto& [id, verdict] : before.claims) {
            INFO("seed " << seed << ", claim " << id.value);
            REQUIRE(after.claims.at(id).verdict == verdict.verdict);
        }
    }
}

TEST_CASE("any debate at all can be judged, under any suppositions and reading") {
    rc::prop("random debates", [](std::uint64_t seed) {
        const auto map = mapOf(randomContent(seed, 8));
        Suppositions some;
        for (const auto& [id, claim] : map.all<Claim>()) {
            if (id.value % 3 == 0) some.suspended.insert(id);
            if (id.value % 3 == 1) some.assumed.insert(id);
        }
        some.suspended.insert(ClaimId{987654321});
        for (const auto reading : {Reading::EvenHanded, Reading::OneWay}) {
            const auto verdicts = judge(map, some, reading);
            RC_ASSERT(verdicts.claims.size() + verdicts.tallies.size() == map.all<Claim>().size());
            for (const auto& [id, verdict] : verdicts.claims) {
                if (some.suspended.contains(id)) RC_ASSERT(verdict.verdict == Verdict::Idle);
                if (some.assumed.contains(id)) RC_ASSERT(verdict.verdict == Verdict::Stands);
            }
        }
    });
}

TEST_CASE("an empty map and one with everything suspended have nothing to judge") {
    CHECK(judge(ArgumentMap()).claims.empty());
    const auto map = randomDebate(1, {6, 9, true, true});
    Suppositions all;
    for (const auto& [id, claim] : map.all<Claim>()) all.suspended.insert(id);
    const auto verdicts = judge(map, all);
    CHECK(verdicts.flattening.framework.size() == 0);
    for (const auto& [id, verdict] : verdicts.claims) CHECK(verdict.verdict == Verdict::Idle);
    for (const auto& [id, tally] : verdicts.tallies) CHECK(tally.holdingFor + tally.holdingAgainst + tally.disputed() + tally.failing == 0);
}

TEST_CASE("the reading has a name in the document") {
    CHECK(readingNamed("") == Reading::EvenHanded);
    CHECK(readingNamed("one-way") == Reading::OneWay);
    CHECK_FALSE(readingNamed("generous"));
    CHECK(caution(Reading::EvenHanded) == "In this map, read even-handedly. Not a finding of truth.");
}
