// SPDX-License-Identifier: GPL-3.0-or-later
// The edits by which people vouch for a debate and comment on it: claims checked against their sources, notes on any record. Like
// those of edits.h, functions on one transaction; each throws Error{Refused} with a sentence for the user when it makes no sense.
#pragma once

#include "core/document/signature.h"
#include "core/document/transaction.h"

#include <optional>
#include <span>
#include <string_view>

namespace cruxmap {

// Claims that somebody with these initials has checked. Refused without initials.
void markChecked(Transaction& transaction, std::span<const ClaimId> claims, std::string_view initials);

// Claims that are to be checked still, or again.
void markDraft(Transaction& transaction, std::span<const ClaimId> claims);

// A note on any record, also on the debate itself (its Meta). Its paragraphs stay as they are typed, without white space at either end.
// Refused without words, and where the subject is gone.
NoteId addNote(Transaction& transaction, RecordRef subject, std::string_view text, const Signature& signature);

// Gives the note other words, and the signature of whoever wrote those; without any words the note goes, and nothing is given back.
std::optional<NoteId> rewriteNote(Transaction& transaction, NoteId note, std::string_view text, const Signature& signature);

}  // namespace cruxmap
