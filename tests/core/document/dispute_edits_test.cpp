// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/dispute_edits.h"

#include "core/document/document.h"
#include "tests/core/document/small_debate.h"

#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Fixture {
    SmallDebate debate;
    Document document = Document::create("", debate.content());
    const ArgumentMap& map = document.map();

    void dismissed(const std::string& reason, std::vector<RecordRef> subjects) {
        document.edit("Dismiss", [&](Transaction& t) { dismiss(t, "unused", subjects, reason, {"AB", "2026-03-02"}); });
    }
    std::optional<CampNameId> named(std::optional<CampNameId> known, const std::string& name, const std::vector<ClaimId>& claims) {
        std::optional<CampNameId> id;
        document.edit("Name camp", [&](Transaction& t) { id = nameCamp(t, known, name, claims); });
        return id;
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a finding is put aside once, whatever the order of its subjects") {
    const auto reason = refTo(debate.reason);
    const auto conclusion = refTo(debate.conclusion);
    dismissed(" Wanted\nso ", {reason, conclusion});
    dismissed("Still wanted so", {conclusion, reason});
    REQUIRE(map.all<Dismissal>().size() == 1);
    const auto& dismissal = map.all<Dismissal>().begin()->second;
    CHECK(dismissal.finding == "unused");
    CHECK(dismissal.reason == "Still wanted so");
    CHECK(dismissal.author == "AB");
    CHECK(dismissal.date == "2026-03-02");
    CHECK(std::ranges::is_sorted(dismissal.subjects));
    document.undo();
    CHECK(map.all<Dismissal>().begin()->second.reason == "Wanted so");
}

TEST_CASE_METHOD(Fixture, "a finding about nothing cannot be put aside") {
    CHECK_THROWS_WITH(dismissed("", {}), Catch::Contains("not there any more"));
    CHECK_THROWS_WITH(dismissed("", {RecordRef{RecordKind::Claim, 987654}}), Catch::Contains("not there any more"));
}

TEST_CASE_METHOD(Fixture, "a camp is named, renamed and left without a name") {
    const auto first = named({}, "  The\ncautious ", {debate.reason});
    REQUIRE(first);
    CHECK(map.at(*first).name == "The cautious");
    CHECK(named(first, "The bold", {debate.conclusion}) == first);
    CHECK(map.at(*first).name == "The bold");
    CHECK(map.at(*first).claims == std::vector{debate.conclusion});
    CHECK(!named(first, " ", {debate.conclusion}));
    CHECK(map.all<CampName>().empty());
    CHECK(document.history().steps().size() == 3);
}

TEST_CASE_METHOD(Fixture, "a camp that nothing sets apart cannot be named") {
    CHECK_THROWS_WITH(named({}, "Nobody", {}), Catch::Contains("set it apart"));
    CHECK(!named({}, "", {}));
    CHECK(document.history().steps().empty());
}
