// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.h"

#include "core/interchange/native_json.h"
#include "core/interchange/samples.h"
#include "core/reasoning/chains.h"
#include "tests/conditions.h"
#include "tests/core/analysis/analysed_debate.h"
#include "tests/core/random_map.h"

#include <algorithm>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

std::optional<AnchorState> stateOf(PassageId passage) {
    const auto kind = passage.value % 6;
    return kind == 5 ? std::nullopt : std::optional(static_cast<AnchorState>(kind));
}

Analysis analysed(const ArgumentMap& map, const Scope& scope) {
    return analysisOf(map, judge(map), scope, stateOf, centralClaim(map, scope));
}

template <class Ids>
bool isAscending(const Ids& ids) {
    return std::ranges::adjacent_find(ids, std::greater_equal{}) == ids.end();
}

template <class Element>
void add(std::set<Element>& all, const std::vector<Element>& more) {
    RC_ASSERT(isAscending(more));
    all.insert(more.begin(), more.end());
}

template <class Element>
std::set<Element> both(const std::set<Element>& a, const std::set<Element>& b) {
    std::set<Element> common;
    std::ranges::set_intersection(a, b, std::inserter(common, common.end()));
    return common;
}

void speakingAgrees(const Speaking& speaking, const Scope& scope) {
    std::set<ClaimId> spoken;
    for (const auto& row : speaking.speakers) {
        RC_ASSERT(row.byTopic.size() == speaking.topics.size());
        std::set<ClaimId> own;
        for (const auto& claims : row.byTopic) add(own, claims);
        RC_ASSERT(own.size() == row.claims);
        RC_ASSERT(row.claims > 0u);
        spoken.merge(own);
    }
    RC_ASSERT(both(spoken, {speaking.saidByNobody.begin(), speaking.saidByNobody.end()}).empty());
    add(spoken, speaking.saidByNobody);
    RC_ASSERT(spoken == scope.claims);
}

void answeringAgrees(const ArgumentMap& map, const Answering& answering, const Scope& scope) {
    std::set<RelationId> answered, unanswered;
    for (const auto& pair : answering.pairs) {
        RC_ASSERT(pair.attacker != pair.attacked);
        RC_ASSERT(pair.attacks() > 0u);
        add(answered, pair.answered);
        add(unanswered, pair.unanswered);
    }
    RC_ASSERT(both(answered, unanswered).empty());
    RC_ASSERT(answered == std::set<RelationId>(answering.answered.begin(), answering.answered.end()));
    RC_ASSERT(unanswered == std::set<RelationId>(answering.unanswered.begin(), answering.unanswered.end()));
    std::set<RelationId> all = answered;
    all.merge(unanswered);
    add(all, answering.onOneself);
    RC_ASSERT(both(all, {answering.byNobody.begin(), answering.byNobody.end()}).empty());
    add(all, answering.byNobody);
    const auto verdicts = judge(map);
    for (const auto id : scope.relations) {
        const auto& target = map.at(id).target;
        const bool counts = map.at(id).polarity == Polarity::Attack && verdicts.flattening.inPlay(id) &&
                            std::visit([&](auto on) { return verdicts.flattening.inPlay(on); }, target);
        RC_ASSERT(counts == all.contains(id));
    }
}

void depthAgrees(const RebuttalDepth& depth, const Scope& scope) {
    std::set<ClaimId> attacked;
    std::size_t sum = 0;
    for (const auto& claims : depth.byTurns) {
        sum += claims.size();
        add(attacked, claims);
    }
    RC_ASSERT(sum == attacked.size());
    RC_ASSERT((depth.byTurns.empty() || !depth.byTurns.back().empty()));
    std::set<ClaimId> ended;
    for (const auto& last : depth.lastWords) add(ended, last.claims);
    RC_ASSERT(ended == attacked);
    RC_ASSERT(sum + depth.neverAttacked.size() == scope.claims.size());
}

void nearnessAgrees(const ArgumentMap& map, const NearnessToWords& nearness) {
    std::size_t stances = 0;
    for (const auto& one : nearness.speakers) stances += one.stances();
    RC_ASSERT(stances == nearness.all.stances());
    for (std::size_t state = 0; state < nearness.all.byState.size(); ++state) {
        std::set<PassageId> ofSources, ofSpeakers;
        for (const auto& one : nearness.speakers) add(ofSpeakers, one.byState[state]);
        for (const auto& one : nearness.sources)
            for (const auto passage : one.byState[state]) {
                RC_ASSERT(map.at(passage).source == one.source);
                ofSources.insert(passage);
            }
        RC_ASSERT(ofSources == std::set<PassageId>(nearness.all.byState[state].begin(), nearness.all.byState[state].end()));
        RC_ASSERT(ofSpeakers == ofSources);
    }
}

void openPointsAgree(const ArgumentMap& map, const std::vector<TopicOpenPoints>& points, const Scope& scope) {
    const auto verdicts = judge(map);
    std::set<RelationId> unanswered;
    for (const auto& one : points) {
        RC_ASSERT(one.openPoints() > 0u);
        RC_ASSERT(one.disputed.size() + one.objectionUnanswered.size() <= one.claims);
        add(unanswered, one.unansweredAttacks);
        for (const auto claim : one.disputed) RC_ASSERT(verdicts.claims.at(claim).verdict == Verdict::Contested);
    }
    const auto all = unansweredAttacks(map, verdicts);
    RC_ASSERT(unanswered == both(scope.relations, {all.begin(), all.end()}));
}

void tableIsSound(const ArgumentMap& map, const ChartTable& table, const Scope& scope) {
    RC_ASSERT(!plainText(table.reading).empty());
    RC_ASSERT(plainText(table.reading).ends_with('.'));
    for (const auto& piece : table.reading) RC_ASSERT((!piece.record || map.contains(*piece.record)));
    for (const auto& row : table.rows) {
        RC_ASSERT(row.size() == table.columns.size());
        for (const auto& cell : row) {
            for (const auto& ref : cell.behind) {
                RC_ASSERT(map.contains(ref));
                RC_ASSERT((ref.kind != RecordKind::Claim || scope.claims.contains(ClaimId{ref.id})));
                RC_ASSERT((ref.kind != RecordKind::Relation || scope.relations.contains(RelationId{ref.id})));
            }
            if (const auto* count = std::get_if<std::int64_t>(&cell.value); count && !cell.behind.empty())
                RC_ASSERT(static_cast<std::size_t>(*count) == cell.behind.size());
        }
    }
}

void agrees(const ArgumentMap& map, const Scope& scope) {
    const auto analysis = analysed(map, scope);
    RC_ASSERT(analysis.complete);
    RC_ASSERT(analysis.leverage.has_value() == !scope.claims.empty());
    speakingAgrees(analysis.speaking, scope);
    answeringAgrees(map, analysis.answering, scope);
    depthAgrees(analysis.depth, scope);
    nearnessAgrees(map, analysis.nearness);
    openPointsAgree(map, analysis.openPoints, scope);
    for (const auto& table : tablesOf(map, analysis)) tableIsSound(map, table, scope);
}

// Speakers take random stances on what is in the map.
ArgumentMap withVoices(const ArgumentMap& map, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    MapChange content;
    for (const auto& [id, claim] : map.all<Claim>()) content.put(claim);
    for (const auto& [id, relation] : map.all<Relation>()) content.put(relation);
    for (std::int64_t i = 1; i <= 4; ++i) content.put(Person{.id = {i}, .rank = i, .name = std::string(1, static_cast<char>('A' + i))});
    std::int64_t next = 0;
    for (const auto& [id, claim] : map.all<Claim>())
        for (auto stances = random() % 3; stances > 0; --stances) {
            const AttributionId stance{++next};
            const auto mode = static_cast<AttributionMode>(random() % 7);
            const PersonId person{static_cast<std::int64_t>(1 + random() % 4)};
            content.put(Attribution{.id = stance, .rank = next, .target = id, .person = person, .mode = mode});
        }
    return mapOf(std::move(content));
}

ArgumentMap sample() {
    return mapOf(fromJson(*sampleText("chip-ban"), "chip-ban.json"));
}

}  // namespace

TEST_CASE("of any debate and any view the numbers agree with each other and lead to records that are there") {
    rc::prop("random content", [](std::uint64_t seed) {
        const auto map = mapOf(randomContent(seed, 12));
        agrees(map, wholeDebate(map));
        for (const auto view : map.ranked<View>()) agrees(map, scopeOf(contentOf(map, view, {.hideAnalyst = seed % 2 == 0})));
    });
    rc::prop("random quarrels", [](std::uint64_t seed) {
        const auto map = withVoices(randomDebate(seed, {.claims = 8, .relations = 12, .needs = true, .policies = true}), seed);
        agrees(map, wholeDebate(map));
    });
}

TEST_CASE("an empty map has no numbers, no leverage, and readings that say so") {
    const auto map = mapOf({});
    const auto analysis = analysed(map, wholeDebate(map));
    CHECK(analysis.complete);
    CHECK_FALSE(analysis.leverage);
    const auto tables = tablesOf(map, analysis);
    REQUIRE(tables.size() == 6);
    for (const auto& table : tables) CHECK(table.rows.empty());
    CHECK(plainText(tables.front().reading) == "Nobody is on record here yet.");
}

TEST_CASE("the central claim is the first question's option with the most reasons in scope, else the claim with the most") {
    DebateBuilder debate;
    CHECK(centralClaim(debate.map(), {}) == std::nullopt);
    const auto bare = debate.claim("A.");
    const auto argued = debate.claim("B.");
    const auto first = debate.support({bare}, argued);
    CHECK(centralClaim(debate.map(), wholeDebate(debate.map())) == argued);
    const auto one = debate.policy("One.");
    const auto other = debate.policy("Other.");
    debate.question({one, other});
    CHECK(centralClaim(debate.map(), wholeDebate(debate.map())) == one);
    debate.attack({bare}, other);
    CHECK(centralClaim(debate.map(), wholeDebate(debate.map())) == other);
    CHECK(centralClaim(debate.map(), {{bare, argued}, {first}}) == argued);
    CHECK(centralClaim(debate.map(), {{bare, one, other}, {}}) == one);
}

TEST_CASE("a view's filter takes the mapper's own relations, and what hangs on them, out of the scope") {
    DebateBuilder debate;
    const auto a = debate.claim("A.");
    const auto b = debate.claim("B.");
    const auto seen = debate.put(Relation{.polarity = Polarity::Attack, .target = a, .analyst = true, .premises = {b}});
    const auto undercut = debate.undercut(b, seen);
    const auto stated = debate.attack({b}, a);
    const auto map = debate.map();
    CHECK(wholeDebate(map).relations == std::set<RelationId>{seen, undercut, stated});
    CHECK(wholeDebate(map, {.hideAnalyst = true}).relations == std::set<RelationId>{stated});
    CHECK(wholeDebate(map).claims == std::set<ClaimId>{a, b});
}

TEST_CASE("the sample answers every question, and tells how far it is") {
    const auto map = sample();
    const auto scope = wholeDebate(map);
    double told = 0;
    const auto analysis = analysisOf(map, judge(map), scope, {}, centralClaim(map, scope), {}, [&](double part) {
        CHECK(part > told);
        told = part;
    });
    CHECK(told == Approx(1));
    const auto tables = tablesOf(map, analysis);
    REQUIRE(tables.size() == 7);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        CHECK(tables[i].kind == static_cast<ChartKind>(i));
        CHECK(!tables[i].rows.empty());
    }
}

TEST_CASE("a stopped analysis says so") {
    const auto map = sample();
    std::stop_source stop;
    stop.request_stop();
    const auto analysis = analysisOf(map, judge(map), wholeDebate(map), {}, {}, stop.get_token());
    CHECK_FALSE(analysis.complete);
    CHECK(analysis.isCounted(ChartKind::Speaking));
    for (const auto& table : tablesOf(map, analysis)) {
        if (analysis.isCounted(table.kind)) continue;
        CHECK(plainText(table.reading) == kNotCounted);
        CHECK(table.rows.empty());
    }
}
