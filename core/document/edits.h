// SPDX-License-Identifier: GPL-3.0-or-later
// The edits that people make, as functions on one transaction: the window's gestures and the command line share them.
// Texts are taken as typed and made one line. Each throws Error{Refused} with a sentence for the user when it makes no sense.
#pragma once

#include "core/document/transaction.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// A claim by itself, shown in `view` when that lists its cards.
ClaimId addClaim(Transaction& transaction, std::string_view text, std::optional<ViewId> view);

// A claim that supports or attacks `target`; onto a relation, an attack undercuts it. Shown in `view` as above.
ClaimId addReply(Transaction& transaction, std::string_view text, Target target, Polarity polarity, std::optional<ViewId> view);

// A claim that answers the question, as its last option.
ClaimId addOption(Transaction& transaction, std::string_view text, QuestionId question, std::optional<ViewId> view);

QuestionId addQuestion(Transaction& transaction, std::string_view text, std::optional<ViewId> view);

// Links an existing claim to a target. Refused onto itself, and where the same link exists.
RelationId addRelation(Transaction& transaction, ClaimId premise, Target target, Polarity polarity);

// A further premise that works only together with those there are; refused for the relation's own target.
void addPremise(Transaction& transaction, RelationId relation, ClaimId premise);

// The text of a question or a claim. A claim with other words than those that somebody checked is a draft again.
void setText(Transaction& transaction, RecordRef subject, std::string_view text);

ViewId addView(Transaction& transaction, std::string_view name);

// Keeps what is supposed for a while under a name; refused without one.
ScenarioId addScenario(Transaction& transaction, std::string_view name, std::vector<ClaimId> suspended, std::vector<ClaimId> assumed);

// Shows a card in a view, or takes it out of it; the debate itself stays as it is.
void showInView(Transaction& transaction, ViewId view, RecordRef subject);
void hideFromView(Transaction& transaction, ViewId view, RecordRef subject);

// Puts a card where a hand left it, or gives it back to the arrangement.
void place(Transaction& transaction, ViewId view, RecordRef subject, std::optional<Point> topLeft);

// Swaps the card's rank with that of its neighbour `sibling`.
void swapRanks(Transaction& transaction, RecordRef subject, RecordRef sibling);

// How strong an attack is when nobody says: two claims block each other, an undercut is decisive, a reason against a
// policy or a value only weighs.
Force usualForce(const ArgumentMap& map, const Target& target, Polarity polarity);

}  // namespace cruxmap
