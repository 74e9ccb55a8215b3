// SPDX-License-Identifier: GPL-3.0-or-later
// A map as an abstract argumentation framework, with a way back from every argument to its claim or relation. A claim is an
// argument; so is a relation that is attacked or has several premises, and it needs each of them. "y needs x" is x → z → y
// with an auxiliary z, so the framework is linear in the map; on acyclic needs that gives the verdicts of the full closure.
//
// Who attacks whom follows from the force of a relation: mutual both ways, decisive one way, weakening not at all. A policy or
// value claim is an argument that nothing attacks and that attacks nothing: it neither blocks nor is blocked. Support changes
// a verdict only where a claim needs support: then one of its reasons has to hold. Idle and suspended claims are out of play,
// and with them every relation they are a premise of.
#pragma once

#include "core/model/argument_map.h"
#include "core/model/enums.h"
#include "core/reasoning/framework.h"

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// What is supposed for a while; it never changes the document. A claim that is both is suspended.
struct Suppositions {
    std::set<ClaimId> suspended;  // out of play
    std::set<ClaimId> assumed;    // accepted: in play even when idle, and nothing attacks it

    bool empty() const { return suspended.empty() && assumed.empty(); }
    bool operator==(const Suppositions&) const = default;
};

// EvenHanded: attacks with the forces that are recorded. OneWay: every attack is decisive, for comparison.
enum class Reading : std::uint8_t { EvenHanded, OneWay };

template <>
struct EnumWords<Reading> {
    static constexpr std::array<std::string_view, 2> words{"even-handed", "one-way"};
};

// By its name, as in Meta::reading; the empty name is the default. Nothing for a name that is not known.
std::optional<Reading> readingNamed(std::string_view name);
// The reading of the document, EvenHanded where Meta::reading names none that is known.
Reading readingOf(const ArgumentMap& map);
// "read even-handedly", to go on from "In this map, ".
std::string_view inWords(Reading reading);

// Facts and predictions have verdicts; policies and values have tallies.
bool isJudged(const Claim& claim);
// Somebody takes a stance on it, and everybody who does only asks, denies or supposes it.
bool isIdle(const ArgumentMap& map, ClaimId claim);

// What an argument of the framework stands for.
struct Origin {
    enum class Kind : std::uint8_t {
        Claim,
        Relation,
        Reverse,     // the other direction of a mutual attack by one premise whose step is attacked
        Need,        // the auxiliary of "`relation` needs `claim`"; of a Reverse, its target (a relation: no `claim`)
        ReasonsFor,  // the auxiliary of "`claim` needs one of its reasons"
    };
    Kind kind = Kind::Claim;
    ClaimId claim;
    RelationId relation;

    bool operator==(const Origin&) const = default;
};

// A relation in play: all its premises are.
struct RelationInPlay {
    RelationId relation;
    Argument source = 0;              // what stands for it: an argument of its own, or that of its only premise
    bool own = false;                 // it has an argument of its own
    std::optional<Argument> reverse;  // of a mutual attack with an argument of its own, the way back
    bool blocks = false;              // an attack that can defeat: not weakening, between what is judged, on a target in play

    bool operator==(const RelationInPlay&) const = default;
};

struct Flattening {
    Framework framework;
    std::vector<Origin> origins;  // of each argument
    // What is in play, ascending by id.
    std::vector<std::pair<ClaimId, Argument>> claims;
    std::vector<RelationInPlay> relations;

    std::optional<Argument> argumentOf(ClaimId claim) const;
    // Nothing also for a plain step of one premise.
    std::optional<Argument> argumentOf(RelationId relation) const;
    const RelationInPlay* find(RelationId relation) const;
    bool inPlay(ClaimId claim) const { return argumentOf(claim).has_value(); }
    bool inPlay(RelationId relation) const { return find(relation) != nullptr; }
};

// O((claims + relations + attributions) · log). Unknown ids in `suppositions` are ignored.
Flattening flatten(const ArgumentMap& map, const Suppositions& suppositions = {}, Reading reading = Reading::EvenHanded);

}  // namespace cruxmap
