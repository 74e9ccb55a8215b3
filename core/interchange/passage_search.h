// SPDX-License-Identifier: GPL-3.0-or-later
// Passages that are to be found in one text, as a value that needs no document: it can be carried out on another thread.
#pragma once

#include "core/model/records.h"
#include "core/provenance/anchor.h"
#include "core/provenance/reading_watch.h"

#include <memory>
#include <string>
#include <vector>

namespace cruxmap {

using SharedText = std::shared_ptr<const std::string>;

// What an answer depends on. The same text is the same object.
struct PassageLookup {
    Passage passage;
    SharedText text;
    SharedText formerText{};  // the earlier one that its recorded place counts in; nullptr: none is at hand

    bool operator==(const PassageLookup&) const = default;
};

struct PassageSearch {
    SharedText text;
    std::shared_ptr<const Anchorer> anchorer{};  // nullptr: it has still to be made
    std::vector<PassageLookup> lookups;
    std::vector<Anchor> anchors{};  // of each lookup, once it is carried out
};

// Where the passage stands.
Anchor answerTo(const PassageLookup& lookup, const Anchorer& anchorer, std::stop_token stop = {});
// With its anchorer and anchors. Throws ReadingStopped.
PassageSearch carriedOut(PassageSearch search, const ReadingWatch& watch = {});

}  // namespace cruxmap
