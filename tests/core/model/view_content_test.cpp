// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/view_content.h"

#include "tests/core/random_map.h"

#include <catch2/catch.hpp>

#include <set>

using namespace cruxmap;

namespace {

Claim claimOf(std::int64_t id, std::int64_t rank, std::string text) {
    Claim claim;
    claim.id = {id};
    claim.rank = rank;
    claim.text = std::move(text);
    return claim;
}

// A debate by numbers: ranks follow the order of the calls, a claim's text is its number.
class Debate {
public:
    ClaimId claim(std::int64_t id) {
        m_content.put(claimOf(id, ++m_rank, std::to_string(id)));
        return {id};
    }
    RelationId relation(std::int64_t id, std::vector<std::int64_t> premises, Target target, bool analyst = false) {
        Relation relation;
        relation.id = {id};
        relation.rank = ++m_rank;
        relation.target = target;
        relation.analyst = analyst;
        for (const auto premise : premises) relation.premises.push_back({premise});
        m_content.put(std::move(relation));
        return {id};
    }
    void question(std::int64_t id, std::vector<ClaimId> options) {
        m_content.put(Question{.id = {id}, .rank = ++m_rank, .text = "Which?", .options = std::move(options)});
    }
    ViewItem& item(RecordRef subject) {
        if (std::ranges::find(m_view.items, subject, &ViewItem::subject) == m_view.items.end())
            m_view.items.emplace_back().subject = subject;
        std::ranges::sort(m_view.items, {}, &ViewItem::subject);
        return *std::ranges::find(m_view.items, subject, &ViewItem::subject);
    }
    ViewItem& show(std::int64_t claim) { return item(refTo(ClaimId{claim})); }
    View& view() { return m_view; }

    ArgumentMap map() const {
        auto content = m_content;
        content.put(m_view);
        return mapOf(std::move(content));
    }
    ViewContent content(const ViewFilter& filter = {}) const { return contentOf(map(), m_view.id, filter); }

private:
    static View named(const char* name) {
        View view;
        view.id = {1};
        view.name = name;
        return view;
    }

    MapChange m_content;
    View m_view = named("view");
    std::int64_t m_rank = 0;
};

std::vector<std::int64_t> claimsOf(const ViewContent& content) {
    std::vector<std::int64_t> ids;
    for (const auto& card : content.cards)
        if (card.subject.kind == RecordKind::Claim) ids.push_back(card.subject.id);
    return ids;
}

std::vector<std::int64_t> relationsOf(const ViewContent& content) {
    std::vector<std::int64_t> ids;
    for (const auto id : content.relations) ids.push_back(id.value);
    return ids;
}

const ShownCard& cardOf(const ViewContent& content, std::int64_t claim) {
    return *std::ranges::find(content.cards, refTo(ClaimId{claim}), &ShownCard::subject);
}

using Ids = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("A view shows what it lists, and the relations whose ends it shows") {
    Debate debate;
    for (const auto id : {1, 2, 3, 4}) debate.claim(id);
    debate.relation(10, {2}, ClaimId{1});
    debate.relation(11, {3}, ClaimId{1});
    debate.relation(12, {2, 4}, ClaimId{1});
    for (const auto id : {1, 2, 3}) debate.show(id);

    const auto content = debate.content();
    CHECK(claimsOf(content) == Ids{1, 2, 3});
    CHECK(relationsOf(content) == Ids{10, 11});
    CHECK(cardOf(content, 1).hiddenReplies == 1);
}

TEST_CASE("A relation onto a relation is shown only when that one is") {
    Debate debate;
    for (const auto id : {1, 2, 3, 4}) debate.claim(id);
    const auto step = debate.relation(10, {2}, ClaimId{1});
    const auto undercut = debate.relation(11, {3}, step);
    debate.relation(12, {4}, undercut);

    SECTION("all of it") {
        for (const auto id : {1, 2, 3, 4}) debate.show(id);
        CHECK(relationsOf(debate.content()) == Ids{10, 11, 12});
    }
    SECTION("without the reason there is no step to object to") {
        for (const auto id : {1, 3, 4}) debate.show(id);
        CHECK(relationsOf(debate.content()).empty());
        CHECK(cardOf(debate.content(), 1).hiddenReplies == 1);
    }
    SECTION("without the undercut nothing bears on it") {
        for (const auto id : {1, 2, 4}) debate.show(id);
        CHECK(relationsOf(debate.content()) == Ids{10});
        CHECK(cardOf(debate.content(), 1).hiddenReplies == 1);
        CHECK(cardOf(debate.content(), 2).hiddenReplies == 0);
    }
}

TEST_CASE("Hidden replies count each claim once and stop at cards that are shown") {
    Debate debate;
    for (const auto id : {1, 2, 3, 4, 5, 6}) debate.claim(id);
    debate.relation(10, {2}, ClaimId{1});
    debate.relation(11, {3}, ClaimId{1});
    debate.relation(12, {4}, ClaimId{2});
    debate.relation(13, {4}, ClaimId{3});
    debate.relation(14, {5}, ClaimId{4});
    debate.relation(15, {6}, ClaimId{5});
    debate.relation(16, {2}, ClaimId{4});  // a circle
    debate.show(1);
    debate.show(5);

    const auto content = debate.content();
    CHECK(cardOf(content, 1).hiddenReplies == 3);
    CHECK(cardOf(content, 5).hiddenReplies == 1);
}

TEST_CASE("Options of a shown question") {
    Debate debate;
    for (const auto id : {3, 1, 2}) debate.claim(id);
    debate.question(1, {{2}, {3}, {1}});
    debate.item(refTo(QuestionId{1}));
    debate.show(1);
    debate.show(2);

    const auto content = debate.content();
    REQUIRE(content.cards.size() == 3);
    CHECK(content.cards[0].subject == refTo(QuestionId{1}));
    CHECK(content.cards[0].hiddenReplies == 1);
    CHECK(content.options == std::vector<OptionLink>{{{1}, {2}}, {{1}, {1}}});
    CHECK(cardOf(content, 1).option);
    CHECK_FALSE(content.cards[0].option);
}

TEST_CASE("A collapsed card hides what hangs only below it") {
    Debate debate;
    for (const auto id : {1, 2, 3, 4, 5, 6}) debate.claim(id);
    debate.relation(10, {2}, ClaimId{1});
    const auto step = debate.relation(11, {3}, ClaimId{2});
    debate.relation(12, {4}, ClaimId{2});
    debate.relation(13, {4}, ClaimId{1});
    debate.relation(14, {5}, step);
    for (const auto id : {1, 2, 3, 4, 5, 6}) debate.show(id);
    debate.show(2).collapsed = true;

    const auto content = debate.content();
    CHECK(claimsOf(content) == Ids{1, 2, 4, 6});
    CHECK(cardOf(content, 2).collapsed);
    CHECK(cardOf(content, 2).hiddenReplies == 2);
    CHECK(relationsOf(content) == Ids{10, 12, 13});
}

TEST_CASE("Folding leaves somebody in every circle") {
    Debate debate;
    for (const auto id : {1, 2}) debate.claim(id);
    debate.relation(10, {2}, ClaimId{1});
    debate.relation(11, {1}, ClaimId{2});
    SECTION("one collapsed") {
        debate.show(1).collapsed = true;
        debate.show(2);
        CHECK(claimsOf(debate.content()) == Ids{1});
    }
    SECTION("both collapsed") {
        debate.show(1).collapsed = true;
        debate.show(2).collapsed = true;
        CHECK(claimsOf(debate.content()) == Ids{1});
    }
}

TEST_CASE("Everything shows all claims; the view's items place and fold them") {
    Debate debate;
    for (const auto id : {1, 2, 3}) debate.claim(id);
    debate.relation(10, {2}, ClaimId{1});
    debate.relation(11, {3}, ClaimId{2});
    debate.view().scope = ViewScope::Everything;
    debate.view().direction = Direction::LeftRight;
    debate.show(1).place = Point{5, 7};
    debate.show(2).collapsed = true;

    const auto content = debate.content();
    CHECK(claimsOf(content) == Ids{1, 2});
    CHECK(cardOf(content, 1).place == Point{5, 7});
    CHECK(content.direction == Direction::LeftRight);
    CHECK(claimsOf(contentOf(debate.map())) == Ids{1, 2, 3});
}

TEST_CASE("The analyst's own relations can be hidden") {
    Debate debate;
    for (const auto id : {1, 2, 3}) debate.claim(id);
    debate.relation(10, {2}, ClaimId{1}, true);
    debate.relation(11, {3}, ClaimId{1}, true);
    debate.show(1);
    debate.show(2);

    CHECK(relationsOf(debate.content()) == Ids{10});
    CHECK(cardOf(debate.content(), 1).hiddenReplies == 1);
    const auto content = debate.content({.hideAnalyst = true});
    CHECK(content.relations.empty());
    CHECK(claimsOf(content) == Ids{1, 2});
    CHECK(cardOf(content, 1).hiddenReplies == 0);
}

TEST_CASE("Cards come by rank, then text, then id") {
    MapChange change;
    change.put(claimOf(1, 2, "a"));
    change.put(claimOf(2, 1, "b"));
    change.put(claimOf(3, 1, "a"));
    change.put(claimOf(4, 1, "b"));
    CHECK(claimsOf(contentOf(mapOf(change))) == Ids{3, 2, 4, 1});
}

TEST_CASE("A debate without a view, and one without anything") {
    CHECK(contentOf(ArgumentMap{}) == ViewContent{});
    const auto map = mapOf(test::randomContent(7, 8));
    const auto content = contentOf(map);
    CHECK(content.cards.size() == map.all<Claim>().size() + map.all<Question>().size());
    for (const auto& card : content.cards) CHECK(card.hiddenReplies == 0);
}

TEST_CASE("Whatever a view lists and folds, it shows no link without its ends") {
    rc::prop("ends of links are shown", [] {
        const auto map = mapOf(*test::arbitraryContent());
        for (const auto& [id, view] : map.all<View>()) {
            const auto content = contentOf(map, id);
            std::set<RecordRef> shown;
            for (const auto& card : content.cards) RC_ASSERT(shown.insert(card.subject).second);
            const std::set<RelationId> relations(content.relations.begin(), content.relations.end());
            for (const auto relation : content.relations) {
                for (const auto premise : map.at(relation).premises) RC_ASSERT(shown.contains(refTo(premise)));
                const auto& target = map.at(relation).target;
                if (const auto* claim = std::get_if<ClaimId>(&target)) RC_ASSERT(shown.contains(refTo(*claim)));
                if (const auto* step = std::get_if<RelationId>(&target)) RC_ASSERT(relations.contains(*step));
            }
        }
    });
}
