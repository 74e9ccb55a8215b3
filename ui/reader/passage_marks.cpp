// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/passage_marks.h"

#include "core/base/text.h"
#include "core/model/sentence.h"
#include "core/provenance/selection.h"
#include "core/provenance/trail.h"
#include "ui/render/speakers.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace cruxmap {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Reader", text);
}

// What the passage is used for, gathered from the stances and quantities that name it.
struct Use {
    std::vector<RecordRef> subjects;
    std::optional<PersonId> speaker;
    QStringList lines;
};

QString shortOf(const std::string& text) {
    return QStringLiteral("“%1”").arg(QString::fromStdString(shortened(text, 140)));
}

QString subjectInWords(const ArgumentMap& map, const Target& target) {
    if (const auto* claim = std::get_if<ClaimId>(&target)) return shortOf(map.at(*claim).text);
    const auto& relation = map.at(std::get<RelationId>(target));
    const auto premise = relation.premises.empty() ? QString() : shortOf(map.at(relation.premises.front()).text);
    return words("the step from %1").arg(premise);
}

void addSubject(std::vector<RecordRef>& subjects, RecordRef subject) {
    if (std::ranges::find(subjects, subject) == subjects.end()) subjects.push_back(subject);
}

// Who only reports is a hand of the trail of somebody else's stance, which is told.
Use useOf(const ArgumentMap& map, PassageId passage) {
    Use use;
    for (const auto id : map.referring<Attribution>(Role::AttributionPassage, passage)) {
        const auto& attribution = map.at(id);
        addSubject(use.subjects, refTo(attribution.target));
        const bool toldOn = attribution.mode == AttributionMode::Reports && !map.referrers(Role::AttributionVia, refTo(id)).empty();
        if (toldOn) continue;
        if (!use.speaker) use.speaker = attribution.person;
        use.lines << QStringLiteral("%1\n%2").arg(subjectInWords(map, attribution.target),
                                                  QString::fromStdString(plainText(whoSaysIt(map, id))));
    }
    for (const auto id : map.referring<Quantity>(Role::QuantityPassage, passage)) {
        const auto& quantity = map.at(id);
        addSubject(use.subjects, refTo(quantity.claim));
        use.lines << words("%1, of %2").arg(QString::fromStdString(quantity.asWritten), subjectInWords(map, quantity.claim));
    }
    return use;
}

QString tipOf(const Use& use, AnchorState state) {
    const auto found = QString::fromUtf8(inWords(state).data(), static_cast<qsizetype>(inWords(state).size()));
    return (use.lines + QStringList(found)).join(QStringLiteral("\n"));
}

bool isCertain(AnchorState state) {
    return state == AnchorState::Verified || state == AnchorState::Moved || state == AnchorState::Altered;
}

}  // namespace

PassagesInText passagesInText(Workspace& workspace, SourceId source) {
    PassagesInText found;
    auto& texts = workspace.derived().texts();
    const auto* text = texts.text(source);
    if (!text) return found;
    const auto& map = workspace.map();
    const Speakers speakers(map);
    std::vector<Span> certain;
    for (const auto id : map.passagesOf(source)) {
        const auto* anchor = texts.anchor(id);
        if (!anchor) ++found.awaited;
        if (!anchor || anchor->candidates.empty()) continue;
        const auto use = useOf(map, id);
        const auto colour = use.speaker ? speakers.colourOf(*use.speaker) : Colour{ColourRole::Speaker, 0};
        for (const auto& candidate : anchor->candidates)
            found.marks.push_back({id, candidate.span, anchor->state, colour, use.subjects, tipOf(use, anchor->state)});
        if (isCertain(anchor->state)) certain.push_back(anchor->candidates.front().span);
    }
    found.coverage = coverage(text->text(), certain);
    found.searchCancelled = workspace.derived().searchCancelled();
    return found;
}

std::vector<PassageId> passagesOf(const ArgumentMap& map, RecordRef record) {
    std::vector<PassageId> speaking, telling;
    const auto add = [](std::vector<PassageId>& to, const std::optional<PassageId>& passage) {
        if (passage && std::ranges::find(to, *passage) == to.end()) to.push_back(*passage);
    };
    for (const auto& referrer : map.referrers(Role::AttributionTarget, record)) {
        const auto& attribution = map.at(AttributionId{referrer.id});
        add(attribution.mode == AttributionMode::Reports ? telling : speaking, attribution.passage);
    }
    for (const auto& referrer : map.referrers(Role::QuantityClaim, record)) add(telling, map.at(QuantityId{referrer.id}).passage);
    for (const auto id : telling) add(speaking, id);
    return speaking;
}

}  // namespace cruxmap
