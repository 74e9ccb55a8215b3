// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/merging.h"

#include "tests/conditions.h"
#include "tests/core/document/small_debate.h"
#include "tests/core/random_map.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Merging {
    SmallDebate debate;
    MapChange content = debate.content();

    Document merged(auto merge) const {
        auto document = Document::create("", content);
        document.edit("Merge", merge);
        CHECK(document.check().empty());
        return document;
    }
    Document claimsMerged(ClaimId from, ClaimId into) const {
        return merged([&](Transaction& t) { mergeClaims(t, from, into); });
    }
    Document peopleMerged(PersonId from, PersonId into) const {
        return merged([&](Transaction& t) { mergePeople(t, from, into); });
    }
    void refused(ClaimId from, ClaimId into, const std::string& reason) const {
        auto document = Document::create("", content);
        CHECK_THROWS_WITH(document.edit("Merge", [&](Transaction& t) { mergeClaims(t, from, into); }), Catch::Contains(reason));
        CHECK(document.map() == mapOf(content));
    }
};

constexpr ClaimId kTwin{45};

}  // namespace

TEST_CASE_METHOD(Merging, "a person merged into another one leaves sources, stances and names to it") {
    auto document = peopleMerged(debate.reporter, debate.speaker);
    const auto& map = document.map();
    CHECK_FALSE(map.find(debate.reporter));
    CHECK(map.at(debate.speaker).name == "Speaker");
    CHECK(map.at(debate.speaker).aliases == std::vector<std::string>{"The speaker", "Reporter"});
    CHECK(map.at(debate.source).authors == std::vector{debate.speaker});
    CHECK(map.at(debate.report).person == debate.speaker);
    CHECK(map.at(debate.words).via == debate.report);
    CHECK(document.undo());
    CHECK(map == mapOf(content));
}

TEST_CASE_METHOD(Merging, "a stance that two names took is one when the names are one person's, and what came by it still does") {
    constexpr PersonId twin{13};
    constexpr AttributionId again{74}, told{75};
    content.put(Person{twin, 3, "S. Peaker", PersonKind::Person, "An engineer", {"Speaker"}});
    content.put(Attribution{.id = again, .rank = 4, .target = debate.support, .person = twin});
    content.put(Attribution{.id = told, .rank = 5, .target = debate.support, .person = debate.reporter, .via = again});
    const auto document = peopleMerged(twin, debate.speaker);
    const auto& map = document.map();
    CHECK_FALSE(map.find(again));
    CHECK(map.at(told).via == debate.step);
    CHECK(map.at(debate.speaker).description == "An engineer");
    CHECK(map.at(debate.speaker).aliases == std::vector<std::string>{"The speaker", "S. Peaker"});
}

TEST_CASE_METHOD(Merging, "a claim merged into another one leaves it all that hangs on it") {
    content.put(Claim{.id = kTwin, .rank = 45, .text = "The same in other words."});
    const auto document = claimsMerged(debate.reason, kTwin);
    const auto& map = document.map();
    CHECK_FALSE(map.find(debate.reason));
    CHECK(map.at(kTwin).text == "The same in other words.");
    CHECK(map.at(kTwin).topic == debate.subtopic);
    CHECK(map.at(debate.support).premises == std::vector{kTwin, debate.linked});
    CHECK(map.at(debate.words).target == Target(kTwin));
    CHECK(map.at(debate.words).wording == "Claim number 42.");
    CHECK(map.at(debate.quantity).claim == kTwin);
    CHECK(map.at(debate.tag).subjects == std::vector{refTo(kTwin)});
    CHECK(std::ranges::count(map.at(debate.view).items, refTo(kTwin), &ViewItem::subject) == 1);
}

TEST_CASE_METHOD(Merging, "two links that become one are folded, and what stands on them with them") {
    constexpr RelationId twinSupport{63}, twinUndercut{64};
    constexpr NoteId twinNote{102};
    content.put(Claim{.id = kTwin, .rank = 45, .text = "Claim number 42."});
    content.put(Relation{.id = twinSupport, .rank = 3, .target = debate.conclusion, .scheme = "sign", .premises = {debate.linked, kTwin}});
    content.put(Relation{.id = twinUndercut,
                         .rank = 4,
                         .polarity = Polarity::Attack,
                         .force = Force::Decisive,
                         .target = twinSupport,
                         .premises = {debate.objection}});
    content.put(Note{.id = twinNote, .rank = 2, .subject = refTo(twinUndercut), .text = "Strong."});
    const auto document = claimsMerged(kTwin, debate.reason);
    const auto& map = document.map();
    CHECK(map.all<Relation>().size() == 2);
    CHECK(map.at(debate.support).scheme == "sign");
    CHECK(map.at(debate.undercut).force == Force::Mutual);
    CHECK(map.at(twinNote).subject == refTo(debate.undercut));
    CHECK(map.at(debate.words).wording.empty());
}

TEST_CASE_METHOD(Merging, "a card stays where the claim that is kept was put") {
    content.put(View{.id = debate.view,
                     .rank = 1,
                     .name = "Start here",
                     .items = {{refTo(debate.reason), Point{1, 2}}, {refTo(debate.linked), Point{3, 4}}, {refTo(debate.objection)}}});
    const auto kept = claimsMerged(debate.reason, debate.linked);
    CHECK(kept.map().at(debate.view).items == std::vector<ViewItem>{{refTo(debate.linked), Point{3, 4}}, {refTo(debate.objection)}});
    CHECK(kept.map().at(debate.support).premises == std::vector{debate.linked});
}

TEST_CASE_METHOD(Merging, "claims of which one bears on the other are not merged") {
    refused(debate.reason, debate.conclusion, "reason for or against the other");
    refused(debate.conclusion, debate.reason, "reason for or against the other");
    refused(debate.objection, debate.reason, "undercuts what is drawn");
    refused(debate.linked, debate.objection, "undercuts what is drawn");
    refused(debate.reason, debate.reason, "same claim already");
    refused(debate.reason, kTwin, "not there any more");
}

TEST_CASE("whatever is merged, the debate is sound afterwards, and undoing gives it back") {
    const auto someId = []<class Record>(const ArgumentMap& map, std::uint64_t seed, Id<Record>) {
        auto at = map.all<Record>().begin();
        std::advance(at, static_cast<std::ptrdiff_t>(seed % map.all<Record>().size()));
        return at->first;
    };
    for (int round = 0; round < rounds(150, 3000); ++round) {
        const auto seed = static_cast<std::uint64_t>(round);
        auto document = Document::create("", randomContent(seed, 6));
        const auto& map = document.map();
        const auto before = map;
        const auto merge = [&]<class Record>(Id<Record> type, auto function) {
            if (map.all<Record>().size() < 2) return false;
            const auto from = someId(map, seed * 7, type);
            const auto into = someId(map, seed * 7 + 1 + seed % (map.all<Record>().size() - 1), type);
            try {
                document.edit("Merge", [&](Transaction& t) { function(t, from, into); });
            } catch (const Error& refusal) {
                CHECK(refusal.code() == ErrorCode::Refused);
                CHECK(map == before);
                return false;
            }
            CHECK_FALSE(map.find(from));
            return true;
        };
        const bool merged = seed % 2 ? merge(PersonId{}, mergePeople) : merge(ClaimId{}, mergeClaims);
        CHECK(document.check().empty());
        if (merged) document.undo();
        CHECK(map == before);
    }
}
