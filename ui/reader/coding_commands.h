// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that make something of selected words, in the order in which they are offered. In the map some of them are the
// commands of its cards; which of both is meant is decided by who has the keyboard.
#pragma once

#include "ui/actions.h"
#include "ui/reader/coding_form.h"

#include <array>

namespace cruxmap {

struct CodingCommand {
    ActionId action;
    CodingKind kind;
};

inline constexpr std::array kCodingCommands{
    CodingCommand{ActionId::NewClaim, CodingKind::Claim},          CodingCommand{ActionId::Support, CodingKind::Support},
    CodingCommand{ActionId::Attack, CodingKind::Attack},           CodingCommand{ActionId::Undercut, CodingKind::Undercut},
    CodingCommand{ActionId::YesBut, CodingKind::YesBut},           CodingCommand{ActionId::AddPassage, CodingKind::Stance},
    CodingCommand{ActionId::RecordQuantity, CodingKind::Quantity},
};

}  // namespace cruxmap
