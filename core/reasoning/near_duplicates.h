// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in the same or nearly the same words. Each text is the set of its pairs of neighbouring words, folded and without
// punctuation; two are near when they share at least 3 in 5 of all their pairs (Jaccard; shingles after Broder 1997). An
// inverted index finds the candidates; pairs of words that very many texts have lead to none.
#pragma once

#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

namespace cruxmap {

// Groups of at least two indices into `texts`, ascending, in the order of their first: texts that are equal once folded, or one
// of each pair of near ones. Empty texts are near to nothing. When stopped, what was found so far.
std::vector<std::vector<std::size_t>> nearDuplicates(const std::vector<std::string>& texts, const std::stop_token& stop = {});

}  // namespace cruxmap
