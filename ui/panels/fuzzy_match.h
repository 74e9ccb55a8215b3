// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the letters of a pattern occur in a text in their order, and how well: beginnings of words and letters next to
// each other count for more. "zts" finds "Zoom to selection".
#pragma once

#include <QStringView>

#include <optional>
#include <utility>
#include <vector>

namespace cruxmap {

struct FuzzyMatch {
    int score = 0;                            // the more the better
    std::vector<std::pair<int, int>> ranges;  // start and length of what matches
};

// Upper and lower case are the same. An empty pattern matches everything with score 0.
std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

}  // namespace cruxmap
