// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/reanchor.h"

#include "core/base/error.h"
#include "tests/conditions.h"
#include "tests/core/provenance/made_text.h"

#include <catch2/catch.hpp>

#include <iostream>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Tally {
    std::size_t there = 0;   // passages of which the new text has a word
    std::size_t found = 0;   // in their place
    std::size_t orphan = 0;  // there, but reported as ambiguous or missing
    std::size_t wrong = 0;   // in another place, or though they are gone
};

std::vector<Passage> passagesOf(const MadeText& made, const std::string& text) {
    std::vector<Passage> passages;
    for (const auto span : spansOf(made)) passages.push_back(placedAt(Passage{.id = {std::ssize(passages) + 1}}, span, text));
    return passages;
}

bool inItsPlace(Span found, const std::optional<Span>& place) {
    if (!place) return false;
    const auto shared = std::min(found.end, place->end) - std::max(found.start, place->start);
    return 2 * shared >= std::min(found.end - found.start, place->end - place->start);
}

// Re-anchors 1,000 passages, 3 % of them cut out whole, after edits to this share of the words.
void count(unsigned seed, double rate, Tally& tally) {
    TextMaker maker(seed);
    const auto made = maker.make(1'000, 300'000);
    const auto former = made.text();
    const auto now = edited(made, maker, rate, 0.03);
    const auto passages = passagesOf(made, former);
    const auto result = reanchored(passages, former, now.text);
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const auto& [id, anchor, passage] = result.passages[i];
        if (now.passages[i]) ++tally.there;
        if (anchor.state == AnchorState::Ambiguous || anchor.state == AnchorState::Missing) {
            if (now.passages[i]) ++tally.orphan;
            if (anchor.state == AnchorState::Ambiguous) REQUIRE(anchor.candidates.size() > 1);
            continue;
        }
        REQUIRE(anchor.candidates.size() == 1);
        ++(inItsPlace(anchor.candidates.front().span, now.passages[i]) ? tally.found : tally.wrong);
        if (anchor.state != AnchorState::Altered) CHECK(passage.sha256 == passages[i].sha256);
        if (anchor.state == AnchorState::Altered) CHECK(passage == passages[i]);
    }
}

}  // namespace

TEST_CASE("Among look-alikes, passages are found rightly or not at all") {
    for (const double rate : {0.01, 0.05, 0.2}) {
        Tally tally;
        for (int seed = 1; seed <= rounds(2, 40); ++seed) count(static_cast<unsigned>(seed), rate, tally);
        const auto share = [&](std::size_t part) { return 100.0 * static_cast<double>(part) / static_cast<double>(tally.there); };
        std::cout << "edited words " << 100 * rate << " %: of " << tally.there << " passages rightly found " << share(tally.found)
                  << " %, orphaned " << share(tally.orphan) << " %, wrongly attached " << tally.wrong << '\n';
        CHECK(tally.wrong == 0);
        if (rate <= 0.05) CHECK(share(tally.found) >= 95);
    }
}

TEST_CASE("A new version of a source gives new spans to what is sure and leaves the rest as it was") {
    const std::string former =
        "The well is deep. The rope is much shorter than that. The cook is thirsty. The day is hot. The bucket leaks at the seam. Nobody "
        "comes.";
    const std::string now = "Alas! The well is deep. The rope is far shorter than that. The cook is thirsty. The day is hot. Nobody comes.";
    const auto passageAt = [&](std::string_view words) {
        const auto at = static_cast<std::int64_t>(former.find(words));
        return placedAt(Passage{.id = {at + 1}}, {at, at + static_cast<std::int64_t>(words.size())}, former);
    };
    const std::vector passages{passageAt("The well is deep."), passageAt("The rope is much shorter than that."),
                               passageAt("The bucket leaks at the seam.")};
    const auto result = reanchored(passages, former, now);
    REQUIRE(result.passages.size() == 3);
    CHECK(result.passages[0].anchor.state == AnchorState::Moved);
    CHECK(result.passages[0].passage.start == 6);
    CHECK(result.passages[1].anchor.state == AnchorState::Altered);
    CHECK(result.passages[1].passage == passages[1]);
    CHECK(result.passages[2].anchor.state == AnchorState::Missing);
    CHECK(result.count(AnchorState::Moved) == 1);
    CHECK(result.count(AnchorState::Altered) == 1);
    CHECK(result.count(AnchorState::Missing) == 1);
    CHECK(result.count(AnchorState::Verified) == 0);
}

TEST_CASE("The same text again verifies every passage, however often its words stand there") {
    const std::string line = "The same again, and again the same. ";
    const auto text = line + line + line;
    std::vector<Passage> passages;
    for (std::int64_t i = 0; i < 3; ++i) passages.push_back(placedAt(Passage{.id = {i + 1}}, {i * 36, i * 36 + 35}, text));
    CHECK(reanchored(passages, text, text).count(AnchorState::Verified) == 3);
    CHECK(reanchored(passages, {}, text).count(AnchorState::Verified) == 3);
    const auto ended = reanchored(passages, text, text + "And so on.");
    CHECK(ended.count(AnchorState::Verified) == 3);
}

TEST_CASE("A span that is none is refused") {
    CHECK_THROWS_AS(placedAt({}, {3, 3}, "some text"), Error);
    CHECK_THROWS_AS(placedAt({}, {3, 30}, "some text"), Error);
    CHECK_THROWS_AS(placedAt({}, {2, 3}, "né"), Error);
    CHECK(placedAt({}, {0, 4}, "some text").startsWith == "some");
}

TEST_CASE("How many passages stand how is one line") {
    CHECK(inWords(AnchorCounts{}).empty());
    CHECK(inWords(AnchorCounts{31, 2, 0, 1, 4}) == "31 passages found, 2 moved, 1 in several places, 4 missing");
    CHECK(inWords(AnchorCounts{0, 0, 1, 0, 0}) == "1 passage altered");
}
