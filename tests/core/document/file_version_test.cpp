// SPDX-License-Identifier: GPL-3.0-or-later
// A file of every version that Cruxmap has ever written opens, is brought up to date with the old one kept beside, and its
// history still goes back to its beginning. tests/data keeps such a file for each.
#include "core/base/error.h"
#include "core/document/glance.h"
#include "core/document/schema.h"
#include "core/document/sqlite.h"
#include "tests/core/document/small_debate.h"

#include <unistd.h>
#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Fixture {
    TemporaryFolder folder;
    std::string file = (folder / "debate.cruxmap").string();
    SmallDebate debate;

    Fixture() { std::filesystem::copy_file(CRUXMAP_TEST_DATA "/file_version_1.cruxmap", file); }
    ~Fixture() { std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all); }

    std::size_t files() const { return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {})); }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a file of version 1 is brought up to date, and kept beside as it was") {
    const auto before = bytesOf(file);
    auto document = Document::open(file);
    CHECK(document.keptCopy() == (folder / "debate (file version 1).cruxmap").string());
    CHECK(document.check().empty());
    CHECK(document.map().at(debate.source).title == "A talk, renamed");
    CHECK(document.map().at(debate.source).textSha256.empty());
    CHECK(bytesOf(file) != before);

    SQLite::Database kept(document.keptCopy(), SQLite::OPEN_READONLY);
    CHECK(schemaVersionOf(kept) == 1);
    CHECK(kept.execAndGet("SELECT count(*) FROM history").getInt() == 5);

    Document::open(file);
    CHECK(files() == 2);
}

TEST_CASE_METHOD(Fixture, "a history begun under version 1 goes back to its beginning, and forth again") {
    auto document = Document::open(file);
    const auto now = document.map();
    document.edit("Attach", [&](Transaction& t) {
        t.change(debate.source, [&](Source& source) { source.textSha256 = t.addSourceText("Some text.", ""); });
    });
    int steps = 0;
    while (document.undo()) ++steps;
    CHECK(steps == 4);
    CHECK(document.map() == mapOf(debate.content()));
    while (document.redo()) --steps;
    CHECK(steps == 0);
    CHECK(document.map().at(debate.source).textSha256.size() == 64);
    document.undo();
    CHECK(document.map() == now);
    CHECK(document.check().empty());
}

TEST_CASE_METHOD(Fixture, "where it cannot be written, a file of version 1 opens for reading and stays as it is") {
    if (::geteuid() == 0) return;  // nothing is read-only for the superuser
    const auto before = bytesOf(file);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    auto document = Document::open(file);
    CHECK(document.readOnly());
    CHECK(document.keptCopy().empty());
    CHECK(document.map().at(debate.source).title == "A talk, renamed");
    CHECK(bytesOf(file) == before);
}

TEST_CASE_METHOD(Fixture, "a glance at a file of version 1 leaves it as it is") {
    const auto before = bytesOf(file);
    CHECK(glanceAt(file).title == "Small debate");
    CHECK(bytesOf(file) == before);
    CHECK(files() == 1);
}

TEST_CASE_METHOD(Fixture, "a planted trigger in a file of version 1 is refused before anything is copied") {
    SQLite::Database(file, SQLite::OPEN_READWRITE).exec("CREATE TRIGGER evil AFTER UPDATE ON claim BEGIN DELETE FROM claim; END");
    CHECK_THROWS_WITH(Document::open(file), Catch::Contains("trigger named \"evil\""));
    CHECK(files() == 1);
}
