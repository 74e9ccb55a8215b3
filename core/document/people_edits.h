// SPDX-License-Identifier: GPL-3.0-or-later
// Making people known to a debate, and the names they go by. Functions on one transaction, like those of edits.h.
#pragma once

#include "core/document/transaction.h"

#include <string_view>
#include <vector>

namespace cruxmap {

// People whom the debate does not know yet, as the last of its people, in this order; ids and ranks are given. Refused without a name,
// and for a name that somebody has.
std::vector<PersonId> introduce(Transaction& transaction, std::vector<Person> people);

// Another name of somebody; nothing happens when he has it already.
void addAlias(Transaction& transaction, PersonId person, std::string_view alias);

}  // namespace cruxmap
