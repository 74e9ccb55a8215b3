// SPDX-License-Identifier: GPL-3.0-or-later
// The camps of a map: coherent positions, each a largest set of claims that defends itself (a preferred extension of the
// flattening), and which claims belong to all, to some or to none of them.
//
// Independent disputes multiply: k of them have 2^k positions, of which a reader wants a few. Up to `shown` positions are all
// listed. Of more, each of the speakers with the most at stake gets the position that agrees best with his own commitments,
// dispute by dispute; when these come to fewer than two, the one most unlike the first is put beside it. `splits` tells the
// disputes apart. Preferred semantics factors over the connected parts of what the grounded labelling leaves undecided
// (directionality; Baroni and Giacomin 2007), so every dispute is solved by itself and the positions are counted exactly.
#pragma once

#include "core/model/sentence.h"
#include "core/reasoning/verdicts.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace cruxmap {

struct Position {
    std::string name;                     // the user's, or from its claims
    std::optional<CampNameId> given;      // the record of the user's name
    Sentence sentence;                    // what sets it apart, and who asserts that
    std::vector<ClaimId> accepted;        // ascending
    std::vector<ClaimId> distinguishing;  // accepted here and not in all; first what fewest of those shown accept, then the most central
    std::vector<PersonId> speakers;       // who is committed to most of these and to nothing that it rejects, first the most
    std::vector<std::pair<ClaimId, Tally>> options;  // of the questions: the options' reasons as they hold here; not by rank of size

    bool operator==(const Position&) const = default;
};

// A dispute: claims that are undecided together, independently of all others.
struct Split {
    std::vector<ClaimId> claims;                // ascending
    std::vector<std::vector<ClaimId>> choices;  // what can be accepted of them together, each ascending

    bool operator==(const Split&) const = default;
};

struct Camps {
    std::vector<Position> positions;
    std::vector<Split> splits;
    // Facts and predictions in play, ascending: accepted sceptically, credulously only, or not at all; over all positions, listed or not,
    // but for what Dispute::kMostAsked leaves out.
    std::vector<ClaimId> inAll;
    std::vector<ClaimId> inSome;
    std::vector<ClaimId> inNone;
    // Positions that differ in some claim, counted up to 10^15; a lower bound unless complete.
    std::uint64_t found = 0;
    bool complete = true;  // false: stopped, or a dispute has more choices than were looked for

    bool operator==(const Camps&) const = default;
};

struct CampOptions {
    std::size_t shown = 5;
    std::size_t limit = 64;                          // choices looked for in each dispute
    std::function<void(double)> progress = nullptr;  // told of the part done, 0 to 1, on the calling thread
};

Camps camps(const ArgumentMap& map, const Suppositions& suppositions = {}, Reading reading = Reading::EvenHanded,
            const CampOptions& options = {}, std::stop_token stop = {});

// "There are 4 coherent positions.", "At least 256 …", "There is no dispute: one position."
std::string summary(const Camps& camps);

}  // namespace cruxmap
