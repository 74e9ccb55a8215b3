// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/trail.h"

#include "core/base/date.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace cruxmap {

namespace {

constexpr std::size_t kHandsShown = 12;  // a longer chain than anybody would read

std::string_view verbOf(AttributionMode mode) {
    constexpr std::array<std::string_view, 7> verbs{"asserts it",  "concedes it", "denies it", "asks whether it is so",
                                                    "supposes it", "implies it",  "reports it"};
    return verbs.at(static_cast<std::size_t>(mode));
}

std::string stanceOf(const Attribution& attribution) {
    const std::string verb(verbOf(attribution.mode));
    switch (attribution.firmness) {
    case Firmness::Hedged:
        return "guardedly " + verb;
    case Firmness::Guess:
        return verb + " as a guess";
    case Firmness::Firm:
        break;
    }
    return verb;
}

// How a source of this kind comes by what somebody else says, or by what its own author says.
std::string_view placeIn(SourceKind kind, bool ownWords) {
    switch (kind) {
    case SourceKind::Post:
    case SourceKind::Thread:
    case SourceKind::Quotations:
        return ownWords ? "in" : "quoted in";
    case SourceKind::Article:
    case SourceKind::Book:
    case SourceKind::Report:
        return ownWords ? "in" : "reported in";
    case SourceKind::Interview:
    case SourceKind::Transcript:
    case SourceKind::Summary:
    case SourceKind::Other:
        break;
    }
    return "in";
}

std::string_view withArticle(SourceKind kind) {
    constexpr std::array<std::string_view, 10> names{"an article", "a book",       "an interview", "a post",
                                                     "a thread",   "a transcript", "a summary",    "a collection of quotations",
                                                     "a report",   "a document"};
    return names.at(static_cast<std::size_t>(kind));
}

bool isAuthor(const Source* source, PersonId person) {
    return source && std::ranges::find(source->authors, person) != source->authors.end();
}

Hand handOf(const ArgumentMap& map, const Attribution& attribution) {
    Hand hand{attribution.id,      attribution.person, attribution.mode,    attribution.firmness, attribution.basis,
              attribution.wording, attribution.date,   attribution.passage, std::nullopt};
    if (const auto* passage = hand.passage ? map.find(*hand.passage) : nullptr) hand.source = passage->source;
    if (hand.date.empty() && hand.source) hand.date = map.at(*hand.source).date;
    return hand;
}

const Source* sourceOf(const ArgumentMap& map, const Hand& hand) {
    return hand.source ? map.find(*hand.source) : nullptr;
}

// The author of the source goes without saying when the words of another come to us through him.
bool isThroughAuthor(const ArgumentMap& map, const Trail& trail) {
    return trail.size() > 1 && isAuthor(sourceOf(map, trail.front()), trail.back().person);
}

// ", recapped by B, cited by C": the hands between the first speaker and the source.
Sentence handsBetween(const ArgumentMap& map, const Trail& trail) {
    Sentence sentence;
    const auto end = std::min(trail.size() - (isThroughAuthor(map, trail) ? 1 : 0), kHandsShown);
    for (std::size_t i = 1; i < end; ++i) {
        const auto before = map.at(trail[i - 1].person).kind;
        sentence.push_back({before == PersonKind::Organisation ? ", cited by " : ", recapped by "});
        sentence.push_back({map.at(trail[i].person).name, refTo(trail[i].person)});
    }
    return sentence;
}

// ", quoted in a post"; empty when the source is not known.
Sentence whereItStands(const ArgumentMap& map, const Trail& trail) {
    const auto* source = sourceOf(map, trail.front());
    if (!source) return {};
    const bool own = isAuthor(source, trail.front().person) || !isThroughAuthor(map, trail);
    return {{", " + std::string(placeIn(source->kind, own)) + " "}, {std::string(withArticle(source->kind)), refTo(source->id)}};
}

void append(Sentence& sentence, Sentence more) {
    sentence.insert(sentence.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Trail trailOf(const ArgumentMap& map, AttributionId attribution) {
    Trail trail;
    for (const auto* hand = map.find(attribution); hand; hand = hand->via ? map.find(*hand->via) : nullptr)
        trail.push_back(handOf(map, *hand));
    return trail;
}

std::vector<Trail> trailsOf(const ArgumentMap& map, const Target& target) {
    std::vector<Trail> trails;
    for (const auto id : stancesOn(map, target)) trails.push_back(trailOf(map, id));
    return trails;
}

Sentence speakerAndHands(const ArgumentMap& map, AttributionId attribution) {
    const auto trail = trailOf(map, attribution);
    if (trail.empty()) return {};
    Sentence sentence{{map.at(trail.front().person).name, refTo(trail.front().person)}};
    append(sentence, handsBetween(map, trail));
    return sentence;
}

Sentence whoSaysIt(const ArgumentMap& map, AttributionId attribution) {
    const auto trail = trailOf(map, attribution);
    if (trail.empty()) return {};
    Sentence sentence{{map.at(trail.front().person).name, refTo(trail.front().person)}, {" " + stanceOf(map.at(attribution))}};
    append(sentence, handsBetween(map, trail));
    append(sentence, whereItStands(map, trail));
    return sentence;
}

std::string circumstancesOf(const ArgumentMap& map, AttributionId attribution) {
    const auto& record = map.at(attribution);
    auto words = handsInWords(handsOf(map, attribution));
    if (record.basis == AttributionBasis::Inferred) words += " · inferred, not said outright";
    if (record.basis == AttributionBasis::Unidentified) words += " · the speaker is not identified";
    if (!record.date.empty()) words += " · " + dateInWords(record.date);
    return words;
}

std::string handsInWords(std::size_t hands) {
    constexpr std::array<std::string_view, 4> firstWords{"", "first-hand", "second-hand", "third-hand"};
    if (hands < firstWords.size()) return std::string(firstWords[hands]);
    const bool teen = hands / 10 % 10 == 1;
    constexpr std::array<std::string_view, 4> endings{"th", "st", "nd", "rd"};
    return std::to_string(hands) + std::string(endings[teen || hands % 10 > 3 ? 0 : hands % 10]) + "-hand";
}

}  // namespace cruxmap
