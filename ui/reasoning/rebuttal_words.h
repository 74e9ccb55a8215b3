// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of a rebuttal chain say, in the words of the Rebuttals page. Pure functions over the map.
#pragma once

#include "core/reasoning/chains.h"
#include "ui/panels/sign.h"
#include "ui/render/card_status.h"

#include <QString>

#include <optional>

namespace cruxmap {

// "It takes 100,000 chips. Together with: China holds five percent."
QString textOf(const ArgumentMap& map, const ChainStep& step);
// "Tech Wave host, citing Epoch AI · 17 April 2026 · linked".
QString whoSays(const ArgumentMap& map, const RebuttalChain& chain, std::size_t step);
// What becomes of it there: "the exchange ends here", "unanswered", "goes in a circle".
QString howItGoesOn(const ChainStep& step);
// What it does, for those who cannot see its sign: "undercuts that step".
QString whatItDoes(const ChainStep& step);

Sign signOf(const ArgumentMap& map, const ChainStep& step);
std::optional<CardStatus> statusOf(const ArgumentMap& map, const Verdicts& verdicts, const RebuttalChain& chain, std::size_t step);

}  // namespace cruxmap
