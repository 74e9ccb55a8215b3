// SPDX-License-Identifier: GPL-3.0-or-later
// How the panels put the debate into words: who says a claim and through whom, what a relation does. Pure functions over the
// map, in plain text or in sentences whose pieces name the records they speak of. Counts and dates are in counts.h.
#pragma once

#include "core/model/argument_map.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// A piece of a sentence, and the record that it names, if any.
struct Piece {
    std::string text;
    std::optional<RecordRef> record = std::nullopt;

    bool operator==(const Piece&) const = default;
};
using Sentence = std::vector<Piece>;

std::string plainText(const Sentence& sentence);

// A claim's title, or the beginning of its text; a question's likewise; a relation as "“A” supports “B”".
std::string titleOf(const ArgumentMap& map, RecordRef record);

// The attributions that tell of a stance, by rank. Those that only pass another one on are part of its sentence.
std::vector<AttributionId> stancesOn(const ArgumentMap& map, const Target& target);

// "Jensen Huang guardedly asserts it, recapped by Dwarkesh Patel, quoted in a post".
Sentence whoSaysIt(const ArgumentMap& map, AttributionId attribution);
// "third-hand · inferred, not said outright · 17 April 2026".
std::string circumstancesOf(const ArgumentMap& map, AttributionId attribution);

// What one person is known to say of something, in one sentence, however often and in whatever words he says it.
struct Statement {
    Sentence sentence;
    std::vector<std::string> remarks;  // circumstances and wordings, each once

    bool operator==(const Statement&) const = default;
};
std::vector<Statement> statementsOn(const ArgumentMap& map, const Target& target);

// Through how many hands an attribution comes to us; 1 is first-hand.
std::size_t handsOf(const ArgumentMap& map, AttributionId attribution);
std::string handsInWords(std::size_t hands);

// "Jensen Huang, recapped by Dwarkesh Patel, and 2 others": the first who asserts the claim; empty when nobody does.
std::string speakersOf(const ArgumentMap& map, ClaimId claim);

// "“A” and “B” together support “C”".
Sentence relationInWords(const ArgumentMap& map, RelationId relation);
// What the force means here, as a sentence; empty where there is nothing to add.
std::string forceInWords(const Relation& relation);

std::string_view nameOf(ClaimKind kind);
std::string_view nameOf(Force force);

}  // namespace cruxmap
