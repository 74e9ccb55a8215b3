// SPDX-License-Identifier: GPL-3.0-or-later
// Who said it: the way on which a claim, or a relation, comes to us from the one who takes a stance on it through those who
// pass it on. Pure functions over the map; the same trail as parts, as a sentence with links, and in figures.
#pragma once

#include "core/model/sentence.h"
#include "core/model/stances.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// One pair of hands. The first takes the stance, each further one tells of the one before; its own stance, if it is more than
// reporting, is that of an attribution of its own.
struct Hand {
    AttributionId attribution;
    PersonId person;
    AttributionMode mode = AttributionMode::Asserts;
    Firmness firmness = Firmness::Firm;
    AttributionBasis basis = AttributionBasis::Named;
    std::string wording;
    std::string date;  // of the attribution, else of its source; ISO 8601, may be empty
    std::optional<PassageId> passage;
    std::optional<SourceId> source;

    bool operator==(const Hand&) const = default;
};

// The hands from the speaker to the one from whom we have it; never empty. One is first-hand.
using Trail = std::vector<Hand>;

Trail trailOf(const ArgumentMap& map, AttributionId attribution);

// The trails of all who take a stance on a claim or a relation, by rank.
std::vector<Trail> trailsOf(const ArgumentMap& map, const Target& target);

// How many hands those are: "first-hand", "21st-hand"; empty for 0.
std::string handsInWords(std::size_t hands);

// "Jensen Huang guardedly asserts it, recapped by Dwarkesh Patel, quoted in a post".
Sentence whoSaysIt(const ArgumentMap& map, AttributionId attribution);
// The same without stance and place: "Jensen Huang, recapped by Dwarkesh Patel".
Sentence speakerAndHands(const ArgumentMap& map, AttributionId attribution);
// "third-hand · inferred, not said outright · 17 April 2026".
std::string circumstancesOf(const ArgumentMap& map, AttributionId attribution);

}  // namespace cruxmap
