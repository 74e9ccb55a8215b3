// SPDX-License-Identifier: GPL-3.0-or-later
// The camps of a map: coherent positions, each a largest set of claims that defends itself (a preferred extension of the
// flattening), and which claims belong to all, to some or to none of them.
//
// Independent disputes multiply: k of them have 2^k positions, of which a reader wants a few. Up to `shown` positions are all
// listed; of more, those that agree best with what the speakers are committed to, one for each of the most committed speakers
// in turn, then those most unlike the ones chosen (a farthest-first choice). `splits` tells the disputes apart.
#pragma once

#include "core/model/sentence.h"
#include "core/reasoning/verdicts.h"

#include <stop_token>

namespace cruxmap {

struct Position {
    std::string name;                                // the user's (a Camp record whose claims are all accepted), or from its claims
    Sentence sentence;                               // what sets it apart, and who asserts that
    std::vector<ClaimId> accepted;                   // ascending
    std::vector<ClaimId> distinguishing;             // accepted here and not in all camps; the most central first
    std::vector<PersonId> speakers;                  // who is committed to most of these and to nothing that it rejects, first the most
    std::vector<std::pair<ClaimId, Tally>> options;  // of the questions: the options' reasons as they hold here; not by rank of size

    bool operator==(const Position&) const = default;
};

// Claims that are undecided together, independently of all others: an odd or even circle of attacks.
struct Split {
    std::vector<ClaimId> claims;                // ascending
    std::vector<std::vector<ClaimId>> choices;  // its positions by themselves; at most as many as camps are shown

    bool operator==(const Split&) const = default;
};

struct Camps {
    std::vector<Position> positions;
    std::vector<Split> splits;
    // Facts and predictions in play, ascending; over all positions that were found.
    std::vector<ClaimId> inAll;
    std::vector<ClaimId> inSome;
    std::vector<ClaimId> inNone;
    std::size_t found = 0;  // positions; a lower bound unless complete
    bool complete = true;   // false: stopped, or so many that they were not all listed

    bool operator==(const Camps&) const = default;
};

struct CampOptions {
    std::size_t shown = 5;
    std::size_t limit = 256;  // positions looked for
};

Camps camps(const ArgumentMap& map, const Suppositions& suppositions = {}, Reading reading = Reading::EvenHanded,
            const CampOptions& options = {}, std::stop_token stop = {});

// "There are 4 coherent positions.", "At least 256 …", "There is no dispute: one position."
std::string summary(const Camps& camps);

}  // namespace cruxmap
