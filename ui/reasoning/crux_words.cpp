// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/crux_words.h"

#include "ui/panels/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace cruxmap {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CruxPage", text);
}

QString quoted(const ArgumentMap& map, ClaimId claim) {
    return QStringLiteral("“%1”").arg(QString::fromStdString(titleOf(map, refTo(claim))));
}

// A relation whose ends are all among what is concerned, and so on for undercuts of such a relation.
void addRelationsWithin(const ArgumentMap& map, std::set<RecordRef>& concerned) {
    const auto isWithin = [&](const Relation& relation) {
        const auto premise = [&](ClaimId id) { return concerned.contains(refTo(id)); };
        return concerned.contains(refTo(relation.target)) && std::ranges::all_of(relation.premises, premise);
    };
    for (auto before = concerned.size() + 1; before != concerned.size();) {
        before = concerned.size();
        for (const auto& [id, relation] : map.all<Relation>())
            if (isWithin(relation)) concerned.insert(refTo(id));
    }
}

}  // namespace

QString wordsFor(Verdict verdict) {
    switch (verdict) {
    case Verdict::Stands:
        return tr("Defended");
    case Verdict::Contested:
        return tr("Disputed");
    case Verdict::Defeated:
        return tr("Objection unanswered");
    case Verdict::Idle:
        return tr("Out of play");
    }
    return {};
}

QString changesInWords(const ArgumentMap& map, const CruxSet& set) {
    QStringList lines;
    for (const auto& [claim, change] : set.changes) {
        const auto words = change == Change::Reject ? (lines.isEmpty() ? tr("Reject %1") : tr("and reject %1"))
                                                    : (lines.isEmpty() ? tr("Accept %1") : tr("and accept %1"));
        lines << words.arg(quoted(map, claim));
    }
    return lines.join(QLatin1Char('\n'));
}

QString outcomeInWords(const CruxAnswer& answer, const CruxSet& set) {
    if (answer.reasons > 0) {
        const auto words = answer.reasons == 1 ? tr("→ changes %1 of %2 direct reason") : tr("→ changes %1 of %2 direct reasons");
        return words.arg(set.flippedReasons.size()).arg(answer.reasons);
    }
    const auto* claim = std::get_if<ClaimId>(&answer.target);
    const auto& flips = set.consequences.flips;
    const auto flip = claim ? std::ranges::find(flips, *claim, &Flip::claim) : flips.end();
    return flip == flips.end() ? tr("→ would come out otherwise") : tr("→ %1").arg(wordsFor(flip->after));
}

QStringList sideEffectsInWords(const ArgumentMap& map, const CruxAnswer& answer, const CruxSet& set, std::size_t most) {
    QStringList lines;
    for (const auto& change : set.consequences.tallies)
        lines << tr("%1: %2 → %3")
                     .arg(quoted(map, change.claim), QString::fromStdString(shownWords(change.before)),
                          QString::fromStdString(shownWords(change.after)));
    for (const auto& flip : set.consequences.flips)
        if (answer.target != CruxTarget(flip.claim)) lines << tr("%1: %2").arg(quoted(map, flip.claim), wordsFor(flip.after));
    if (const auto count = static_cast<std::size_t>(lines.size()); count > most + 1) {
        lines.resize(static_cast<qsizetype>(most));
        lines << tr("and %1 more").arg(count - most);
    }
    return lines;
}

std::set<RecordRef> concernedBy(const ArgumentMap& map, const CruxAnswer& answer, const CruxSet& set) {
    std::set<RecordRef> concerned;
    for (const auto& change : set.changes) concerned.insert(refTo(change.claim));
    for (const auto& flip : set.consequences.flips) concerned.insert(refTo(flip.claim));
    for (const auto& change : set.consequences.tallies) concerned.insert(refTo(change.claim));
    for (const auto reason : set.flippedReasons) concerned.insert(refTo(reason));
    std::visit([&](auto target) { concerned.insert(refTo(target)); }, answer.target);
    addRelationsWithin(map, concerned);
    return concerned;
}

}  // namespace cruxmap
