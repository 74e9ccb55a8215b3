// SPDX-License-Identifier: GPL-3.0-or-later
// Searches in long texts that are put off: what is asked meanwhile, and what becomes of them.
#include "core/interchange/passage_search.h"
#include "core/interchange/source_texts.h"
#include "core/provenance/reanchor.h"
#include "tests/conditions.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

const std::string kBell = "the bell was cast in the year of the flood";
const std::string kGate = "nobody has opened the eastern gate since";
const std::string kFormer = "A guide to the town. They say " + kBell + ", and " + kGate + ".";

// Numbered, so that no line is like another.
std::string lines(std::size_t bytes) {
    std::string text;
    for (int i = 0; text.size() < bytes; ++i) text += "Line " + std::to_string(i) + " tells of house " + std::to_string(7 * i) + ".\n";
    return text;
}

// Both passages are recorded in a short text; a long one has come since, with a word changed in one of them.
struct Fixture {
    SourceId guide{1};
    PassageId bell{2}, gate{3};
    std::string now = lines(SourceTexts::kLong + 1) + "They say the bell was cast in the month of the flood, and " + kGate + ".";
    Document document = Document::create("", content());

    Passage placed(PassageId id, const std::string& words, const std::string& text) const {
        const auto at = static_cast<std::int64_t>(text.find(words));
        return placedAt({.id = id, .rank = id.value, .source = guide}, {at, at + static_cast<std::int64_t>(words.size())}, text);
    }
    MapChange content() const {
        MapChange content;
        content.put(Source{.id = guide, .rank = 1, .title = "Guide"});
        content.put(placed(bell, kBell, kFormer));
        content.put(placed(gate, kGate, kFormer));
        return content;
    }
    void attach(const std::string& text) {
        document.edit("Attach", [&](Transaction& transaction) {
            const auto sha256 = transaction.addSourceText(text, "");
            transaction.change(guide, [&](Source& source) {
                if (!source.textSha256.empty()) source.formerTexts.push_back(source.textSha256);
                source.textSha256 = sha256;
            });
        });
    }
    void attachBoth() {
        attach(kFormer);
        attach(now);
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a search that is put off gives what one would have waited for") {
    attachBoth();
    SourceTexts waiting(&document);
    SourceTexts texts(&document);
    int wanted = 0;
    texts.putOff([&wanted] { ++wanted; });
    CHECK(texts.anchor(bell) == nullptr);
    CHECK(texts.isAwaited(bell));
    CHECK(texts.anchor(gate) == nullptr);
    CHECK(wanted == 2);
    CHECK(texts.wordsOf(bell) == kBell);

    auto search = texts.nextSearch();
    REQUIRE(search);
    CHECK(search->lookups.size() == 2);
    CHECK_FALSE(texts.nextSearch());
    CHECK(texts.isAwaited(gate));

    texts.bringBack(carriedOut(*std::move(search)));
    REQUIRE(texts.anchor(bell));
    CHECK(*texts.anchor(bell) == *waiting.anchor(bell));
    CHECK(*texts.anchor(gate) == *waiting.anchor(gate));
    CHECK(texts.anchor(bell)->state == AnchorState::Altered);
    CHECK(texts.anchor(gate)->state == AnchorState::Moved);
    CHECK_FALSE(texts.isAwaited(bell));
    CHECK(wanted == 2);
}

TEST_CASE_METHOD(Fixture, "what stands where it was recorded needs no search") {
    attach(kFormer + "\n" + lines(SourceTexts::kLong));
    SourceTexts texts(&document);
    texts.putOff([] { FAIL("nothing had to be searched for"); });
    REQUIRE(texts.anchor(bell));
    CHECK(texts.anchor(bell)->state == AnchorState::Verified);
    CHECK(texts.text(guide)->anchorer == nullptr);
}

TEST_CASE_METHOD(Fixture, "in a short text nothing is put off") {
    attach(kFormer);
    attach("They say the bell was cast in the month of the flood, and " + kGate + ".");
    SourceTexts texts(&document);
    texts.putOff([] { FAIL("a short text is searched at once"); });
    REQUIRE(texts.anchor(bell));
    CHECK(texts.anchor(gate)->state == AnchorState::Moved);
}

TEST_CASE_METHOD(Fixture, "what is found stays known until something changes of which it depends") {
    attachBoth();
    SourceTexts texts(&document);
    int wanted = 0;
    texts.putOff([&wanted] { ++wanted; });
    CHECK_FALSE(texts.anchor(bell));
    texts.bringBack(carriedOut(texts.nextSearch().value()));
    document.edit("Elsewhere", [](Transaction& transaction) { transaction.add(Person{.rank = 1, .name = "Ada"}); });
    CHECK(texts.anchor(bell));
    CHECK(wanted == 1);
    document.undo();
    document.undo();
    REQUIRE(texts.anchor(bell));
    CHECK(texts.anchor(bell)->state == AnchorState::Verified);
}

TEST_CASE_METHOD(Fixture, "what is taken back is sought again after the next edit") {
    attachBoth();
    SourceTexts texts(&document);
    int wanted = 0;
    texts.putOff([&wanted] { ++wanted; });
    CHECK_FALSE(texts.anchor(bell));
    CHECK(texts.nextSearch());
    texts.takeBack();
    CHECK(texts.isAwaited(bell));
    CHECK(wanted == 1);
    document.edit("Elsewhere", [](Transaction& transaction) { transaction.add(Person{.rank = 1, .name = "Ada"}); });
    CHECK_FALSE(texts.anchor(bell));
    CHECK(wanted == 2);
    std::vector<double> told;
    texts.bringBack(carriedOut(texts.nextSearch().value(), {{}, [&](double part) { told.push_back(part); }}));
    REQUIRE(texts.anchor(bell));
    CHECK(texts.anchor(bell)->state == AnchorState::Altered);
    CHECK(std::ranges::is_sorted(told));
    CHECK(told.front() == 0);
    CHECK(told.back() == 1);
}

TEST_CASE_METHOD(Fixture, "an answer to what is no longer asked is let go") {
    attachBoth();
    SourceTexts texts(&document);
    texts.putOff([] {});
    CHECK_FALSE(texts.anchor(gate));
    auto search = texts.nextSearch().value();
    document.edit("Re-anchor", [&](Transaction& transaction) {
        transaction.change(gate, [&](Passage& passage) { passage = placed(gate, "the month of the flood", now); });
    });
    REQUIRE(texts.anchor(gate));
    texts.bringBack(carriedOut(std::move(search)));
    CHECK(texts.anchor(gate)->state == AnchorState::Verified);
    CHECK(texts.wordsOf(gate) == "the month of the flood");

    document.edit("Remove", [&](Transaction& transaction) { transaction.remove(refTo(gate)); });
    CHECK_FALSE(texts.anchor(gate));
    CHECK_FALSE(texts.isAwaited(gate));
    CHECK_FALSE(texts.nextSearch());
}

TEST_CASE_METHOD(Fixture, "a search is given up when it is told to stop") {
    attachBoth();
    SourceTexts texts(&document);
    texts.putOff([] {});
    CHECK_FALSE(texts.anchor(bell));
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(carriedOut(texts.nextSearch().value(), {stop.get_token(), {}}), ReadingStopped);
}
