// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/closeness.h"

#include "tests/core/analysis/analysed_debate.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Quoted : AnalysedDebate {
    NearnessToWords nearness() const {
        return nearnessIn(map(), wholeDebate(map()), [this](PassageId id) -> std::optional<AnchorState> {
            const auto at = states.find(id);
            return at == states.end() ? std::nullopt : std::optional(at->second);
        });
    }
    std::string reading() const { return read(map(), nearness()); }
    PassageId passageIn(SourceId source, std::optional<AnchorState> state) {
        const auto id = passage(source);
        if (state) states[id] = *state;
        return id;
    }

    PersonId ada = person("Ada");
    PersonId ben = person("Ben");
    PersonId cleo = person("Cleo");
    SourceId letter = source("Letter");
    SourceId column = source("Column");
    std::map<PassageId, AnchorState> states;
};

using Stances = std::vector<AttributionId>;
using Passages = std::vector<PassageId>;

constexpr auto noText = 5;

}  // namespace

TEST_CASE_METHOD(Quoted, "stances are counted by hands and their passages by state, for documents, speakers and all") {
    const auto dry = claim("The river is dry.");
    const auto inLetter = passageIn(letter, AnchorState::Moved);
    const auto inColumn = passageIn(column, std::nullopt);
    const auto own = quoted(ada, dry, inLetter);
    const auto hand = quoted(cleo, dry, inColumn, {}, AttributionMode::Reports);
    const auto secondHand = quoted(ben, dry, {}, quoted(ada, dry, inLetter, hand, AttributionMode::Reports));
    const auto bare = quoted(ben, claim("It rained."), {});
    const auto nearness = this->nearness();

    REQUIRE(nearness.sources.size() == 2);
    CHECK(nearness.sources[0].source == letter);
    CHECK(nearness.sources[0].byHands == std::array<Stances, 3>{Stances{own}, Stances{}, Stances{secondHand}});
    CHECK(nearness.sources[0].byState[static_cast<std::size_t>(AnchorState::Moved)] == Passages{inLetter});
    CHECK(nearness.sources[1].byHands == std::array<Stances, 3>{Stances{}, Stances{}, Stances{secondHand}});
    CHECK(nearness.sources[1].byState[noText] == Passages{inColumn});

    REQUIRE(nearness.speakers.size() == 2);  // Cleo only passes words on
    CHECK(nearness.speakers[0].speaker == ben);
    CHECK(nearness.speakers[0].withoutPassage == Stances{bare});
    CHECK(nearness.speakers[0].byState[noText] == Passages{inColumn});
    CHECK(nearness.speakers[1].speaker == ada);
    CHECK(nearness.speakers[1].stances() == 1);

    CHECK(nearness.all.byHands == std::array<Stances, 3>{Stances{own, bare}, Stances{}, Stances{secondHand}});
    CHECK(nearness.all.withoutPassage == Stances{bare});
    CHECK(reading() == "2 of 3 stances reach us first-hand; the words of the only passage with a text are found there.");
}

TEST_CASE_METHOD(Quoted, "passages in every state are told apart, a shared one once") {
    const auto dry = claim("The river is dry.");
    Passages passages;
    for (const auto state :
         {AnchorState::Verified, AnchorState::Moved, AnchorState::Altered, AnchorState::Ambiguous, AnchorState::Missing}) {
        passages.push_back(passageIn(letter, state));
        quoted(ada, dry, passages.back());
        quoted(ben, dry, passages.back());
    }
    const auto all = nearness().all;
    for (std::size_t state = 0; state < passages.size(); ++state) CHECK(all.byState[state] == Passages{passages[state]});
    CHECK(all.byState[noText].empty());
    CHECK(reading() == "All 10 stances reach us first-hand; the words of 2 of 5 passages are found there.");
}

TEST_CASE_METHOD(Quoted, "a stance on a relation counts, one on a claim out of scope does not") {
    const auto dry = claim("The river is dry.");
    const auto rain = claim("It rained.");
    const auto step = attack({rain}, dry);
    const auto onStep = quoted(ada, step, passageIn(letter, {}));
    quoted(ada, rain, passageIn(letter, {}));
    const auto nearness = nearnessIn(map(), {{dry}, {step}}, {});
    CHECK(nearness.all.byHands[0] == Stances{onStep});
}

TEST_CASE_METHOD(Quoted, "the nearness' reading fits nobody, one, and no texts") {
    CHECK(reading() == "Nobody is on record here yet.");
    const auto dry = claim("The river is dry.");
    quoted(ada, dry, {});
    CHECK(reading() == "The only stance reaches us first-hand; no passage is quoted.");
    quoted(ada, dry, passageIn(letter, {}));
    CHECK(reading() == "Both stances reach us first-hand; no text is attached to look the words up in.");
    quoted(ada, dry, passageIn(letter, AnchorState::Missing));
    CHECK(reading() == "All 3 stances reach us first-hand; the words of the only passage with a text are not found there.");
}

TEST_CASE_METHOD(Quoted, "without any texts every passage has none") {
    quoted(ada, claim("The river is dry."), passageIn(letter, AnchorState::Verified));
    CHECK(nearnessIn(map(), wholeDebate(map()), {}).all.byState[noText].size() == 1);
}
