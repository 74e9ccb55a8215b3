// SPDX-License-Identifier: GPL-3.0-or-later
// A crux in words, as the rows of its page tell it. Pure functions over the map.
#pragma once

#include "core/reasoning/crux.h"

#include <QString>
#include <QStringList>

namespace cruxmap {

// What people read for a verdict that a change would bring about.
QString wordsFor(Verdict verdict);

// One line for each claim of the set: "Reject “A”", "and accept “B”".
QString changesInWords(const ArgumentMap& map, const CruxSet& set);

// What it does to the target: "→ Defended"; for a policy, value or question "→ changes 3 of 17 direct reasons".
QString outcomeInWords(const CruxAnswer& answer, const CruxSet& set);

// What else would come out differently, a line each, `most` at the most and then "and 4 more".
QStringList sideEffectsInWords(const ArgumentMap& map, const CruxAnswer& answer, const CruxSet& set, std::size_t most);

// Everything that the set is about: its claims, what changes, the target, and the relations between these.
std::set<RecordRef> concernedBy(const ArgumentMap& map, const CruxAnswer& answer, const CruxSet& set);

}  // namespace cruxmap
