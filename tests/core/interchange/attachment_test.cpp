// SPDX-License-Identifier: GPL-3.0-or-later
// Documents are attached to the sources of a debate, and its passages are found in them.
#include "core/interchange/attachment.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/interchange/open.h"
#include "core/interchange/source_texts.h"
#include "core/provenance/section_text.h"
#include "tests/conditions.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

const std::string kWords = "The harbour was rebuilt twice before the war.";
const std::string kText = "A chronicle of the town.\n\n" + kWords + " Nobody remembers why.\n\nThe mill burned down in spring.\n";

struct Fixture {
    TemporaryFolder folder;
    SourceId source{1};
    PassageId passage{2};
    Document document = Document::create("", content());

    MapChange content() const {
        MapChange content;
        content.put(Meta{.title = "Town"});
        content.put(Source{.id = source, .rank = 1, .title = "Chronicle"});
        content.put(
            Passage{.id = passage, .rank = 1, .source = source, .startsWith = "The harbour was rebuilt", .endsWith = "before the war."});
        return content;
    }

    std::string file(const std::string& name, const std::string& text) const {
        const auto path = (folder / name).string();
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    AttachmentPlan attachFile(const std::string& name, const std::string& text, std::optional<SourceId> to) {
        const auto read = sourceFileAt(file(name, text));
        auto plan = planAttachment(attachmentInput(document, to ? document.map().at(*to) : newSourceFor(read)), read, {});
        document.edit("Attach", [&](Transaction& transaction) { plan.source.id = attach(transaction, plan); });
        return plan;
    }
    AnchorState state() { return SourceTexts(&document).anchor(passage)->state; }
    std::string words() { return SourceTexts(&document).wordsOf(passage); }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a passage known by its ends is found when its document is attached, and has its place from then on") {
    CHECK(SourceTexts(&document).anchor(passage) == nullptr);
    const auto plan = attachFile("chronicle.txt", kText, source);
    CHECK(plan.passages.count(AnchorState::Verified) == 1);
    CHECK_FALSE(plan.newVersion);
    CHECK(document.map().at(source).sha256 == sha256(kText));
    CHECK(document.map().at(passage).sha256 == sha256(kWords));
    CHECK(document.map().at(passage).start == static_cast<std::int64_t>(kText.find(kWords)));
    CHECK(state() == AnchorState::Verified);
    CHECK(words() == kWords);

    document.undo();
    CHECK_FALSE(document.map().at(passage).start.has_value());
    CHECK(document.map().at(source) == content().records<Source>().at(source));
    document.redo();
    CHECK(words() == kWords);
}

TEST_CASE_METHOD(Fixture, "words that a document repeats are found where they were recorded") {
    document.edit("Place", [&](Transaction& transaction) {
        transaction.change(passage, [&](Passage& record) {
            record = placedAt(record, {26, 26 + static_cast<std::int64_t>(kWords.size())}, kText);
        });
    });
    const auto plan = attachFile("twice.txt", kText + "\n" + kText, source);
    CHECK(plan.passages.count(AnchorState::Verified) == 1);
    CHECK(state() == AnchorState::Verified);
    CHECK(document.map().at(passage).start == 26);
}

TEST_CASE_METHOD(Fixture, "a document is recognised by its bytes, whatever it is called") {
    attachFile("chronicle.txt", kText, source);
    CHECK(sourceOf(document.map(), sourceFileAt(file("copy of something.md", kText))) == source);
    CHECK_FALSE(sourceOf(document.map(), sourceFileAt(file("other.txt", kText + "!"))).has_value());
}

TEST_CASE_METHOD(Fixture, "a new version moves the passages along, and the old one stays until it is let go") {
    attachFile("chronicle.txt", kText, source);
    const auto before = document.map().at(source).textSha256;
    const auto plan = attachFile("second edition.txt", "A foreword that was not there.\n\n" + kText, source);
    CHECK(plan.newVersion);
    CHECK(plan.passages.count(AnchorState::Moved) == 1);
    CHECK(document.map().at(source).formerTexts == std::vector{before});
    CHECK(state() == AnchorState::Verified);
    CHECK(words() == kWords);

    document.edit("Let go", [&](Transaction& transaction) { letGoFormerTexts(transaction, source); });
    CHECK(document.map().at(source).formerTexts.empty());
    attachFile("chronicle.txt", kText, source);
    CHECK(document.map().at(source).textSha256 == before);
}

TEST_CASE_METHOD(Fixture, "words that a new version has changed are told, not taken, until somebody says so") {
    attachFile("chronicle.txt", kText, source);
    auto changed = kText;
    changed.replace(changed.find("twice"), 5, "three times");
    const auto plan = attachFile("revised.txt", changed, source);
    CHECK(plan.passages.count(AnchorState::Altered) == 1);
    CHECK(document.map().at(passage).sha256 == sha256(kWords));
    CHECK(state() == AnchorState::Altered);

    SourceTexts texts(&document);
    const auto span = texts.anchor(passage)->candidates.front().span;
    const std::string now(texts.text(source)->text());
    document.edit("Re-anchor", [&](Transaction& transaction) { reanchor(transaction, passage, span, now); });
    CHECK(state() == AnchorState::Verified);
    CHECK(words() == "The harbour was rebuilt three times before the war.");
}

TEST_CASE_METHOD(Fixture, "what is cut from a new version is still known from the old one") {
    attachFile("chronicle.txt", kText, source);
    attachFile("short.txt", "The mill burned down in spring.\n", source);
    CHECK(state() == AnchorState::Missing);
    CHECK(words() == kWords);
}

TEST_CASE_METHOD(Fixture, "a file that no source has becomes one of its own") {
    const auto plan = attachFile("Letters_1911.txt", "Dear all.\n", std::nullopt);
    CHECK(plan.source.title == "Letters_1911");
    CHECK(document.map().all<Source>().size() == 2);
    CHECK(SourceTexts(&document).text(plan.source.id)->text() == "Dear all.");
}

TEST_CASE_METHOD(Fixture, "what cannot be attached leaves the document as it was") {
    const auto stamp = document.stamp();
    CHECK_THROWS_AS(sourceFileAt((folder / "none.txt").string()), Error);
    CHECK_THROWS_AS(sourceFileAt(folder.path().string()), Error);
    CHECK_THROWS_AS(attachFile("binary.txt",
                               std::string("\x7f"
                                           "ELF\0\0\1\2\0",
                                           9),
                               source),
                    Error);
    const auto large = file("large.txt", "");
    std::filesystem::resize_file(large, std::uintmax_t{200} << 20);
    CHECK_THROWS_WITH(sourceFileAt(large), Catch::Contains("200 MB"));
    CHECK(document.stamp() == stamp);
}

TEST_CASE("sections survive being kept beside their text") {
    const std::vector<TextSection> sections{{SectionKind::Key, "quotes[3].text", {0, 97}, false},
                                            {SectionKind::Key, "summary", {98, 120}, true},
                                            {SectionKind::Page, "12", {0, 120}, false}};
    CHECK(sectionsFromText(sectionsToText(sections)) == sections);
    CHECK(sectionsFromText("").empty());
    CHECK(sectionsFromText("nonsense\nkey 5 3 x\nkey 0 7 body\n").size() == 1);
}

TEST_CASE("every passage of the sample debate stands in its document, word for word") {
    const auto folder = sharedMaterial("seeds");
    if (!folder) return;
    auto document = openAny("sample:chip-ban");
    std::size_t attached = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        const auto file = sourceFileAt(entry.path().string());
        const auto source = sourceOf(document.map(), file);
        INFO(file.name);
        REQUIRE(source);
        const auto before = document.map();
        auto options = readingOptionsFor(before.at(*source));
        options.isolation = Isolation::InProcess;  // these tests are no cruxmap
        const auto plan = planAttachment(attachmentInput(document, before.at(*source)), file, options);
        document.edit("Attach", [&](Transaction& transaction) { attach(transaction, plan); });
        CHECK(document.map().at(*source).normalisation == before.at(*source).normalisation);
        for (const auto id : before.passagesOf(*source)) {
            INFO("passage " << id.value);
            CHECK(document.map().at(id) == before.at(id));
            CHECK(SourceTexts(&document).anchor(id)->state == AnchorState::Verified);
        }
        ++attached;
    }
    CHECK(attached == 5);
}
