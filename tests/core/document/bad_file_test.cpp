// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/document/schema.h"
#include "core/document/sqlite.h"
#include "tests/conditions.h"
#include "tests/core/document/small_debate.h"

#include <sys/resource.h>
#include <catch2/catch.hpp>
#include <csignal>
#include <random>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Fixture {
    TemporaryFolder folder;
    std::string file = (folder / "debate.cruxmap").string();
    SmallDebate debate;

    Fixture() { Document::create(file, debate.content()); }

    void writeBytes(const std::string& bytes) const { std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes; }
    void plant(const std::string& sql) const { SQLite::Database(file, SQLite::OPEN_READWRITE).exec(sql); }
    void requireRefused(ErrorCode code, const std::string& reason) const {
        const auto before = bytesOf(file);
        try {
            Document::open(file);
            FAIL("opened");
        } catch (const Error& e) {
            CHECK(e.code() == code);
            CHECK(e.where() == file);
            CHECK_THAT(e.message(), Catch::Contains(reason));
        }
        CHECK(bytesOf(file) == before);
        CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "what is no database is no document") {
    for (const auto& bytes : {std::string(), std::string("hello"), std::string(5000, 'x'), std::string(5000, '\0')}) {
        writeBytes(bytes);
        requireRefused(ErrorCode::BadInput, "not a Cruxmap document");
    }
}

TEST_CASE_METHOD(Fixture, "another program's database is told apart") {
    plant("PRAGMA application_id = 1");
    requireRefused(ErrorCode::BadInput, "another program");
}

TEST_CASE_METHOD(Fixture, "a newer version is named") {
    plant("PRAGMA user_version = 7");
    requireRefused(ErrorCode::BadInput, "newer Cruxmap (file version 7");
}

TEST_CASE_METHOD(Fixture, "planted triggers, views and tables are refused before they can run") {
    plant("CREATE TRIGGER evil AFTER UPDATE ON claim BEGIN DELETE FROM claim; END");
    requireRefused(ErrorCode::BadInput, "trigger named \"evil\"");
    plant("DROP TRIGGER evil; CREATE VIEW evil AS SELECT 1");
    requireRefused(ErrorCode::BadInput, "view named \"evil\"");
    plant("DROP VIEW evil; CREATE TABLE evil(x)");
    requireRefused(ErrorCode::BadInput, "table named \"evil\"");
    plant("DROP TABLE evil; DROP TABLE note");
    requireRefused(ErrorCode::BadInput, "missing");
}

TEST_CASE_METHOD(Fixture, "a planted trigger is found under any disguise") {
    plant("CREATE TRIGGER evil AFTER UPDATE ON claim BEGIN SELECT 1 /*\nsqlite_stat1*/; END");
    requireRefused(ErrorCode::BadInput, "trigger named \"evil\"");
}

TEST_CASE_METHOD(Fixture, "statistics of another tool do no harm") {
    plant("ANALYZE");
    CHECK(Document::open(file).check().empty());
}

TEST_CASE_METHOD(Fixture, "a refused file keeps its journal mode") {
    plant("PRAGMA journal_mode = WAL; CREATE TABLE evil(x)");
    requireRefused(ErrorCode::BadInput, "evil");
}

TEST_CASE_METHOD(Fixture, "rows that break the debate's rules are named") {
    plant("UPDATE claim SET kind = 'rumour' WHERE id = 42");
    requireRefused(ErrorCode::BadInput, "rumour");
    plant("UPDATE claim SET kind = 'fact' WHERE id = 42; UPDATE note SET subject = 4711");
    requireRefused(ErrorCode::BadInput, "note 101");
    plant("UPDATE note SET subject = 61; UPDATE attribution SET via = 72 WHERE id = 71");
    requireRefused(ErrorCode::BadInput, "circle");
    plant("UPDATE attribution SET via = NULL WHERE id = 71; PRAGMA foreign_keys = OFF; DELETE FROM topic");
    requireRefused(ErrorCode::BadInput, "topic");
}

TEST_CASE_METHOD(Fixture, "a file that was cut off is refused") {
    const auto whole = bytesOf(file);
    for (const std::size_t size :
         {std::size_t{50}, std::size_t{100}, std::size_t{1000}, std::size_t{4096}, whole.size() / 2, whole.size() - 4096}) {
        writeBytes(whole.substr(0, size));
        CHECK_THROWS_AS(Document::open(file), Error);
        CHECK(bytesOf(file) == whole.substr(0, size));
    }
}

// Not every flipped bit can be told from a different text; but none may crash, and none may be written to.
TEST_CASE_METHOD(Fixture, "flipped bits never crash and are never written over") {
    const auto whole = bytesOf(file);
    std::mt19937 random(1);
    for (int round = 0; round < rounds(150, 20'000); ++round) {
        auto bytes = whole;
        const int flips = 1 + static_cast<int>(random() % 8);
        for (int i = 0; i < flips; ++i) bytes[random() % bytes.size()] ^= static_cast<char>(1 << (random() % 8));
        writeBytes(bytes);
        try {
            const auto document = Document::open(file);
            document.check();
        } catch (const Error& e) {
            CHECK_FALSE(e.message().empty());
            CHECK(bytesOf(file) == bytes);
        }
    }
}

TEST_CASE_METHOD(Fixture, "a missing file, a folder and a name that is taken are told plainly") {
    CHECK_THROWS_WITH(Document::open((folder / "none.cruxmap").string()), Catch::Contains("no such file"));
    CHECK_THROWS_WITH(Document::open(folder.path().string()), Catch::Contains("not a file"));
    CHECK_THROWS_WITH(Document::create(file), Catch::Contains("already"));
    CHECK_THROWS_WITH(Document::create((folder / "no" / "where.cruxmap").string()), Catch::Contains("no such folder"));
}

TEST_CASE_METHOD(Fixture, "on a full disk nothing of the edit happens, and the next one succeeds") {
    auto document = Document::open(file);
    const auto add = [&](int count) {
        document.edit("Add", [&](Transaction& t) {
            for (int i = 0; i < count; ++i) t.add(Claim{.text = std::string(500, 'x')});
        });
    };
    // A limit on the size of files stands in for the end of the disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    rlimit tight = before;
    tight.rlim_cur = std::filesystem::file_size(file) + 20'000;
    REQUIRE(setrlimit(RLIMIT_FSIZE, &tight) == 0);
    CHECK_THROWS_AS(add(2000), Error);
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    CHECK(document.map() == mapOf(debate.content()));
    CHECK(document.check().empty());
    add(2000);
    CHECK(Document::open(file).map() == document.map());
}

TEST_CASE_METHOD(Fixture, "a history that reaches beyond the debate is refused") {
    {
        auto document = Document::open(file);
        document.edit("Edit", [&](Transaction& t) { t.change(debate.reason, [](Claim& c) { c.title = "New"; }); });
    }
    {
        SQLite::Database database(file, SQLite::OPEN_READWRITE);
        SQLite::Statement read(database, "SELECT changeset FROM history");
        REQUIRE(read.executeStep());
        auto changeset = read.getColumn(0).getString();
        const auto table = changeset.find("claim");
        REQUIRE(table != std::string::npos);
        changeset.replace(table, 5, "xlaim");
        SQLite::Statement write(database, "UPDATE history SET changeset = ?");
        write.bind(1, changeset.data(), static_cast<int>(changeset.size()));
        read.reset();
        write.exec();
    }
    auto document = Document::open(file);
    CHECK_THROWS_WITH(document.undo(), Catch::Contains("xlaim"));
    CHECK(document.map().at(debate.reason).title == "New");
}
