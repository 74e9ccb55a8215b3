// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cruxmap_program.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

using namespace cruxmap::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

constexpr int kFine = 0;
constexpr int kFound = 1;
constexpr int kUsage = 2;
constexpr int kBadInput = 3;
constexpr int kIo = 4;

struct Fixture {
    CruxmapProgram cruxmap;

    std::string bytes(const std::string& name) const {
        std::ifstream in(cruxmap.home() / name, std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }
    void write(const std::string& name, const std::string& text) const { std::ofstream(cruxmap.home() / name, std::ios::binary) << text; }
    bool exists(const std::string& name) const { return std::filesystem::exists(cruxmap.home() / name); }
    Run fine(const std::vector<std::string>& arguments, RunOptions options = {}) const {
        const auto run = cruxmap(arguments, std::move(options));
        INFO(run.err);
        CHECK(run.exitCode == kFine);
        CHECK(run.err.empty());
        return run;
    }
    // Fails with this code, saying `reason` on the first line of the error stream and nothing elsewhere.
    void fails(const std::vector<std::string>& arguments, int exitCode, const std::string& reason, RunOptions options = {}) const {
        const auto run = cruxmap(arguments, std::move(options));
        CHECK(run.exitCode == exitCode);
        CHECK(run.out.empty());
        const auto firstLine = run.err.substr(0, run.err.find('\n'));
        CHECK_THAT(firstLine, StartsWith("cruxmap: ") && Contains(reason));
    }
};

const std::string kDebate = R"({"format": "cruxmap", "version": 1, "meta": {"title": "Lunch"},
 "claims": [{"id": "1", "text": "We should have soup.", "kind": "policy"}, {"id": "2", "text": "It is cold.", "kind": "fact"}],
 "relations": [{"id": "3", "polarity": "support", "force": "mutual", "premises": ["2"], "target": "1", "targetKind": "claim", "analyst": false}]})";

}  // namespace

TEST_CASE_METHOD(Fixture, "a debate goes into a document and comes out again as it was") {
    fine({"import", "sample:chip-ban", "-o", "a.cruxmap"});
    fine({"export", "a.cruxmap", "-o", "a.json"});
    fine({"import", "a.json", "-o", "b.cruxmap"});
    fine({"export", "b.cruxmap", "-o", "b.json"});
    CHECK(bytes("a.json").size() > 10'000);
    CHECK((bytes("a.json") == bytes("b.json")));
    fine({"check", "b.cruxmap"});
}

TEST_CASE_METHOD(Fixture, "a new document is empty and sound") {
    fine({"new", "new.cruxmap", "--title", "Lunch"});
    CHECK_THAT(fine({"info", "new.cruxmap"}).out, StartsWith("Lunch\n"));
    fine({"check", "new.cruxmap"});
    const auto before = bytes("new.cruxmap");
    fails({"new", "new.cruxmap"}, kIo, "already a file of this name");
    CHECK((bytes("new.cruxmap") == before));
}

TEST_CASE_METHOD(Fixture, "pictures are drawn without a display, the same every time") {
    fine({"export", "sample:chip-ban", "-o", "a.png", "-o", "a.svg", "-o", "a.pdf", "--title", "--legend", "--sources"});
    fine({"export", "sample:chip-ban", "-o", "b.png", "-o", "b.svg", "--title", "--legend", "--sources"});
    CHECK_THAT(bytes("a.png"), StartsWith("\x89PNG"));
    CHECK_THAT(bytes("a.pdf"), StartsWith("%PDF"));
    CHECK_THAT(bytes("a.svg"), Contains("What should the US do about selling"));
    CHECK((bytes("a.png") == bytes("b.png")));
    CHECK((bytes("a.svg") == bytes("b.svg")));
}

TEST_CASE_METHOD(Fixture, "a picture tells how the claims stand when it is asked to") {
    fine({"export", "sample:chip-ban", "-o", "plain.svg"});
    fine({"export", "sample:chip-ban", "-o", "told.svg", "--status", "--legend"});
    CHECK_THAT(bytes("plain.svg"), !Contains("Disputed"));
    CHECK_THAT(bytes("told.svg"), Contains("Disputed"));
    CHECK_THAT(bytes("told.svg"), Contains("Not a finding of truth"));
}

TEST_CASE_METHOD(Fixture, "a view is chosen by a part of its name, colours and scale by options") {
    const auto sizeOf = [&](const std::string& name) {
        const auto header = bytes(name).substr(16, 8);
        const auto number = [&](int at) {
            int value = 0;
            for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(header[static_cast<std::size_t>(at + i)]);
            return value;
        };
        return std::pair(number(0), number(4));
    };
    fine({"export", "sample:chip-ban", "--view", "huang AND", "--scale", "1", "-o", "one.png"});
    fine({"export", "sample:chip-ban", "--view", "Huang and Patel", "--dpi", "192", "-o", "two.png"});
    fine({"export", "sample:chip-ban", "--view", "Huang and Patel", "--scale", "1", "--theme", "dark", "-o", "dark.png"});
    const auto [width, height] = sizeOf("one.png");
    CHECK(width > 500);
    const auto twice = sizeOf("two.png");
    CHECK(std::abs(twice.first - 2 * width) <= 2);
    CHECK(std::abs(twice.second - 2 * height) <= 2);
    CHECK(sizeOf("dark.png") == std::pair(width, height));
    CHECK_FALSE((bytes("dark.png") == bytes("one.png")));
    fails({"export", "sample:chip-ban", "--view", "no such view", "-o", "x.png"}, kUsage, "There is no such view");
    fails({"export", "sample:chip-ban", "--view", "h", "-o", "x.png"}, kUsage, "Several views fit");
    CHECK_FALSE(exists("x.png"));
}

TEST_CASE_METHOD(Fixture, "standard input is a debate like any other") {
    CHECK_THAT(fine({"info", "-"}, {.input = kDebate}).out, StartsWith("Lunch\n"));
    fine({"export", "-", "-o", "lunch.svg"}, {.input = kDebate});
    CHECK_THAT(bytes("lunch.svg"), Contains("We should have soup."));
}

TEST_CASE_METHOD(Fixture, "info counts what a debate holds") {
    const auto run = fine({"info", "sample:chip-ban"});
    CHECK_THAT(run.out, Contains("Start here") && Contains("claims") && Contains("relations"));
}

TEST_CASE_METHOD(Fixture, "what cannot be understood is a usage error") {
    fails({"export", "sample:chip-ban"}, kUsage, "--output is required");
    fails({"export", "sample:chip-ban", "-o", "x.png", "--scale", "-1"}, kUsage, "--scale");
    fails({"export", "sample:chip-ban", "-o", "x.png", "--theme", "pink"}, kUsage, "--theme");
    fails({"export", "sample:chip-ban", "-o", "x.png", "--scale", "100000"}, kUsage, "too large");
    fails({"import", "sample:chip-ban"}, kUsage, "--output is required");
    for (const char* command : {"new", "import", "export", "info", "check"})
        CHECK_THAT(fine({command, "--help"}).out, Contains("FILE") || Contains("IN"));
}

TEST_CASE_METHOD(Fixture, "bad input is named with file, line and reason, and leaves nothing behind") {
    auto broken = kDebate;
    broken.replace(broken.find("\"fact\""), 6, "\"rumour\"");
    write("broken.json", broken);
    fails({"import", "broken.json", "-o", "x.cruxmap"}, kBadInput, "broken.json:2: claims[1].kind");
    write("dangling.json", [&] {
        auto text = kDebate;
        return text.replace(text.find("[\"2\"]"), 5, "[\"7\"]");
    }());
    fails({"info", "dangling.json"}, kBadInput, "dangling.json:3: relations[0]");
    write("cut.json", kDebate.substr(0, 100));
    fails({"info", "cut.json"}, kBadInput, "cut.json:");
    write("text.cruxmap", "not a database");
    fails({"info", "text.cruxmap"}, kBadInput, "not a Cruxmap document");
    fails({"info", "sample:nothing"}, kBadInput, "no such sample");
    fails({"export", "sample:chip-ban", "-o", "x.docx"}, kBadInput, "format of this file is not known");
    for (const char* name : {"x.cruxmap", "x.docx"}) CHECK_FALSE(exists(name));
}

TEST_CASE_METHOD(Fixture, "what the disk refuses is told as that") {
    fails({"info", "missing.cruxmap"}, kIo, "There is no such file");
    fails({"info", "missing.json"}, kIo, "There is no such file");
    fails({"export", "sample:chip-ban", "-o", "no/such/folder/x.png"}, kIo, "no such folder");
    fails({"export", "sample:chip-ban", "-o", "no/such/folder/x.json"}, kIo, "no such folder");
    fails({"info", "."}, kIo, "not a file");
}

TEST_CASE_METHOD(Fixture, "check finds what is wrong and says so by its exit code") {
    fine({"import", "sample:chip-ban", "-o", "a.cruxmap"});
    CHECK_THAT(fine({"check", "a.cruxmap"}).out, Contains("sound"));
    // An index that is behind its table: the debate reads as it should, only the check sees it.
    const auto file = (cruxmap.home() / "a.cruxmap").string();
    const auto run = [&](const std::string& sql) { SQLite::Database(file, SQLite::OPEN_READWRITE).exec(sql); };
    run("CREATE TABLE kept AS SELECT * FROM sqlite_schema WHERE name = 'claim_topic';"
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'claim_topic'");
    run("UPDATE claim SET topic = NULL WHERE id = 1004");
    run("PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM kept");
    run("DROP TABLE kept");
    const auto checked = cruxmap({"check", "a.cruxmap"});
    CHECK(checked.exitCode == kFound);
    CHECK_THAT(checked.out, Contains("claim_topic"));
}

TEST_CASE_METHOD(Fixture, "without a display the window says so instead of crashing") {
    fails({"a.cruxmap"}, kIo, "display");
}
