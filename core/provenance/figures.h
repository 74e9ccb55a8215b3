// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities in English words and figures, as they stand in a text: "at most 6 years", "2 to 4 %", "$3 trillion", "about 100,000
// engines", "three times". Years, dates, times of day, ordinals, versions and numbers inside names (B52) are none.
#pragma once

#include "core/model/records.h"
#include "core/provenance/text_span.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// The fields are those of a Quantity: `low` is the value, of a range the lower one; a bound from above (at most, below) stands in
// `high`, as does the upper value of a range.
struct Figure {
    Comparator comparator = Comparator::Equal;
    std::optional<double> low;
    std::optional<double> high;
    std::string unit;  // "%", "×", "$", or the word after the number; empty when there is none
    std::string asWritten;
    TextSpan span;  // with its comparator and unit

    bool operator==(const Figure&) const = default;
};

// In the order of the text; they do not overlap. Takes time linear in the text.
std::vector<Figure> figuresIn(std::string_view text);

}  // namespace cruxmap
