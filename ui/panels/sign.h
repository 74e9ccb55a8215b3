// SPDX-License-Identifier: GPL-3.0-or-later
// The sign before a claim that says what it does there: answers a question, supports, attacks, undercuts.
#pragma once

#include "core/model/records.h"

#include <cstdint>

namespace cruxmap {

enum class Sign : std::uint8_t { None, Question, Option, Support, Attack, Undercut };

// Of a premise: an attack on a relation undercuts it.
inline Sign signOf(const Relation& relation) {
    if (relation.polarity == Polarity::Support) return Sign::Support;
    return std::holds_alternative<RelationId>(relation.target) ? Sign::Undercut : Sign::Attack;
}

}  // namespace cruxmap
