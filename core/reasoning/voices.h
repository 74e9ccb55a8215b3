// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks for a claim or a step, and through whom it reaches us: what chains and findings say of an attribution.
#pragma once

#include "core/model/commitments.h"

#include <optional>
#include <string>
#include <vector>

namespace cruxmap {

// One person's stance. `through` names the hands it passed through, the nearest to the speaker first.
struct Voice {
    AttributionId attribution;
    PersonId person;
    AttributionMode mode = AttributionMode::Asserts;
    Firmness firmness = Firmness::Firm;
    std::vector<PersonId> through;
    std::optional<SourceId> source;
    std::string date;  // of the words, or else of the source; empty when neither is stated

    bool operator==(const Voice&) const = default;
};

// The stances on a claim or a relation by rank, hands that only report left out.
std::vector<Voice> voicesOn(const ArgumentMap& map, const Target& target);

}  // namespace cruxmap
