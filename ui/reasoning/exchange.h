// SPDX-License-Identifier: GPL-3.0-or-later
// A debate as an exchange: who speaks in which turn, and what each turn replies to. A pure function of the map and of the claims
// that are to be shown.
#pragma once

#include "core/model/argument_map.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cruxmap {

struct Verdicts;

// One speaker's claims; of the answers to the questions, of several speakers together, and of claims that nobody is on record
// with, a lane of their own.
struct ExchangeLane {
    enum class Kind : std::uint8_t { Answers, Speaker, Others, Nobody };
    Kind kind = Kind::Speaker;
    PersonId person{};       // of a speaker's lane
    std::size_t people = 1;  // in the lane of others
    std::size_t turns = 0;
    std::size_t replies = 0;  // from it and to it

    bool operator==(const ExchangeLane&) const = default;
};

struct ExchangeTurn {
    ClaimId claim;
    std::size_t lane = 0;
    bool hanging = false;  // an objection that nothing in the debate answers

    bool operator==(const ExchangeTurn&) const = default;
};

// Turn `from` replies to turn `to`, an undercut to the turn from which the step is taken.
struct ExchangeReply {
    RelationId relation;
    std::size_t from = 0;
    std::size_t to = 0;

    bool operator==(const ExchangeReply&) const = default;
};

struct Exchange {
    std::vector<ExchangeLane> lanes;  // answers, then the speakers with the most replies first, then nobody's
    // A reply comes after what it replies to, and soon after it; where that leaves a choice, or goes round in a circle, by the
    // order of the sources, by the place in the source, then by rank.
    std::vector<ExchangeTurn> turns;
    std::vector<ExchangeReply> replies;  // by rank of the relation

    bool operator==(const Exchange&) const = default;
};

// `claims` and `relations` are what is to be shown of the map; O(n log n) in them.
Exchange exchangeOf(const ArgumentMap& map, const Verdicts& verdicts, const std::vector<ClaimId>& claims,
                    const std::vector<RelationId>& relations);

// The same with all but the first `speakers` in one lane, where that saves any.
Exchange folded(Exchange exchange, std::size_t speakers);

// Who has the claim in his lane: the first of those who assert it; where nobody does, who implies, concedes or supposes it.
std::optional<PersonId> speakerOf(const ArgumentMap& map, ClaimId claim);

}  // namespace cruxmap
