// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/coding_edits.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "tests/core/document/small_debate.h"

#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Coding {
    SmallDebate debate;
    Document document = Document::create("", debate.content());
    const ArgumentMap& map = document.map();

    template <class F>
    auto edit(F f) {
        std::optional<decltype(f(std::declval<Transaction&>()))> result;
        document.edit("Code", [&](Transaction& t) { result = f(t); });
        return *result;
    }

    Utterance voice(Speaker speaker, std::int64_t start = 0) const {
        Passage passage;
        passage.source = map.ranked<Source>().front();
        passage.start = start;
        passage.end = start + 5;
        passage.sha256 = sha256("words");
        return {passage, std::move(speaker)};
    }
    const Attribution& stance(ClaimId claim) const { return map.at(map.attributionsOf(claim).back()); }
};

}  // namespace

TEST_CASE_METHOD(Coding, "a claim from a text has its passage, its speaker and its link, in one step") {
    const auto people = map.all<Person>().size();
    const auto id = edit([&](Transaction& t) {
        return codeClaim(t, "Rain helps.", voice(" Ada  Byron "), BearsOn{debate.reason, Polarity::Support}, debate.view);
    });
    CHECK(map.at(id).review == ReviewState::Draft);
    CHECK(map.at(map.relationsFrom(id)[0]).target == Target(debate.reason));
    const auto& said = stance(id);
    CHECK(map.at(said.person).name == "Ada Byron");
    CHECK(map.at(*said.passage).sha256 == sha256("words"));
    CHECK(said.mode == AttributionMode::Asserts);
    CHECK_FALSE(said.via);
    CHECK(map.all<Person>().size() == people + 1);
    CHECK(document.undo());
    CHECK(map == mapOf(debate.content()));
}

TEST_CASE_METHOD(Coding, "what somebody reports comes through him") {
    const auto reporter = map.ranked<Person>().front();
    auto told = voice("Ada Byron");
    told.reporter = reporter;
    const auto id = edit([&](Transaction& t) { return codeClaim(t, "Rain helps.", told, {}, {}); });
    REQUIRE(map.attributionsOf(id).size() == 2);
    const auto said = std::ranges::find_if(map.all<Attribution>(), [&](const auto& entry) {
        return entry.second.target == Target(id) && entry.second.mode == AttributionMode::Asserts;
    });
    REQUIRE(said->second.via);
    const auto& report = map.at(*said->second.via);
    CHECK(report.person == reporter);
    CHECK(report.mode == AttributionMode::Reports);
    CHECK(report.passage == said->second.passage);

    auto himself = voice(reporter);
    himself.reporter = reporter;
    const auto own = edit([&](Transaction& t) { return codeClaim(t, "Wind helps.", himself, {}, {}); });
    CHECK(map.attributionsOf(own).size() == 1);
}

TEST_CASE_METHOD(Coding, "known names, aliases and passages are used again") {
    const auto ada = edit([](Transaction& t) {
        Person person;
        person.name = "Ada Byron";
        person.aliases = {"Countess of Lovelace"};
        return t.add(person);
    });
    const auto first = edit([&](Transaction& t) { return codeClaim(t, "One.", voice("ada byron"), {}, {}); });
    const auto second = edit([&](Transaction& t) { return codeClaim(t, "Two.", voice("countess of lovelace"), {}, {}); });
    const auto third = edit([&](Transaction& t) { return codeClaim(t, "Three.", voice(ada, 40), {}, {}); });
    CHECK(stance(first).person == ada);
    CHECK(stance(second).person == ada);
    CHECK(stance(first).passage == stance(second).passage);
    CHECK(stance(first).passage != stance(third).passage);
}

TEST_CASE_METHOD(Coding, "a voice without a name is an unnamed speaker, and only one") {
    const auto first = edit([&](Transaction& t) { return codeClaim(t, "One.", voice("  "), {}, {}); });
    const auto second = edit([&](Transaction& t) { return codeClaim(t, "Two.", voice(""), {}, {}); });
    CHECK(stance(first).basis == AttributionBasis::Unidentified);
    CHECK(map.at(stance(first).person).kind == PersonKind::Anonymous);
    CHECK(stance(first).person == stance(second).person);
}

TEST_CASE_METHOD(Coding, "yes, but: the reason is granted and the step is not") {
    const auto id =
        edit([&](Transaction& t) { return codeYesBut(t, "It does not follow.", voice("Ada Byron"), {debate.reason}, debate.support, {}); });
    const auto& but = map.at(map.relationsFrom(id)[0]);
    CHECK(but.target == Target(debate.support));
    CHECK(but.polarity == Polarity::Attack);
    const auto& yes = stance(debate.reason);
    CHECK(yes.mode == AttributionMode::Concedes);
    CHECK(yes.person == stance(id).person);
    CHECK(yes.passage == stance(id).passage);
    CHECK(document.undo());
    CHECK(map == mapOf(debate.content()));
}

TEST_CASE_METHOD(Coding, "the same stance from the same passage is refused") {
    edit([&](Transaction& t) { return codeStance(t, debate.reason, voice("Ada Byron")); });
    CHECK_THROWS_WITH(document.edit("Again", [&](Transaction& t) { codeStance(t, debate.reason, voice("Ada Byron")); }),
                      Catch::Contains("already"));
    CHECK_NOTHROW(edit([&](Transaction& t) { return codeStance(t, debate.reason, voice("Ada Byron", 9)); }));
}

TEST_CASE_METHOD(Coding, "a quantity needs its number and keeps its passage") {
    Quantity quantity;
    quantity.claim = debate.reason;
    quantity.measure = " share of \n rain ";
    CHECK_THROWS_WITH(document.edit("None", [&](Transaction& t) { codeQuantity(t, quantity, voice("").passage); }),
                      Catch::Contains("no number"));
    quantity.low = 5;
    const auto id = edit([&](Transaction& t) { return codeQuantity(t, quantity, voice("").passage); });
    CHECK(map.at(id).measure == "share of rain");
    CHECK(map.at(*map.at(id).passage).start == 0);
}
