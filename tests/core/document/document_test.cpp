// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include "core/base/error.h"
#include "core/document/edits.h"
#include "tests/core/document/small_debate.h"

#include <unistd.h>
#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

void rename(Document& document, ClaimId id, const std::string& text) {
    document.edit("Edit text", [&](Transaction& t) { setText(t, refTo(id), text); });
}

// Runs `f` as a user who is not root, for root may write everywhere.
template <class F>
void asOrdinaryUser(const TemporaryFolder& folder, F f) {
    constexpr uid_t nobody = 65534;
    if (geteuid() != 0) return f();
    using std::filesystem::perms;
    std::filesystem::permissions(folder.path(), perms::group_read | perms::group_exec | perms::others_read | perms::others_exec,
                                 std::filesystem::perm_options::add);
    REQUIRE(seteuid(nobody) == 0);
    try {
        f();
    } catch (...) {
        REQUIRE(seteuid(0) == 0);
        throw;
    }
    REQUIRE(seteuid(0) == 0);
}

}  // namespace

TEST_CASE("a document is in its file alone, and reads back as it was") {
    const TemporaryFolder folder;
    const auto file = (folder / "debate.cruxmap").string();
    const SmallDebate debate;
    ArgumentMap before;
    {
        auto document = Document::create(file, debate.content());
        rename(document, debate.reason, "Ordinary computing was enough.");
        before = document.map();
    }
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    auto document = Document::open(file);
    CHECK(document.map() == before);
    CHECK(document.map().at(debate.reason).text == "Ordinary computing was enough.");
    CHECK(document.check().empty());
}

TEST_CASE("undo and redo go on after the document was closed") {
    const TemporaryFolder folder;
    const auto file = (folder / "debate.cruxmap").string();
    const SmallDebate debate;
    {
        auto document = Document::create(file, debate.content());
        rename(document, debate.reason, "First.");
        rename(document, debate.reason, "Second.");
        CHECK(document.undo());
    }
    auto document = Document::open(file);
    CHECK(document.map().at(debate.reason).text == "First.");
    REQUIRE(document.history().redoable());
    CHECK(document.history().redoable()->label == "Edit text");
    CHECK(document.redo());
    CHECK(document.map().at(debate.reason).text == "Second.");
    CHECK(document.undo());
    CHECK(document.undo());
    CHECK(document.map() == mapOf(debate.content()));
    CHECK_FALSE(document.undo());
    rename(document, debate.reason, "Third.");
    CHECK_FALSE(document.redo());
    CHECK(document.history().steps().size() == 7);
}

TEST_CASE("observers hear of each commit once, with the records that changed") {
    const SmallDebate debate;
    auto document = Document::create("", debate.content());
    std::vector<Commit> heard;
    const auto following = document.observe([&](const Commit& commit) { heard.push_back(commit); });
    rename(document, debate.reason, "New words.");
    REQUIRE(heard.size() == 1);
    CHECK(heard[0].label == "Edit text");
    CHECK(heard[0].touched == std::vector<RecordRef>{refTo(debate.reason)});
    document.undo();
    REQUIRE(heard.size() == 2);
    CHECK(heard[1].kind == StepKind::Undo);
    CHECK_FALSE(heard[1].foreign);
}

TEST_CASE("an edit that throws, or changes nothing, leaves no trace") {
    const SmallDebate debate;
    auto document = Document::create("", debate.content());
    int heard = 0;
    const auto following = document.observe([&](const Commit&) { ++heard; });
    CHECK_THROWS_AS(document.edit("Fail",
                                  [&](Transaction& t) {
                                      setText(t, refTo(debate.reason), "Half an edit.");
                                      throw Error(ErrorCode::Refused, "No.");
                                  }),
                    Error);
    CHECK_FALSE(document.edit("Same", [&](Transaction& t) { setText(t, refTo(debate.reason), t.before().at(debate.reason).text); }));
    CHECK(document.map() == mapOf(debate.content()));
    CHECK(document.history().steps().empty());
    CHECK(heard == 0);
    CHECK(document.check().empty());
}

TEST_CASE("an edit that would leave the debate inconsistent is refused") {
    const SmallDebate debate;
    auto document = Document::create("", debate.content());
    const auto refused = [&](const std::function<void(Transaction&)>& change, const std::string& reason) {
        CHECK_THROWS_WITH(document.edit("Bad", change), Catch::Contains(reason));
        CHECK(document.map() == mapOf(debate.content()));
    };
    refused([&](Transaction& t) { t.change(debate.report, [&](Attribution& a) { a.via = debate.words; }); }, "\"via\" runs in a circle");
    refused([&](Transaction& t) { t.change(debate.reason, [&](Claim& c) { c.topic = TopicId{999}; }); }, "topic 999, which does not exist");
    refused([&](Transaction& t) { t.change(debate.tag, [&](Tag& tag) { tag.subjects = {{RecordKind::Claim, 999}}; }); }, "claim 999");
    refused([&](Transaction& t) { t.change(debate.support, [&](Relation& r) { r.premises.clear(); }); }, "at least one premise");
    refused([&](Transaction& t) { t.change(debate.support, [&](Relation& r) { r.weight = 2; }); }, "weight");
    refused([&](Transaction& t) { t.remove(debate.speaker); }, "still attributed");
}

TEST_CASE("nobody edits from inside an observer or an edit") {
    const SmallDebate debate;
    auto document = Document::create("", debate.content());
    std::string message;
    document.onObserverError([&](const std::string& error) { message = error; });
    const auto following = document.observe([&](const Commit&) { document.undo(); });
    rename(document, debate.reason, "New words.");
    CHECK_THAT(message, Catch::Contains("from inside"));
    CHECK(document.map().at(debate.reason).text == "New words.");
    CHECK_THROWS_AS(document.edit("Outer", [&](Transaction&) { document.undo(); }), Error);
}

TEST_CASE("a view that fails does not keep others from hearing of an edit") {
    const SmallDebate debate;
    auto document = Document::create("", debate.content());
    std::string message;
    document.onObserverError([&](const std::string& error) { message = error; });
    const auto failing = document.observe([](const Commit&) { throw std::runtime_error("broken view"); });
    int heard = 0;
    const auto following = document.observe([&](const Commit&) { ++heard; });
    rename(document, debate.reason, "New words.");
    CHECK(heard == 1);
    CHECK_THAT(message, Catch::Contains("broken view"));
}

TEST_CASE("save as goes on in the new file, under the eyes of its observers") {
    const TemporaryFolder folder;
    const SmallDebate debate;
    auto document = Document::create((folder / "a.cruxmap").string(), debate.content());
    const auto* map = &document.map();
    int heard = 0;
    const auto following = document.observe([&](const Commit&) { ++heard; });
    rename(document, debate.reason, "Before.");
    document.saveAs((folder / "b.cruxmap").string());
    CHECK(document.file() == (folder / "b.cruxmap").string());
    rename(document, debate.reason, "After.");
    CHECK(&document.map() == map);
    CHECK(heard == 2);
    CHECK(document.undo());
    CHECK(document.undo());
    CHECK(Document::open((folder / "a.cruxmap").string()).map().at(debate.reason).text == "Before.");
    CHECK(document.check().empty());
}

TEST_CASE("a copy without history holds no deleted words") {
    const TemporaryFolder folder;
    const SmallDebate debate;
    auto document = Document::create((folder / "a.cruxmap").string(), debate.content());
    rename(document, debate.reason, "The secret name is Rumpelstiltskin.");
    rename(document, debate.reason, "Nothing to see.");
    document.saveCopy((folder / "with.cruxmap").string(), CopyHistory::Keep);
    document.saveCopy((folder / "without.cruxmap").string(), CopyHistory::Drop);
    CHECK(bytesOf(folder / "with.cruxmap").find("Rumpelstiltskin") != std::string::npos);
    CHECK(bytesOf(folder / "without.cruxmap").find("Rumpelstiltskin") == std::string::npos);
    auto copy = Document::open((folder / "without.cruxmap").string());
    CHECK(copy.map() == document.map());
    CHECK_FALSE(copy.undo());
    CHECK(Document::open((folder / "with.cruxmap").string()).undo());
    CHECK_THROWS_AS(document.saveCopy(document.file(), CopyHistory::Keep), Error);
}

TEST_CASE("where nothing may be written, a document opens for reading") {
    const TemporaryFolder folder;
    const SmallDebate debate;
    const auto file = (folder / "debate.cruxmap").string();
    Document::create(file, debate.content());
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const auto before = bytesOf(file);
    asOrdinaryUser(folder, [&] {
        auto document = Document::open(file);
        CHECK(document.readOnly());
        CHECK(document.map() == mapOf(debate.content()));
        CHECK_THROWS_WITH(rename(document, debate.reason, "No."), Catch::Contains("for reading only"));
        CHECK_THROWS_WITH(document.saveCopy((folder / "copy.cruxmap").string(), CopyHistory::Keep), Catch::Contains("cannot be written"));
        CHECK_THROWS_WITH(Document::create((folder / "new.cruxmap").string()), Catch::Contains("cannot be written"));
    });
    CHECK(bytesOf(file) == before);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}

TEST_CASE("what a window remembers of a view is kept beside the debate, without a step") {
    const TemporaryFolder folder;
    const SmallDebate debate;
    const auto file = (folder / "debate.cruxmap").string();
    {
        auto document = Document::create(file, debate.content());
        document.setViewState(debate.view, "arrangement", "somewhere");
        CHECK(document.history().steps().empty());
    }
    const auto document = Document::open(file);
    CHECK(document.viewState(debate.view, "arrangement") == "somewhere");
    CHECK_FALSE(document.viewState(debate.view, "sight"));
}

TEST_CASE("an edit of very many records is one step like any other") {
    auto document = Document::create("");
    bool everything = false;
    const auto following = document.observe([&](const Commit& commit) { everything = commit.everything; });
    document.edit("Add many", [](Transaction& t) {
        for (int i = 0; i < 10'500; ++i) t.add(Claim{.rank = i, .text = "Claim " + std::to_string(i) + "."});
    });
    CHECK(everything);
    CHECK(document.map().all<Claim>().size() == 10'500);
    CHECK(document.undo());
    CHECK(document.map().all<Claim>().empty());
    CHECK(document.redo());
    CHECK(document.check().empty());
}

TEST_CASE("the ids of one edit are consecutive, and of two edits far apart") {
    auto document = Document::create("");
    std::vector<ClaimId> ids;
    for (int edit = 0; edit < 2; ++edit)
        document.edit("Add", [&](Transaction& t) {
            for (int i = 0; i < 2; ++i) ids.push_back(t.add(Claim{.text = "A claim."}));
        });
    CHECK(ids[1].value == ids[0].value + 1);
    CHECK(ids[3].value == ids[2].value + 1);
    CHECK(std::abs(ids[2].value - ids[1].value) > 1000);
}

TEST_CASE("texts are composed when they are written") {
    auto document = Document::create("");
    ClaimId id;
    document.edit("Add", [&](Transaction& t) { id = t.add(Claim{.text = "Cafe\u0301."}); });
    CHECK(document.map().at(id).text == "Caf\u00e9.");
}

TEST_CASE("a journal left behind by a crash is not rolled back into another debate") {
    const TemporaryFolder folder;
    const auto file = (folder / "debate.cruxmap").string();
    const SmallDebate debate;
    Document::create(file, debate.content());
    const auto journal = file + "-journal";
    std::ofstream(journal) << std::string(4096, 'x');
    const auto other = Document::create("");
    CHECK_THROWS_WITH(other.saveCopy(file, CopyHistory::Keep), Catch::Contains("not closed properly"));
    std::filesystem::remove(file);
    other.saveCopy(file, CopyHistory::Keep);
    CHECK_FALSE(std::filesystem::exists(journal));
    CHECK(Document::open(file).map().all<Claim>().empty());
}

TEST_CASE("a file that was put in place of the open one is read anew") {
    const TemporaryFolder folder;
    const SmallDebate debate;
    const auto file = (folder / "debate.cruxmap").string();
    const auto backup = (folder / "backup.cruxmap").string();
    auto document = Document::create(file, debate.content());
    rename(document, debate.reason, "Old.");
    std::filesystem::copy_file(file, backup);
    rename(document, debate.reason, "New.");
    rename(document, debate.reason, "Newest.");
    bool everything = false;
    const auto following = document.observe([&](const Commit& commit) { everything = commit.everything && commit.foreign; });
    // In place, as a synchronising tool does it.
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytesOf(backup);
    document.catchUp();
    CHECK(everything);
    CHECK(document.map().at(debate.reason).text == "Old.");
    CHECK(document.history().steps().size() == 1);
    CHECK(document.check().empty());
}

TEST_CASE("save as takes along what another window has just written") {
    const TemporaryFolder folder;
    const SmallDebate debate;
    const auto file = (folder / "a.cruxmap").string();
    auto mine = Document::create(file, debate.content());
    auto theirs = Document::open(file);
    const auto* map = &mine.map();
    rename(theirs, debate.reason, "Theirs.");
    mine.saveAs((folder / "b.cruxmap").string());
    CHECK(mine.map().at(debate.reason).text == "Theirs.");
    CHECK(&mine.map() == map);
    CHECK(mine.check().empty());
}

TEST_CASE("what an observer keeps of a view after a foreign edit stays kept") {
    const TemporaryFolder folder;
    const SmallDebate debate;
    const auto file = (folder / "a.cruxmap").string();
    auto mine = Document::create(file, debate.content());
    auto theirs = Document::open(file);
    const auto following = mine.observe([&](const Commit&) { mine.setViewState(debate.view, "arrangement", "kept"); });
    rename(theirs, debate.reason, "Theirs.");
    CHECK(mine.catchUp());
    CHECK(mine.viewState(debate.view, "arrangement") == "kept");
    CHECK(theirs.viewState(debate.view, "arrangement") == "kept");
}

TEST_CASE("a copy follows a link and keeps the permissions of what it replaces") {
    const TemporaryFolder folder;
    const auto real = folder / "real.cruxmap";
    const auto link = folder / "link.cruxmap";
    Document::create(real.string());
    std::filesystem::permissions(real, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::filesystem::create_symlink(real, link);
    const SmallDebate debate;
    Document::create("", debate.content()).saveCopy(link.string(), CopyHistory::Keep);
    CHECK(std::filesystem::is_symlink(link));
    CHECK(Document::open(real.string()).map().find(debate.reason));
    CHECK(std::filesystem::status(real).permissions() == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("names that mean something to SQLite are names like any other") {
    const TemporaryFolder folder;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    for (const auto& name : {std::string(":memory:"), std::string("file:x?mode=memory"), std::string(240, 'n') + ".cruxmap"}) {
        const SmallDebate debate;
        Document::create(name, debate.content());
        CHECK(Document::open(name).map().find(debate.reason));
    }
    CHECK_THROWS_AS(Document::create(std::string(300, 'n')), Error);
    std::filesystem::current_path(before);
}

TEST_CASE("undercuts of undercuts are removed however deep they are nested") {
    auto document = Document::create("");
    ClaimId claim;
    document.edit("Nest", [&](Transaction& t) {
        claim = t.add(Claim{.text = "A claim."});
        const auto other = t.add(Claim{.text = "Another claim."});
        auto last = t.add(Relation{.target = claim, .premises = {other}});
        for (int i = 0; i < 60'000; ++i) last = t.add(Relation{.target = last, .premises = {other}});
    });
    document.edit("Delete", [&](Transaction& t) { t.remove(claim); });
    CHECK(document.map().all<Relation>().empty());
    CHECK(document.map().all<Claim>().size() == 1);
}
