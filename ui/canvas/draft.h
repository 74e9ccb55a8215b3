// SPDX-License-Identifier: GPL-3.0-or-later
// What is being written on the map, and the one edit that puts it into the document.
#pragma once

#include "core/model/records.h"
#include "ui/workspace/workspace.h"

#include <QString>

#include <optional>
#include <variant>

namespace cruxmap {

struct TextOfCard {  // of a card that is there already
    RecordRef card;
};
struct NewClaim {};
struct NewQuestion {};
struct NewOption {
    QuestionId question;
};
struct NewReply {
    Target target;
    Polarity polarity = Polarity::Support;
};
using Draft = std::variant<TextOfCard, NewClaim, NewQuestion, NewOption, NewReply>;

// "Add supporting claim": the name of the edit.
QString labelOf(const Draft& draft);
// "A reason for it": what an empty editor says.
QString promptOf(const Draft& draft);

// Writes the text, for `view`. The card that it stands on, or nothing when the edit was refused.
std::optional<RecordRef> write(Workspace& workspace, std::optional<ViewId> view, const Draft& draft, const QString& text);

// What to write beside it: another reason for the same, another option, another claim.
Draft siblingOf(const ArgumentMap& map, const Draft& draft);

// Whether what it bears on still exists.
bool stillMakesSense(const ArgumentMap& map, const Draft& draft);

}  // namespace cruxmap
