// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/anchor.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/provenance/reanchor.h"
#include "tests/conditions.h"
#include "tests/core/provenance/made_text.h"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

const std::string kBridge =
    "The old bridge carries nine hundred carts a day. Every cart pays a penny, and the pennies mend the road. "
    "A second bridge would cost the town ten years of pennies. The miller says that nobody needs it. "
    "The ferryman, who would lose his living, agrees with the miller for once.";

Passage passageOf(std::string_view text, std::string_view words, std::size_t from = 0) {
    const auto at = static_cast<std::int64_t>(text.find(words, from));
    return placedAt(Passage{.id = {1}}, {at, at + static_cast<std::int64_t>(words.size())}, text);
}

Anchor found(const Passage& passage, std::string_view former, std::string_view now) {
    return Anchorer(now).find(selectorOf(passage, former));
}

std::string_view at(std::string_view text, Span span) {
    return text.substr(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end - span.start));
}

std::string with(std::string text, std::string_view what, std::string_view instead) {
    return text.replace(text.find(what), what.size(), instead);
}

// Edits of whole words outside, or inside, one passage.
struct EditedAround {
    std::string text;
    Span passage;
};
EditedAround editedAround(const MadeText& made, WordRange passage, TextMaker& maker, double rate) {
    EditedAround result;
    for (std::size_t i = 0; i < made.words.size(); ++i) {
        const bool own = i >= passage.first && i < passage.last;
        const auto edit = !own && static_cast<double>(maker.below(1'000)) < rate * 1'000 ? maker.below(3) : 3;
        if (edit == 0) continue;
        MadeText::append(result.text, edit == 1 ? maker.word() : made.words[i], made.opensParagraph[i]);
        if (i == passage.first) result.passage.start = static_cast<std::int64_t>(result.text.size() - made.words[i].size());
        if (i + 1 == passage.last) result.passage.end = static_cast<std::int64_t>(result.text.size());
        if (edit == 2) MadeText::append(result.text, maker.word(), false);
    }
    return result;
}

}  // namespace

TEST_CASE("A passage in an unchanged text is verified, by position and hash alone") {
    const auto passage = passageOf(kBridge, "Every cart pays a penny");
    const auto anchor = found(passage, {}, kBridge);
    CHECK(anchor.state == AnchorState::Verified);
    REQUIRE(anchor.candidates.size() == 1);
    CHECK(at(kBridge, anchor.candidates.front().span) == "Every cart pays a penny");
}

TEST_CASE("Words that were pushed along are moved, with and without the former text") {
    const auto passage = passageOf(kBridge, "A second bridge would cost the town ten years of pennies.");
    const auto now = "As everybody knows, this is so. " + kBridge;
    for (const auto& former : {std::string(), kBridge}) {
        const auto anchor = found(passage, former, now);
        CHECK(anchor.state == AnchorState::Moved);
        REQUIRE(anchor.candidates.size() == 1);
        CHECK(at(now, anchor.candidates.front().span) == "A second bridge would cost the town ten years of pennies.");
    }
}

TEST_CASE("Changed words are altered, and the answer says which") {
    const auto passage = passageOf(kBridge, "A second bridge would cost the town ten years of pennies.");
    const auto now = with(kBridge, "ten years", "twelve long years");
    const auto anchor = found(passage, kBridge, now);
    CHECK(anchor.state == AnchorState::Altered);
    REQUIRE(anchor.candidates.size() == 1);
    const auto& candidate = anchor.candidates.front();
    CHECK(at(now, candidate.span) == "A second bridge would cost the town twelve long years of pennies.");
    REQUIRE(candidate.differences.size() == 1);
    CHECK(at("A second bridge would cost the town ten years of pennies.", candidate.differences.front().former) == "ten");
    CHECK(at(now, candidate.differences.front().now) == "twelve long");
}

TEST_CASE("Typographic marks and line ends alter a passage only a little") {
    const auto former = "They said: \"It's the town's own - nobody else's - bridge.\" And they left.";
    const auto now = "They said: “It’s the town’s own – nobody\nelse’s – bridge.” And they left.";
    const auto anchor = found(passageOf(former, "\"It's the town's own - nobody else's - bridge.\""), {}, now);
    CHECK(anchor.state == AnchorState::Missing);  // nothing but a hash is known
    const auto known = found(passageOf(former, "\"It's the town's own - nobody else's - bridge.\""), former, now);
    CHECK(known.state == AnchorState::Altered);
    CHECK(at(now, known.candidates.at(0).span) == "“It’s the town’s own – nobody\nelse’s – bridge.”");
}

TEST_CASE("A look-alike elsewhere is no home for a passage that is gone") {
    const auto former = kBridge + " In the east of the county it is said that the miller owns it all.";
    const auto passage = passageOf(former, "The miller says that nobody needs it.");
    const auto now = with(former, "The miller says that nobody needs it. ", "") + " The miller says that everybody needs it.";
    const auto anchor = found(passage, former, now);
    CHECK(anchor.state == AnchorState::Missing);
    CHECK(anchor.candidates.empty());
    REQUIRE(!anchor.refused.empty());
    CHECK(at(now, anchor.refused.front().span) == "The miller says that everybody needs it.");
}

TEST_CASE("A passage that stands twice is never placed silently once its place is unsure") {
    const std::string words = "Nobody asked the ferryman about that.";
    const auto former = "First of all. " + words + " " + kBridge + " " + words;
    const auto passage = passageOf(former, words);
    SECTION("without the former text, the recorded place is kept while its words are there") {
        CHECK(found(passage, {}, former).state == AnchorState::Verified);
    }
    SECTION("without the former text, and shifted") {
        const auto now = "Well. " + former;
        const auto anchor = found(passage, {}, now);
        CHECK(anchor.state == AnchorState::Ambiguous);
        REQUIRE(anchor.candidates.size() == 2);
        for (const auto& candidate : anchor.candidates) CHECK(at(now, candidate.span) == words);
    }
    SECTION("with the same neighbours in both places") {
        const auto twice = kBridge + " " + words + " " + kBridge + " " + words + " " + kBridge;
        const auto anchor = found(passageOf(twice, words), twice, "Zero. " + twice);
        CHECK(anchor.state == AnchorState::Ambiguous);
        CHECK(anchor.candidates.size() == 2);
    }
}

TEST_CASE("Text put before a passage that shifts another copy to its place does not verify it") {
    const std::string words = "So it was decided.";
    const std::string former =
        "Ann spoke for the bridge at length. " + words + " Ben spoke against the bridge after dinner. " + words + " They left.";
    const auto second = passageOf(former, words, 60);
    const auto first = static_cast<std::int64_t>(former.find(words));
    const auto now = std::string(static_cast<std::size_t>(*second.start - first) - 1, 'x') + " " + former;
    REQUIRE(at(now, {*second.start, *second.end}) == words);
    const auto anchor = found(second, former, now);
    CHECK(anchor.state == AnchorState::Moved);
    REQUIRE(anchor.candidates.size() == 1);
    CHECK(anchor.candidates.front().span.start == *second.start + (*second.start - first));
}

TEST_CASE("A passage is anchored for the first time by how it starts and ends") {
    const Anchorer text(kBridge);
    const auto once = text.firstPlace({.startsWith = "A second bridge would", .endsWith = "years of pennies."});
    CHECK(once.state == AnchorState::Verified);
    CHECK(at(kBridge, once.candidates.at(0).span) == "A second bridge would cost the town ten years of pennies.");
    CHECK(text.firstPlace({.startsWith = "A third bridge", .endsWith = "years of pennies."}).state == AnchorState::Missing);
    CHECK(text.firstPlace({.startsWith = "The", .endsWith = "it."}).state == AnchorState::Ambiguous);
    const Anchorer twice(kBridge + " " + kBridge);
    const auto both = twice.firstPlace({.startsWith = "A second bridge would", .endsWith = "years of pennies."});
    CHECK(both.state == AnchorState::Ambiguous);
    CHECK(both.candidates.size() == 2);
    const auto hash = sha256("A second bridge would cost the town ten years of pennies. The miller says that nobody needs it.");
    const auto longer = text.firstPlace({.sha256 = hash, .startsWith = "A second bridge would", .endsWith = "needs it."});
    CHECK(longer.state == AnchorState::Verified);
    CHECK(text.firstPlace({.exact = "every cart"}).state == AnchorState::Missing);
    CHECK(text.firstPlace({.exact = " Every  cart "}).state == AnchorState::Verified);
    CHECK(text.firstPlace({}).state == AnchorState::Missing);
}

TEST_CASE("What a user remembers of the words brings the best places first") {
    const Anchorer text(kBridge);
    const auto candidates = text.nearby({.exact = "a second bridge costs ten years of pennies"}, 3);
    REQUIRE(!candidates.empty());
    CHECK(candidates.size() <= 3);
    CHECK(at(kBridge, candidates.front().span).find("second bridge would cost the town ten years") != std::string::npos);
    const auto byEnds = text.nearby({.startsWith = "A second bridge might", .endsWith = "ten years of pence."}, 2);
    REQUIRE(!byEnds.empty());
    CHECK(at(kBridge, byEnds.front().span).starts_with("A second bridge"));
}

TEST_CASE("Chinese is found and compared by its characters") {
    const std::string former = "镇上的人都说旧桥太窄。磨坊主认为没有人需要第二座桥。船夫这一次同意他的看法。";
    const auto passage = passageOf(former, "磨坊主认为没有人需要第二座桥。");
    const auto moved = found(passage, former, "昨天，" + former);
    CHECK(moved.state == AnchorState::Moved);
    const auto now = with(former, "没有人", "人人都");
    const auto altered = found(passage, former, now);
    CHECK(altered.state == AnchorState::Altered);
    CHECK(at(now, altered.candidates.at(0).span) == "磨坊主认为人人都需要第二座桥。");
}

TEST_CASE("Texts that cannot be searched, and searches that are stopped, do no harm") {
    CHECK_THROWS_AS(Anchorer("a \xff b"), Error);
    CHECK(Anchorer("").find(selectorOf(passageOf(kBridge, "The miller"), kBridge)).state == AnchorState::Missing);
    std::stop_source stop;
    stop.request_stop();
    CHECK(Anchorer(kBridge).find(selectorOf(passageOf(kBridge, "The miller"), kBridge), stop.get_token()).candidates.empty());
    Passage wild{.id = {1}};
    wild.start = -5;
    wild.end = 1'000'000;
    wild.sha256 = std::string(64, 'a');
    CHECK(found(wild, kBridge, kBridge).state == AnchorState::Missing);
    CHECK(Anchorer("... --- ...").find({.exact = "---"}).state == AnchorState::Moved);
}

TEST_CASE("Edits outside a passage leave it verified or moved; edits inside never leave it verified") {
    rc::prop("for any text, passage and share of edited words", [] {
        const auto seed = *rc::gen::inRange(1u, 1'000'000u);
        const auto rate = *rc::gen::element(0.0, 0.02, 0.1, 0.4);
        TextMaker maker(seed);
        const auto made = maker.make(10, 4'000);
        const auto former = made.text();
        const auto spans = spansOf(made);
        const auto chosen = *rc::gen::inRange<std::size_t>(0, spans.size());
        const auto words = std::string(at(former, spans[chosen]));
        const auto now = editedAround(made, made.passages[chosen], maker, rate);
        RC_ASSERT(at(now.text, now.passage) == words);
        RC_PRE(Anchorer(former).occurrences(words).size() == 1 && Anchorer(now.text).occurrences(words).size() == 1);
        const auto passage = placedAt(Passage{.id = {1}}, spans[chosen], former);
        for (const auto& anchor : {found(passage, former, now.text), found(passage, {}, now.text),
                                   reanchored(std::span(&passage, 1), former, now.text).passages.front().anchor}) {
            RC_ASSERT(anchor.state == (now.passage == spans[chosen] ? AnchorState::Verified : AnchorState::Moved));
            RC_ASSERT(anchor.candidates.front().span == now.passage);
        }
        auto inside = static_cast<std::size_t>(spans[chosen].start) + *rc::gen::inRange<std::size_t>(1, words.size());
        auto broken = former;
        while ((static_cast<unsigned char>(broken[inside]) & 0xC0) == 0x80) --inside;
        broken.insert(inside, "q");
        RC_PRE(Anchorer(broken).occurrences(words).empty());
        RC_ASSERT(found(passage, former, broken).state != AnchorState::Verified);
        RC_ASSERT(found(passage, {}, broken).state != AnchorState::Verified);
    });
}

TEST_CASE("A text that holds a passage twice is ambiguous when the place is not sure any more") {
    rc::prop("for any doubled text", [] {
        const auto seed = *rc::gen::inRange(1u, 1'000'000u);
        TextMaker maker(seed);
        const auto made = maker.make(5, 2'000);
        const auto once = made.text();
        const auto spans = spansOf(made);
        const auto chosen = *rc::gen::inRange<std::size_t>(0, spans.size());
        const auto passage = placedAt(Passage{.id = {1}}, spans[chosen], once);
        const auto twice = "Before it all. " + once + "\n\n" + once + " After.";
        const auto copies = Anchorer(twice).occurrences(at(once, spans[chosen]));
        RC_PRE(std::ranges::find(copies, spans[chosen]) == copies.end());
        const auto anchor = found(passage, {}, twice);
        RC_ASSERT(anchor.state == AnchorState::Ambiguous);
        RC_ASSERT(anchor.candidates.size() == copies.size());
    });
}
