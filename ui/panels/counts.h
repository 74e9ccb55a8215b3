// SPDX-License-Identifier: GPL-3.0-or-later
// Counts and ranges in words. Pure functions.
#pragma once

#include "core/model/view_content.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace cruxmap {

// "2 for · 1 against", "no reasons yet".
std::string tallyOf(const ArgumentMap& map, ClaimId claim);

// "60 claims by 7 speakers from 2 sources, and 64 links between them."
std::string countsInWords(const ArgumentMap& map);

// "17 of 60 claims in this view · 12 second-hand or further".
std::string viewInWords(const ArgumentMap& map, const ViewContent& content);

// "about 5 to 6 %"; empty when the quantity has no number.
std::string rangeInWords(const Quantity& quantity);

// "1 claim", "60 claims", "1,024 claims".
std::string counted(std::size_t number, std::string_view one, std::string_view many);

}  // namespace cruxmap
