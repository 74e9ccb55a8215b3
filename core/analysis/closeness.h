// SPDX-License-Identifier: GPL-3.0-or-later
// How near we are to the words: through how many hands stances reach us, and whether the quoted words stand where they are said
// to stand; by document and by speaker.
#pragma once

#include "core/analysis/scope.h"
#include "core/model/sentence.h"

#include <array>

namespace cruxmap {

struct Closeness {
    std::optional<SourceId> source;  // of one of the two
    std::optional<PersonId> speaker;
    std::array<std::vector<AttributionId>, 3> byHands;  // first-hand, second-hand, third-hand and further
    // By state of the passage: AnchorState's five in their order, then: no text is attached. A speaker's passages are those of his
    // own stances and of the hands they came through.
    std::array<std::vector<PassageId>, 6> byState;
    std::vector<AttributionId> withoutPassage;  // stances that lead to no passage at all

    std::size_t stances() const { return byHands[0].size() + byHands[1].size() + byHands[2].size(); }
    bool operator==(const Closeness&) const = default;
};

struct NearnessToWords {
    std::vector<Closeness> sources;   // by rank
    std::vector<Closeness> speakers;  // the most stances first, then by name
    Closeness all;                    // of neither

    bool operator==(const NearnessToWords&) const = default;
};

// Of the stances on claims and relations in scope, as stancesOn (core/model/stances.h) has them, and their passages. A stance
// counts for every document in which a passage of it stands. No states: no text is attached.
NearnessToWords nearnessIn(const ArgumentMap& map, const Scope& scope, const PassageStates& states);

Sentence readingOf(const ArgumentMap& map, const NearnessToWords& nearness);

}  // namespace cruxmap
