// SPDX-License-Identifier: GPL-3.0-or-later
// The edits by which people comment on what was worked out about their debate: findings put aside, camps named. Like those of
// edits.h, functions on one transaction; each throws Error{Refused} with a sentence for the user when it makes no sense.
#pragma once

#include "core/document/signature.h"
#include "core/document/transaction.h"

#include <optional>
#include <string_view>
#include <vector>

namespace cruxmap {

// Puts a finding aside: `finding` is the word of its kind, its subjects stand in any order. One that was put aside before gets
// the new reason and signature. Refused without subjects, and where one of them is gone.
DismissalId dismiss(Transaction& transaction, std::string_view finding, std::vector<RecordRef> subjects, std::string_view reason,
                    const Signature& signature);

// Names the camp that these claims set apart from the others. `known` is the name that it bears already, if any; it is replaced. With
// an empty name the camp goes without one, and nothing is given back. Refused for a new name without claims.
std::optional<CampNameId> nameCamp(Transaction& transaction, std::optional<CampNameId> known, std::string_view name,
                                   const std::vector<ClaimId>& claims);

}  // namespace cruxmap
