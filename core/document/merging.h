// SPDX-License-Identifier: GPL-3.0-or-later
// Two records that turn out to be one: everything that refers to the one refers to the other from then on, what stands there twice
// is kept once, and the one goes. Each is one part of an edit and throws Error{Refused} with a sentence for the user when it
// makes no sense; the debate is then as it was.
#pragma once

#include "core/document/transaction.h"

namespace cruxmap {

// `into` says what `from` said, wrote what it wrote, and is also known by its name and aliases. Its own name and kind stay, a
// description of both keeps both.
void mergePeople(Transaction& transaction, PersonId from, PersonId into);

// `into` keeps its words and takes over what `from` has: stances (in `from`'s words where those were the claim's), links, quantities,
// tags, notes, cards. Of two links between the same claims in the same direction `into`'s own stays with its force; what the
// other one carried goes over to it. Refused where a link would lead from the claim to itself, or to the step drawn from it.
void mergeClaims(Transaction& transaction, ClaimId from, ClaimId into);

}  // namespace cruxmap
