// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's pages for all that is not a claim.
#include "core/model/enums.h"
#include "ui/panels/choice_button.h"
#include "ui/panels/counts.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/wording.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace cruxmap {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Inspector", text);
}

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void addForce(InspectorPage& page, const Relation& relation) {
    std::vector<QString> forces;
    for (std::size_t i = 0; i < EnumWords<Force>::words.size(); ++i) forces.push_back(toQString(nameOf(static_cast<Force>(i))));
    auto& workspace = page.workspace();
    const auto choose = [&workspace, id = relation.id](int force) {
        workspace.edit(words("Change force"), [&](Transaction& transaction) {
            transaction.change(id, [&](Relation& record) { record.force = static_cast<Force>(force); });
        });
    };
    auto* line = page.addLine();
    auto* button = new ChoiceButton(forces, static_cast<int>(relation.force), choose, page.theme(), &page);
    button->setObjectName(QStringLiteral("force"));
    button->setAccessibleName(words("Force: ") + button->text());
    button->setEnabled(!workspace.document().readOnly());
    line->addWidget(button);
    line->addStretch(1);
}

QString kindOf(const Relation& relation) {
    switch (signOf(relation)) {
    case Sign::Support:
        return words("Support");
    case Sign::Undercut:
        return words("Undercut");
    default:
        return words("Attack");
    }
}

std::vector<Relative> premisesOf(const ArgumentMap& map, const Relation& relation) {
    std::vector<Relative> rows;
    for (const auto premise : relation.premises)
        rows.push_back({refTo(premise), signOf(relation), titleOf(map, refTo(premise)), speakersOf(map, premise), 0, !rows.empty()});
    return rows;
}

Relative targetOf(const ArgumentMap& map, const Relation& relation) {
    const auto target = refTo(relation.target);
    const auto* claim = std::get_if<ClaimId>(&relation.target);
    if (claim) return {target, Sign::None, titleOf(map, target), speakersOf(map, *claim)};
    return {target, signOf(map.at(std::get<RelationId>(relation.target))), titleOf(map, target), {}};
}

}  // namespace

void showDebateHead(InspectorPage& page) {
    const auto& workspace = page.workspace();
    const auto& map = workspace.map();
    page.addQuiet(words("Debate"));
    page.addTitle(workspace.title());
    page.addQuiet(escaped(countsInWords(map)));
}

void showDebate(InspectorPage& page) {
    const auto& map = page.workspace().map();
    if (!map.meta().introduction.empty()) {
        page.addHeading(words("Introduction"));
        page.addText(paragraphsOf(map.meta().introduction));
    }
    if (!map.meta().coverage.empty()) {
        page.addHeading(words("What it covers"));
        page.addQuiet(paragraphsOf(map.meta().coverage));
    }
    if (map.all<Claim>().empty()) page.addQuiet(words("Select a claim: here stand its reasons, what it bears on, and its passages."));
    addTagsAndNotes(page, {RecordKind::Meta, 1});
}

void showQuestionHead(InspectorPage& page, QuestionId id) {
    const auto& question = page.workspace().map().at(id);
    page.addQuiet(question.exclusive ? words("Question · one answer at most") : words("Question"));
    page.addTitle(QString::fromStdString(question.text));
}

void showQuestion(InspectorPage& page, QuestionId id) {
    const auto& map = page.workspace().map();
    page.addHeading(words("Answers"));
    if (map.at(id).options.empty()) page.addQuiet(words("None yet."));
    page.addRelatives(optionsOf(map, id));
    addTagsAndNotes(page, refTo(id));
}

void showRelationHead(InspectorPage& page, RelationId id) {
    const auto& map = page.workspace().map();
    const auto& relation = map.at(id);
    page.addQuiet(kindOf(relation) + (relation.analyst ? words(" · the mapper’s own") : QString()));
    page.addTitle(QString::fromStdString(plainText(relationInWords(map, id))));
}

void showRelation(InspectorPage& page, RelationId id) {
    const auto& map = page.workspace().map();
    const auto& relation = map.at(id);
    page.addHeading(words("From"));
    page.addRelatives(premisesOf(map, relation));
    page.addHeading(words("To"));
    page.addRelatives({targetOf(map, relation)});

    if (relation.polarity == Polarity::Attack) {
        page.addHeading(words("Force"));
        addForce(page, relation);
        page.addQuiet(escaped(forceInWords(relation)));
    }
    if (!relation.scheme.empty()) {
        page.addHeading(words("Scheme"));
        page.addText(escaped(relation.scheme));
    }
    page.addHeading(words("Who draws it"));
    if (relation.analyst) page.addText(words("The mapper; no text states it."));
    if (!relation.analyst && statementsOn(map, id).empty()) page.addQuiet(words("Nobody yet: no attribution names a speaker."));
    addStances(page, id);

    auto undercuts = reasonsOn(map, id, Polarity::Attack);
    if (!undercuts.empty()) {
        page.addHeading(words("What undercuts it"));
        page.addRelatives(undercuts);
    }
    if (const auto reasons = reasonsOn(map, id, Polarity::Support); !reasons.empty()) {
        page.addHeading(words("What supports it"));
        page.addRelatives(reasons);
    }
    addPassages(page, id);
    addTagsAndNotes(page, refTo(id));
}

void showSeveralHead(InspectorPage& page) {
    const auto& records = page.workspace().selection().records();
    page.addQuiet(words("Selected"));
    page.addTitle(QString::fromStdString(counted(records.size(), "card or link", "cards and links")));
    std::vector<ClaimId> claims;
    for (const auto record : records)
        if (record.kind == RecordKind::Claim) claims.push_back(ClaimId{record.id});
    if (claims.empty()) return;
    auto* line = page.addLine();
    addReview(page, *line, claims);
    line->addStretch(1);
}

void showSeveral(InspectorPage& page) {
    const auto& map = page.workspace().map();
    const auto& records = page.workspace().selection().records();
    std::vector<Relative> rows;
    for (const auto record : records) {
        const auto* relation = record.kind == RecordKind::Relation ? map.find(RelationId{record.id}) : nullptr;
        const auto sign = relation ? signOf(*relation) : record.kind == RecordKind::Question ? Sign::Question : Sign::None;
        const auto said = record.kind == RecordKind::Claim ? speakersOf(map, ClaimId{record.id}) : std::string();
        rows.push_back({record, sign, titleOf(map, record), said});
    }
    page.addRelatives(rows);
}

}  // namespace cruxmap
