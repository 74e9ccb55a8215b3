// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/citation.h"

#include "core/base/date.h"
#include "core/provenance/trail.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace cruxmap {

namespace {

// By how plainly a stance makes a claim somebody's.
int plainness(AttributionMode mode) {
    constexpr std::array<int, 7> order{0, 1, 5, 4, 3, 2, 6};  // asserts, concedes, denies, asks, supposes, implies, reports
    return order.at(static_cast<std::size_t>(mode));
}

std::string sentenceOf(const ArgumentMap& map, const Target& target) {
    if (const auto* claim = std::get_if<ClaimId>(&target)) return "“" + map.at(*claim).text + "”";
    const auto& relation = map.at(std::get<RelationId>(target));
    std::string premises;
    for (const auto premise : relation.premises) premises += (premises.empty() ? "“" : " and “") + map.at(premise).text + "”";
    const auto verb = relation.polarity == Polarity::Support ? " as a reason for " : " as a reason against ";
    return premises + verb + sentenceOf(map, relation.target);
}

// What keeps a reader from taking the stance for a plain assertion; empty for one.
std::string reservation(const Hand& speaker) {
    constexpr std::array<std::string_view, 7> modes{"", "conceding", "denying", "asking", "supposing", "implying", "reporting"};
    std::string words(modes.at(static_cast<std::size_t>(speaker.mode)));
    const auto add = [&](std::string_view more) { (words += words.empty() ? "" : ", ") += more; };
    if (speaker.firmness == Firmness::Hedged) add("guardedly");
    if (speaker.firmness == Firmness::Guess) add("as a guess");
    if (speaker.basis == AttributionBasis::Inferred) add("by inference");
    return words;
}

// The first hand that leads to a source: what the speaker's passage is in, else what we have it from.
const Hand* sourced(const Trail& trail) {
    const auto at = std::ranges::find_if(trail, [](const Hand& hand) { return hand.source.has_value(); });
    return at == trail.end() ? nullptr : &*at;
}

std::string placeOf(const ArgumentMap& map, const Hand& hand) {
    const auto& source = map.at(*hand.source);
    auto place = "“" + source.title + "”";
    const auto& date = hand.date.empty() ? source.date : hand.date;
    for (const auto& part : {dateInWords(date), map.at(*hand.passage).locator, source.url})
        if (!part.empty()) place += ", " + part;
    return place;
}

bool endsSentence(const std::string& text) {
    return text.ends_with(".”") || text.ends_with("?”") || text.ends_with("!”");
}

}  // namespace

std::string citedSentence(const ArgumentMap& map, AttributionId attribution) {
    const auto trail = trailOf(map, attribution);
    auto who = plainText(speakerAndHands(map, attribution));
    if (const auto words = reservation(trail.front()); !words.empty()) who += ", " + words;
    if (const auto* hand = sourced(trail)) who += "; " + placeOf(map, *hand);
    const auto said = sentenceOf(map, map.at(attribution).target);
    return said + " (" + who + ")" + (endsSentence(said) ? "" : ".");
}

std::string citedSentence(const ArgumentMap& map, ClaimId claim) {
    const auto stances = stancesOn(map, claim);
    if (stances.empty()) {
        const auto said = sentenceOf(map, claim);
        return said + " (stated by nobody in this map)" + (endsSentence(said) ? "" : ".");
    }
    const auto plainest = std::ranges::min_element(stances, {}, [&](AttributionId id) {
        const auto& attribution = map.at(id);
        return std::tuple(plainness(attribution.mode), handsOf(map, id), attribution.firmness, attribution.rank, id);
    });
    return citedSentence(map, *plainest);
}

}  // namespace cruxmap
