// SPDX-License-Identifier: GPL-3.0-or-later
// How the panels put the debate into words: who says a claim, what a relation does. Pure functions over the map, in plain text or
// in sentences whose pieces name the records they speak of. Trails of single stances are in core/provenance/trail.h, counts in
// counts.h.
#pragma once

#include "core/model/sentence.h"
#include "core/provenance/trail.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// A claim's title, or the beginning of its text; a question's likewise; a relation as "“A” supports “B”".
std::string titleOf(const ArgumentMap& map, RecordRef record);

// What one person is known to say of something, in one sentence, however often and in whatever words he says it.
struct Statement {
    Sentence sentence;
    std::vector<std::string> remarks;  // circumstances and wordings, each once

    bool operator==(const Statement&) const = default;
};
std::vector<Statement> statementsOn(const ArgumentMap& map, const Target& target);

// "Jensen Huang, recapped by Dwarkesh Patel, and 2 others": the first who asserts the claim; empty when nobody does.
std::string speakersOf(const ArgumentMap& map, ClaimId claim);

// "“A” and “B” together support “C”".
Sentence relationInWords(const ArgumentMap& map, RelationId relation);
// What the force means here, as a sentence; empty where there is nothing to add.
std::string forceInWords(const Relation& relation);

std::string_view nameOf(ClaimKind kind);
std::string_view nameOf(Force force);

}  // namespace cruxmap
