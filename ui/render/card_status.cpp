// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/card_status.h"

#include "core/reasoning/verdicts.h"

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

StatusLook lookOf(const ClaimVerdict& verdict) {
    if (verdict.suspended || verdict.assumed) return StatusLook::Quiet;
    switch (verdict.verdict) {
    case Verdict::Stands:
        return StatusLook::Defended;
    case Verdict::Contested:
        return StatusLook::Disputed;
    case Verdict::Defeated:
        return StatusLook::Unanswered;
    case Verdict::Idle:
        break;
    }
    return StatusLook::Quiet;
}

bool isUnchallenged(const ClaimVerdict& verdict) {
    return verdict.verdict == Verdict::Stands && !verdict.attacked && !verdict.assumed;
}

}  // namespace

std::optional<CardStatus> statusOf(const ArgumentMap& map, const Verdicts& verdicts, ClaimId claim) {
    if (const auto tally = verdicts.tallies.find(claim); tally != verdicts.tallies.end()) {
        if (verdicts.suppositions.suspended.contains(claim)) return CardStatus{StatusLook::Quiet, u"Suspended"_s};
        if (tally->second == Tally{}) return std::nullopt;
        return CardStatus{StatusLook::Tally, QString::fromStdString(shownWords(tally->second))};
    }
    const auto found = verdicts.claims.find(claim);
    if (found == verdicts.claims.end() || isUnchallenged(found->second)) return std::nullopt;
    return CardStatus{lookOf(found->second), QString::fromStdString(shownWords(map, claim, found->second))};
}

std::map<ClaimId, CardStatus> statusesOf(const ArgumentMap& map, const Verdicts& verdicts) {
    std::map<ClaimId, CardStatus> statuses;
    const auto add = [&](ClaimId id) {
        if (auto status = statusOf(map, verdicts, id)) statuses.emplace(id, std::move(*status));
    };
    for (const auto& [id, verdict] : verdicts.claims) add(id);
    for (const auto& [id, tally] : verdicts.tallies) add(id);
    return statuses;
}

QString signedWords(const CardStatus& status) {
    switch (status.look) {
    case StatusLook::Defended:
        return u"◆ "_s + status.words;
    case StatusLook::Disputed:
        return u"◐ "_s + status.words;
    case StatusLook::Unanswered:
        return u"○ "_s + status.words;
    case StatusLook::Tally:
    case StatusLook::Quiet:
        break;
    }
    return status.words;
}

PillInk inkOf(StatusLook look) {
    switch (look) {
    case StatusLook::Defended:
        return {{ColourRole::DefendedText}, Colour{ColourRole::DefendedGround}, std::nullopt};
    case StatusLook::Disputed:
        return {{ColourRole::DisputedText}, Colour{ColourRole::DisputedGround}, std::nullopt};
    case StatusLook::Unanswered:
        return {{ColourRole::UnansweredText}, Colour{ColourRole::UnansweredGround}, std::nullopt};
    case StatusLook::Tally:
        return {{ColourRole::SecondaryText}, std::nullopt, Colour{ColourRole::ChipLine}};
    case StatusLook::Quiet:
        break;
    }
    return {{ColourRole::SecondaryText}, std::nullopt, std::nullopt};
}

}  // namespace cruxmap
