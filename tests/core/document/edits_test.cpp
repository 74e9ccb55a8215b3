// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/edits.h"

#include "core/base/error.h"
#include "tests/core/document/small_debate.h"

#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Fixture {
    SmallDebate debate;
    Document document = Document::create("", debate.content());
    const ArgumentMap& map = document.map();

    template <class F>
    auto edit(F f) {
        std::optional<decltype(f(std::declval<Transaction&>()))> result;
        document.edit("Edit", [&](Transaction& t) { result = f(t); });
        return *result;
    }
};

bool shows(const View& view, RecordRef card) {
    return std::ranges::count(view.items, card, &ViewItem::subject) == 1;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "a reply is a claim, its relation and its card, in one step") {
    const auto id =
        edit([&](Transaction& t) { return addReply(t, "  A new\n objection. ", debate.reason, Polarity::Attack, debate.view); });
    CHECK(map.at(id).text == "A new objection.");
    REQUIRE(map.relationsFrom(id).size() == 1);
    const auto& relation = map.at(map.relationsFrom(id)[0]);
    CHECK(relation.target == Target(debate.reason));
    CHECK(relation.polarity == Polarity::Attack);
    CHECK(shows(map.at(debate.view), refTo(id)));
    CHECK(document.history().steps().size() == 1);
    CHECK(document.undo());
    CHECK(map == mapOf(debate.content()));
}

TEST_CASE_METHOD(Fixture, "the force of an attack follows from what it attacks") {
    const auto forceOf = [&](ClaimId id) { return map.at(map.relationsFrom(id)[0]).force; };
    document.edit("Kind", [&](Transaction& t) { t.change(debate.conclusion, [](Claim& c) { c.kind = ClaimKind::Policy; }); });
    CHECK(forceOf(edit([&](Transaction& t) { return addReply(t, "No.", debate.reason, Polarity::Attack, {}); })) == Force::Mutual);
    CHECK(forceOf(edit([&](Transaction& t) { return addReply(t, "No.", debate.support, Polarity::Attack, {}); })) == Force::Decisive);
    CHECK(forceOf(edit([&](Transaction& t) { return addReply(t, "No.", debate.conclusion, Polarity::Attack, {}); })) == Force::Weakening);
}

TEST_CASE_METHOD(Fixture, "links that make no sense are refused") {
    const auto refused = [&](auto change, const std::string& reason) {
        CHECK_THROWS_WITH(document.edit("Link", change), Catch::Contains(reason));
    };
    refused([&](Transaction& t) { addRelation(t, debate.reason, debate.reason, Polarity::Support); }, "itself");
    refused([&](Transaction& t) { addRelation(t, debate.reason, debate.support, Polarity::Attack); }, "undercut the step");
    refused([&](Transaction& t) { addRelation(t, debate.objection, debate.support, Polarity::Attack); }, "already");
    refused([&](Transaction& t) { addPremise(t, debate.support, debate.reason); }, "already");
    refused([&](Transaction& t) { addPremise(t, debate.support, debate.conclusion); }, "itself");
    refused([&](Transaction& t) { addClaim(t, " \n ", {}); }, "empty");
    CHECK(map == mapOf(debate.content()));
}

TEST_CASE_METHOD(Fixture, "an option answers its question and is a policy") {
    const auto id = edit([&](Transaction& t) { return addOption(t, "Do nothing.", debate.question, debate.view); });
    CHECK(map.at(debate.question).options == std::vector{debate.conclusion, id});
    CHECK(map.at(id).kind == ClaimKind::Policy);
}

TEST_CASE_METHOD(Fixture, "a card is put by hand and given back to the arrangement") {
    document.edit("Move", [&](Transaction& t) { place(t, debate.view, refTo(debate.reason), Point{12, 34}); });
    const auto& items = map.at(debate.view).items;
    CHECK(std::ranges::find(items, refTo(debate.reason), &ViewItem::subject)->place == Point{12, 34});
    document.edit("Release", [&](Transaction& t) { place(t, debate.view, refTo(debate.reason), std::nullopt); });
    CHECK(map == mapOf(debate.content()));
}

TEST_CASE_METHOD(Fixture, "a view loses a card, the debate does not") {
    document.edit("Hide", [&](Transaction& t) { hideFromView(t, debate.view, refTo(debate.reason)); });
    CHECK_FALSE(shows(map.at(debate.view), refTo(debate.reason)));
    CHECK(map.find(debate.reason));
}

TEST_CASE_METHOD(Fixture, "siblings change places by their ranks") {
    document.edit("Move up", [&](Transaction& t) { swapRanks(t, refTo(debate.linked), refTo(debate.reason)); });
    CHECK(map.at(debate.linked).rank == 42);
    CHECK(map.at(debate.reason).rank == 43);
}

TEST_CASE_METHOD(Fixture, "a scenario keeps its name, what is suspended and what is assumed") {
    const auto id = edit([&](Transaction& t) { return addScenario(t, " Without \n it ", {debate.reason}, {}); });
    CHECK(map.at(id).name == "Without it");
    CHECK(map.at(id).suspended == std::vector{debate.reason});
    CHECK(map.at(id).assumed.empty());
    CHECK_THROWS_AS(edit([&](Transaction& t) { return addScenario(t, "  ", {}, {}); }), Error);
}
