// SPDX-License-Identifier: GPL-3.0-or-later
// What a number in a text is probably a quantity of: proposals to be changed by hand. Pure.
#pragma once

#include "core/model/records.h"
#include "core/provenance/anchor.h"

#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// The numbers among the words, as they are written, each with what it may measure and of whom.
std::vector<Quantity> quantitiesIn(std::string_view text, Span words);

// As somebody has corrected it. A number written anew is read anew; without one that can be read, low and high are nothing.
Quantity quantityFrom(Quantity proposed, const std::string& number, const std::string& measure, const std::string& subject);

}  // namespace cruxmap
