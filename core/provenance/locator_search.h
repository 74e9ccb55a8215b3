// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a passage by how it starts and ends, when its words are not at hand.
#pragma once

#include "core/provenance/text_index.h"

#include <stop_token>

namespace cruxmap {

// The plain form without white space at its ends.
std::string trimmedPlain(std::string_view text);

// All spans that start and end as the selector's locators say and, where it has a hash, have that hash; ascending. Without a
// hash, a span is left out when the passage would end and start again inside it.
std::vector<Span> placesByLocators(const TextIndex& index, const Selector& selector, const std::stop_token& stop);

// The spans whose ends are most like the locators, best first, at most `limit`.
std::vector<Candidate> placesLikeLocators(const TextIndex& index, const Selector& selector, std::size_t limit, const std::stop_token& stop);

}  // namespace cruxmap
