// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of sources lie beside the map, by SHA-256: they come with an edit, stay for its undo, and go when nothing leads to them.
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "tests/core/document/small_debate.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Fixture {
    TemporaryFolder folder;
    std::string file = (folder / "debate.cruxmap").string();
    SmallDebate debate;
    Document document = Document::create(file, debate.content());

    void attach(const std::string& text) {
        document.edit("Attach", [&](Transaction& t) {
            t.change(debate.source, [&](Source& source) { source.textSha256 = t.addSourceText(text, "1 0 4 page 1"); });
        });
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "an attached text is read back, by any window that has the file") {
    attach("Naïve words, 中文 too.\nTwo lines.");
    const auto name = document.map().at(debate.source).textSha256;
    CHECK(name == sha256("Naïve words, 中文 too.\nTwo lines."));
    CHECK(document.sourceText(name) == StoredText{"Naïve words, 中文 too.\nTwo lines.", "1 0 4 page 1"});
    CHECK(Document::open(file).sourceText(name).has_value());
    CHECK_FALSE(document.sourceText(sha256("another")).has_value());
    CHECK(document.check().empty());
}

TEST_CASE_METHOD(Fixture, "a text stays for as long as undo can bring its source back") {
    attach("The words.");
    const auto name = document.map().at(debate.source).textSha256;
    document.undo();
    CHECK(document.map().at(debate.source).textSha256.empty());
    CHECK(document.sourceText(name).has_value());

    const auto copy = (folder / "copy.cruxmap").string();
    document.saveCopy(copy, CopyHistory::Drop);
    CHECK_FALSE(Document::open(copy).sourceText(name).has_value());
    document.saveCopy(copy, CopyHistory::Keep);
    CHECK(Document::open(copy).sourceText(name).has_value());
    document.redo();
    document.saveCopy(copy, CopyHistory::Drop);
    CHECK(Document::open(copy).sourceText(name).has_value());
}

TEST_CASE_METHOD(Fixture, "an edit that fails leaves no text behind") {
    CHECK_THROWS_AS(document.edit("Attach",
                                  [&](Transaction& t) {
                                      t.addSourceText("The words.", "");
                                      throw Error(ErrorCode::Refused, "No.");
                                  }),
                    Error);
    CHECK_FALSE(document.sourceText(sha256("The words.")).has_value());
    CHECK_THROWS_AS(document.edit("Attach", [&](Transaction& t) { t.addSourceText("\xff", ""); }), Error);
}

TEST_CASE_METHOD(Fixture, "a damaged text is noticed, and never shown") {
    attach("The words.");
    SQLite::Database(file, SQLite::OPEN_READWRITE).exec("UPDATE source_text SET text = 'The swords.'");
    CHECK_THROWS_WITH(document.sourceText(document.map().at(debate.source).textSha256), Catch::Contains("damaged"));
    CHECK(document.check().size() == 1);
}
