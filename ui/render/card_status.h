// SPDX-License-Identifier: GPL-3.0-or-later
// How a claim stands in the debate, in the words of its card and of the panels: the verdict of a fact or prediction, the tally
// of reasons of a policy or value. A claim that nobody challenges has none. Never green or red: those mean support and attack.
#pragma once

#include "core/model/records.h"
#include "ui/render/theme.h"

#include <QString>

#include <map>
#include <optional>

namespace cruxmap {

class ArgumentMap;
struct Verdicts;

// Quiet: words without a pill, for what is out of play or assumed.
enum class StatusLook : std::uint8_t { Defended, Disputed, Unanswered, Tally, Quiet };

struct CardStatus {
    StatusLook look = StatusLook::Quiet;
    QString words;  // "Disputed", "2 for · 1 against"

    bool operator==(const CardStatus&) const = default;
};

// `verdicts` is of this map; the claim exists.
std::optional<CardStatus> statusOf(const ArgumentMap& map, const Verdicts& verdicts, ClaimId claim);
std::map<ClaimId, CardStatus> statusesOf(const ArgumentMap& map, const Verdicts& verdicts);

// The words with the sign that tells them apart without colour: "◐ Disputed".
QString signedWords(const CardStatus& status);

// What a pill is made of.
struct PillInk {
    Colour text;
    std::optional<Colour> ground;
    std::optional<Colour> line;
};
PillInk inkOf(StatusLook look);

}  // namespace cruxmap
