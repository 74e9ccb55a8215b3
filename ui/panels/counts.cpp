// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/counts.h"

#include "ui/panels/wording.h"

#include <algorithm>
#include <cmath>
#include <locale>
#include <set>
#include <sstream>

namespace cruxmap {

namespace {

std::string number(double value) {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    if (std::abs(value) < 1e15 && value == std::floor(value)) {
        auto digits = std::to_string(static_cast<long long>(std::abs(value)));
        for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
        return (value < 0 ? "−" : "") + digits;
    }
    out << value;
    return out.str();
}

// The shortest way on which the claim reaches us: of those who assert it, else of all who take a stance; 0 when nobody does.
std::size_t fewestHands(const ArgumentMap& map, ClaimId claim) {
    std::size_t asserted = 0;
    std::size_t any = 0;
    const auto keepLeast = [](std::size_t& least, std::size_t hands) { least = least == 0 ? hands : std::min(least, hands); };
    for (const auto id : map.attributionsOf(claim)) {
        const auto mode = map.at(id).mode;
        if (mode == AttributionMode::Reports) continue;
        keepLeast(any, handsOf(map, id));
        if (mode == AttributionMode::Asserts) keepLeast(asserted, handsOf(map, id));
    }
    return asserted != 0 ? asserted : any;
}

}  // namespace

std::string tallyOf(const ArgumentMap& map, ClaimId claim) {
    std::size_t reasons = 0;
    std::size_t objections = 0;
    for (const auto id : map.relationsOn(claim)) ++(map.at(id).polarity == Polarity::Support ? reasons : objections);
    if (reasons + objections == 0) return "no reasons yet";
    std::string tally;
    if (reasons > 0) tally = std::to_string(reasons) + " for";
    if (objections > 0) tally += (tally.empty() ? "" : " · ") + std::to_string(objections) + " against";
    return tally;
}

std::string countsInWords(const ArgumentMap& map) {
    const auto claims = map.all<Claim>().size();
    if (claims == 0) return "No claims yet.";
    std::set<PersonId> speakers;
    for (const auto& [id, attribution] : map.all<Attribution>())
        if (attribution.mode != AttributionMode::Reports) speakers.insert(attribution.person);
    auto words = counted(claims, "claim", "claims");
    if (!speakers.empty()) words += " by " + counted(speakers.size(), "speaker", "speakers");
    if (const auto sources = map.all<Source>().size()) words += " from " + counted(sources, "source", "sources");
    if (const auto links = map.all<Relation>().size()) words += ", and " + counted(links, "link", "links") + " between them";
    return words + ".";
}

std::string viewInWords(const ArgumentMap& map, const ViewContent& content) {
    std::size_t shown = 0;
    std::size_t distant = 0;
    for (const auto& card : content.cards) {
        const ClaimId id{card.subject.id};
        if (card.subject.kind != RecordKind::Claim || !map.find(id)) continue;
        ++shown;
        if (fewestHands(map, id) > 1) ++distant;
    }
    const auto all = map.all<Claim>().size();
    auto words =
        shown == all ? counted(all, "claim", "claims") : number(static_cast<double>(shown)) + " of " + counted(all, "claim", "claims");
    words += " in this view";
    if (distant > 0) words += " · " + number(static_cast<double>(distant)) + " second-hand or further";
    return words;
}

std::string rangeInWords(const Quantity& quantity) {
    if (!quantity.low && !quantity.high) return {};
    const auto first = quantity.low ? *quantity.low : *quantity.high;
    std::string words;
    switch (quantity.comparator) {
    case Comparator::Equal:
        break;
    case Comparator::About:
        words = "about ";
        break;
    case Comparator::Below:
        words = "below ";
        break;
    case Comparator::AtMost:
        words = "at most ";
        break;
    case Comparator::Above:
        words = "above ";
        break;
    case Comparator::AtLeast:
        words = "at least ";
        break;
    case Comparator::Range:
        break;
    }
    words += number(first);
    if (quantity.low && quantity.high && *quantity.low != *quantity.high) words += " to " + number(*quantity.high);
    return quantity.unit.empty() ? words : words + " " + quantity.unit;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return number(static_cast<double>(count)) + " " + std::string(count == 1 ? one : many);
}

}  // namespace cruxmap
