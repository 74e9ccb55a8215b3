// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/annotation_edits.h"

#include "core/document/document.h"
#include "core/document/edits.h"
#include "core/interchange/native_json.h"
#include "tests/core/document/small_debate.h"

#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

constexpr RecordRef kDebate{RecordKind::Meta, 1};

struct Fixture {
    SmallDebate debate;
    Document document = Document::create("", debate.content());
    const ArgumentMap& map = document.map();

    NoteId noted(RecordRef subject, const std::string& text) {
        NoteId id;
        document.edit("Add note", [&](Transaction& t) { id = addNote(t, subject, text, {" A.\nB. ", "2026-03-02"}); });
        return id;
    }
    bool rewritten(NoteId note, const std::string& text) {
        return document.edit("Change note", [&](Transaction& t) { rewriteNote(t, note, text, {"CD", "2026-03-05"}); });
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a checked claim with other words is a draft again") {
    document.edit("Check", [&](Transaction& t) { markChecked(t, std::vector{debate.reason}, "AB"); });
    const auto text = map.at(debate.reason).text;
    document.edit("Same words", [&](Transaction& t) { setText(t, refTo(debate.reason), text); });
    CHECK(map.at(debate.reason).checkedBy == "AB");
    document.edit("Edit text", [&](Transaction& t) { setText(t, refTo(debate.reason), "Other words."); });
    CHECK(map.at(debate.reason).review == ReviewState::Draft);
    CHECK(map.at(debate.reason).checkedBy.empty());
    document.undo();
    CHECK(map.at(debate.reason).review == ReviewState::Checked);
    CHECK(map.at(debate.reason).checkedBy == "AB");
}

TEST_CASE_METHOD(Fixture, "claims are checked and made drafts again, all in one step") {
    const std::vector claims{debate.conclusion, debate.reason};
    document.edit("Check claims", [&](Transaction& t) { markChecked(t, claims, " AB\n"); });
    for (const auto id : claims) {
        CHECK(map.at(id).review == ReviewState::Checked);
        CHECK(map.at(id).checkedBy == "AB");
    }
    CHECK(map.at(debate.linked).review == ReviewState::Draft);
    document.edit("Make draft", [&](Transaction& t) { markDraft(t, std::vector{debate.reason}); });
    CHECK(map.at(debate.reason).review == ReviewState::Draft);
    CHECK(map.at(debate.reason).checkedBy.empty());
    document.undo();
    document.undo();
    CHECK(map.at(debate.conclusion).review == ReviewState::Draft);
    CHECK(document.check().empty());
}

TEST_CASE_METHOD(Fixture, "nobody checks a claim without initials") {
    const auto unsigned_ = [&] { document.edit("Check", [&](Transaction& t) { markChecked(t, std::vector{debate.reason}, " \t"); }); };
    CHECK_THROWS_WITH(unsigned_(), Catch::Contains("initials"));
    CHECK(map.at(debate.reason).review == ReviewState::Draft);
}

TEST_CASE_METHOD(Fixture, "a note stands on whatever it is about, with its paragraphs, author and day") {
    for (const auto subject : {refTo(debate.reason), refTo(debate.undercut), refTo(debate.question), refTo(debate.speaker),
                               refTo(debate.source), refTo(debate.passage), kDebate}) {
        const auto id = noted(subject, "\n  Asked her twice.\n\nNo answer yet. \n");
        const auto& note = map.at(id);
        CHECK(note.subject == subject);
        CHECK(note.text == "Asked her twice.\n\nNo answer yet.");
        CHECK(note.author == "A. B.");
        CHECK(note.date == "2026-03-02");
        CHECK(map.notesOn(subject).back() == id);
    }
    CHECK(document.check().empty());
    const auto again = Document::create("", fromJson(toJson(map), "notes"));
    CHECK(again.map() == map);
}

TEST_CASE_METHOD(Fixture, "notes on one subject stand in the order in which they were written") {
    const auto first = noted(kDebate, "One.");
    const auto second = noted(kDebate, "Two.");
    const auto notes = map.notesOn(kDebate);
    CHECK(std::vector<NoteId>(notes.begin(), notes.end()) == std::vector{first, second});
}

TEST_CASE_METHOD(Fixture, "a note without words, or about nothing, is refused") {
    CHECK_THROWS_WITH(noted(kDebate, " \n "), Catch::Contains("cannot be empty"));
    CHECK_THROWS_WITH(noted({RecordKind::Claim, 987654}, "Lost."), Catch::Contains("not there any more"));
}

TEST_CASE_METHOD(Fixture, "whoever rewrites a note signs it, and without words it goes") {
    const auto id = noted(refTo(debate.reason), "Look it up.");
    CHECK_FALSE(rewritten(id, " Look it up.\n"));
    CHECK(map.at(id).author == "A. B.");
    CHECK(rewritten(id, "It is looked up."));
    CHECK(map.at(id).text == "It is looked up.");
    CHECK(map.at(id).author == "CD");
    CHECK(map.at(id).date == "2026-03-05");
    CHECK(rewritten(id, "\t\n"));
    CHECK(map.find(id) == nullptr);
    document.undo();
    CHECK(map.at(id).author == "CD");
}
