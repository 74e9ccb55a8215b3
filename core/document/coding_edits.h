// SPDX-License-Identifier: GPL-3.0-or-later
// Coding a text: edits that tie words of a source to the claim they make, each on one transaction. The passage comes with its
// place, hash and locators; one that the debate has already at that place is used again. A claim made so is a draft. Each throws
// Error{Refused} with a sentence for the user when it makes no sense.
#pragma once

#include "core/document/transaction.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cruxmap {

// Somebody the debate knows, or the name of somebody it is to know; an empty name stands for a speaker whom nobody names.
using Speaker = std::variant<PersonId, std::string>;

// Who says it, how, and where.
struct Utterance {
    Passage passage;
    Speaker speaker;
    AttributionMode mode = AttributionMode::Asserts;
    Firmness firmness = Firmness::Firm;
    AttributionBasis basis = AttributionBasis::Named;
    std::optional<PersonId> reporter{};  // who tells us of it in that passage; nobody: it is first-hand
};

// What a new claim is a reason for or against; onto a relation, an attack undercuts it.
struct BearsOn {
    Target target;
    Polarity polarity = Polarity::Support;
};

// A claim in the mapper's words that the voice makes, by itself or bearing on something, shown in `view` when that lists its cards.
ClaimId codeClaim(Transaction& transaction, std::string_view text, const Utterance& voice, const std::optional<BearsOn>& bearing,
                  std::optional<ViewId> view);

// "Yes, but …": the voice concedes those claims, and makes a new one that undercuts the step.
ClaimId codeYesBut(Transaction& transaction, std::string_view text, const Utterance& voice, const std::vector<ClaimId>& conceded,
                   RelationId undercut, std::optional<ViewId> view);

// The voice takes its stance on something that is there. Refused when the debate has that stance from that passage already.
AttributionId codeStance(Transaction& transaction, const Target& target, const Utterance& voice);

// A quantity of its claim, as the passage has it. Refused without a number.
QuantityId codeQuantity(Transaction& transaction, Quantity quantity, const Passage& passage);

}  // namespace cruxmap
