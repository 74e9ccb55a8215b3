// SPDX-License-Identifier: GPL-3.0-or-later
// The passages of the map as they stand in one source's text: where, in whose colour, and what rests on them.
#pragma once

#include "core/provenance/anchor.h"
#include "ui/render/theme.h"

#include <QString>

#include <vector>

namespace cruxmap {

class ArgumentMap;
class Workspace;

// One place of a passage; a passage that could stand in several has a mark at each.
struct PassageMark {
    PassageId passage;
    Span span;
    AnchorState state = AnchorState::Verified;
    Colour colour;                    // of whoever takes the stance
    std::vector<RecordRef> subjects;  // the claims, and relations, that rest on the words; by rank
    QString tip;                      // in words: what, who, and whether the words are there
};

struct PassagesInText {
    std::vector<PassageMark> marks;
    double coverage = 0;           // the part of the text that passages cover whose place is certain
    std::size_t awaited = 0;       // passages that are still to be looked for
    bool searchCancelled = false;  // nobody does just now
};

// Without an attached text there are none.
PassagesInText passagesInText(Workspace& workspace, SourceId source);

// The passages that a claim or a relation rests on, those of its speakers first; by rank.
std::vector<PassageId> passagesOf(const ArgumentMap& map, RecordRef record);

}  // namespace cruxmap
