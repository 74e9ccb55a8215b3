// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/in_words.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace cruxmap {

namespace {

constexpr std::size_t few = 48;  // characters

QString tr(const char* text) {
    return QCoreApplication::translate("MapCanvas", text);
}

QString premisesOf(const ArgumentMap& map, const Relation& relation) {
    QStringList texts;
    for (const auto premise : relation.premises) texts << quoted(map, refTo(premise));
    return texts.join(tr(" with "));
}

}  // namespace

QString quoted(const ArgumentMap& map, RecordRef card) {
    std::string text;
    if (const auto* claim = card.kind == RecordKind::Claim ? map.find(ClaimId{card.id}) : nullptr)
        text = claim->title.empty() ? claim->text : claim->title;
    if (const auto* question = card.kind == RecordKind::Question ? map.find(QuestionId{card.id}) : nullptr) text = question->text;
    return tr("“%1”").arg(QString::fromStdString(shortened(text, few)));
}

QString inWords(const ArgumentMap& map, RelationId id) {
    const auto* relation = map.find(id);
    if (!relation) return {};
    const auto premises = premisesOf(map, *relation);
    if (const auto* claim = std::get_if<ClaimId>(&relation->target)) {
        const auto sentence = relation->polarity == Polarity::Support ? tr("%1 supports %2") : tr("%1 attacks %2");
        return sentence.arg(premises, quoted(map, refTo(*claim)));
    }
    const auto* target = map.find(std::get<RelationId>(relation->target));
    if (!target) return premises;
    const auto sentence = relation->polarity == Polarity::Support ? tr("%1 backs the step from %2") : tr("%1 undercuts the step from %2");
    const auto* claim = std::get_if<ClaimId>(&target->target);
    const auto from = premisesOf(map, *target);
    return sentence.arg(premises, claim ? tr("%1 to %2").arg(from, quoted(map, refTo(*claim))) : from);
}

}  // namespace cruxmap
