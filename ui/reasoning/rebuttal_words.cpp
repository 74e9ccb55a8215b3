// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/rebuttal_words.h"

#include "core/base/date.h"
#include "ui/panels/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace cruxmap {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Rebuttals", text);
}

bool sharesSpeaker(const ChainStep& a, const ChainStep& b) {
    return std::ranges::any_of(
        a.voices, [&](const Voice& voice) { return std::ranges::find(b.voices, voice.person, &Voice::person) != b.voices.end(); });
}

}  // namespace

QString textOf(const ArgumentMap& map, const ChainStep& step) {
    QStringList texts;
    for (const auto premise : step.premises) texts << QString::fromStdString(map.at(premise).text);
    if (texts.size() < 2) return texts.join(QString());
    const auto first = texts.takeFirst();
    return tr("%1 Together with: %2").arg(first, texts.join(QLatin1Char(' ')));
}

QString whoSays(const ArgumentMap& map, const RebuttalChain& chain, std::size_t index) {
    const auto& step = chain.steps[index];
    QStringList parts;
    if (auto speakers = speakersOf(map, step.premises.front()); !speakers.empty())
        parts << QString::fromStdString(speakers);
    else if (!step.voices.empty())
        parts << QString::fromStdString(map.at(step.voices.front().person).name);
    else
        parts << tr("nobody is named");
    if (!step.voices.empty() && !step.voices.front().date.empty()) parts << QString::fromStdString(dateInWords(step.voices.front().date));
    if (step.premises.size() > 1) parts << tr("linked");
    if (step.parent && step.depth > 0 && sharesSpeaker(step, chain.steps[*step.parent])) parts << tr("their own caveat");
    if (step.relation && map.at(*step.relation).analyst) parts << tr("link by the mapper");
    return parts.join(QStringLiteral(" · "));
}

QString howItGoesOn(const ChainStep& step) {
    QStringList parts;
    if (step.weakening) parts << tr("weighs without settling it");
    if (step.loop)
        parts << tr("said above already: here the exchange goes in a circle");
    else if (step.repeats)
        parts << tr("its replies stand elsewhere in this list");
    else if (step.unanswered)
        parts << (step.move == Move::Attacks ? tr("unanswered") : tr("the exchange ends here"));
    if (step.decides) parts << tr("on the line that decides");
    return parts.join(QStringLiteral(" · "));
}

QString whatItDoes(const ChainStep& step) {
    const auto attacks = step.move == Move::Attacks;
    switch (step.aim) {
    case Aim::Claim:
        return step.move == Move::Start ? QString() : attacks ? tr("attacks it") : tr("answers: attacks that claim");
    case Aim::Step:
        return attacks ? tr("undercuts that step") : tr("answers: undercuts that step");
    case Aim::Reason:
        return tr("undercuts a reason for it");
    case Aim::Premise:
        return tr("attacks what a reason for it rests on");
    }
    return {};
}

Sign signOf(const ArgumentMap& map, const ChainStep& step) {
    return step.relation ? signOf(map.at(*step.relation)) : Sign::None;
}

std::optional<CardStatus> statusOf(const ArgumentMap& map, const Verdicts& verdicts, const RebuttalChain& chain, std::size_t index) {
    const auto& step = chain.steps[index];
    if (!step.relation) return statusOf(map, verdicts, chain.start);
    const bool replied = std::ranges::any_of(chain.steps, [&](const ChainStep& other) { return other.parent == index; });
    switch (step.status) {
    case Verdict::Stands:
        if (!replied) return std::nullopt;
        return CardStatus{StatusLook::Defended, tr("Defended")};
    case Verdict::Contested:
        return CardStatus{StatusLook::Disputed, tr("Disputed")};
    case Verdict::Defeated:
        return CardStatus{StatusLook::Unanswered, tr("Objection unanswered")};
    case Verdict::Idle:
        break;
    }
    return CardStatus{StatusLook::Quiet, tr("Out of play")};
}

}  // namespace cruxmap
