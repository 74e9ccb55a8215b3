// SPDX-License-Identifier: GPL-3.0-or-later
// Which comment the selected words answer by quoting it, and what the debate has of that comment: offered as what the words may bear
// on. Pure.
#pragma once

#include "core/provenance/source_text.h"
#include "ui/reader/passage_marks.h"

#include <optional>
#include <string>
#include <string_view>

namespace cruxmap {

struct Answered {
    std::string whom;             // "comment 9", or its author
    std::vector<ClaimId> claims;  // by rank; not empty
};

// Nothing outside of threads, where no claim of the answered comment is known, and where the answer was put aside as a proposal.
std::optional<Answered> answeredBy(const ArgumentMap& map, SourceId source, std::string_view text, const std::vector<TextSection>& sections,
                                   const PassagesInText& passages, Span words);

}  // namespace cruxmap
