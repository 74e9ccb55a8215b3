// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/commitments.h"
#include "core/model/enums.h"
#include "core/provenance/trail.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/rich_text.h"
#include "ui/sources/details.h"
#include "ui/sources/form.h"
#include "ui/sources/source_figures.h"
#include "ui/sources/sources_page.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace cruxmap {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Sources", text);
}

std::string aliasesOf(const Person& person) {
    std::string line;
    for (const auto& alias : person.aliases) line += (line.empty() ? "" : "; ") + alias;
    return line;
}

std::vector<std::string> aliasesIn(const std::string& written) {
    std::vector<std::string> aliases;
    for (const auto& part : QString::fromStdString(written).split(u';', Qt::SkipEmptyParts)) {
        auto alias = part.simplified().toStdString();
        if (!alias.empty() && std::ranges::find(aliases, alias) == aliases.end()) aliases.push_back(std::move(alias));
    }
    return aliases;
}

void addFields(InspectorPage& page, const Person& person) {
    auto& workspace = page.workspace();
    const auto id = person.id;
    auto* form = new Form(page.theme(), !workspace.document().readOnly(), &page);
    const auto change = [&workspace, id](const QString& label, auto write) {
        workspace.edit(label, [&](Transaction& transaction) { transaction.change(id, write); });
    };
    form->addLine(words("Name"), "name", person.name, {}, [change](const std::string& written) {
        if (!written.empty()) change(words("Rename person"), [&](Person& record) { record.name = written; });
    });
    std::vector<QString> kinds;
    for (std::size_t i = 0; i < EnumWords<PersonKind>::words.size(); ++i) kinds.push_back(nameOf(static_cast<PersonKind>(i)));
    form->addChoice(words("Kind"), "personKind", kinds, static_cast<int>(person.kind), [change](int kind) {
        change(words("Change kind"), [&](Person& record) { record.kind = static_cast<PersonKind>(kind); });
    });
    form->addLine(words("Description"), "description", person.description, words("Who is it?"), [change](const std::string& written) {
        change(words("Change description"), [&](Person& record) { record.description = written; });
    });
    form->addLine(words("Also known as"), "aliases", aliasesOf(person), words("Other names, with semicolons between them"),
                  [change](const std::string& written) {
                      change(words("Change other names"), [&](Person& record) { record.aliases = aliasesIn(written); });
                  });
    page.addHeading(words("About"));
    page.addLine()->addWidget(form);
}

void addMerge(InspectorPage& page, PersonId id, SourcesPage& asks) {
    auto* line = page.addLine();
    line->setContentsMargins(8, 8, 8, 4);
    auto* button = new QPushButton(words("Merge into…"), &page);
    button->setObjectName(QStringLiteral("merge"));
    button->setToolTip(words("This is somebody who is in the list already: all that is said goes over"));
    button->setAutoDefault(false);
    button->setEnabled(!page.workspace().document().readOnly() && page.workspace().map().all<Person>().size() > 1);
    QObject::connect(button, &QPushButton::clicked, &page, [&asks, id] { Q_EMIT asks.mergeRequested(id); });
    line->addWidget(button);
    line->addStretch(1);
}

QString guardedly() {
    return words("guardedly");
}

void addCommitmentsOf(InspectorPage& page, PersonId id) {
    const auto& map = page.workspace().map();
    std::vector<Relative> rows;
    for (const auto& commitment : commitmentsOf(map, id)) {
        auto detail = plainText(whoSaysIt(map, commitment.attributions.front()));
        if (commitment.guarded) detail += " · " + guardedly().toStdString();
        rows.push_back({refTo(commitment.target), Sign::None, titleOf(map, refTo(commitment.target)), std::move(detail)});
    }
    page.addHeading(words("Is committed to"));
    if (rows.empty()) page.addQuiet(words("Nothing in this debate."));
    page.addRelatives(rows);
}

void addSelfAttacksOf(InspectorPage& page, PersonId id) {
    const auto& map = page.workspace().map();
    std::vector<Relative> rows;
    for (const auto& found : selfAttacksOf(map, id))
        rows.push_back(
            {refTo(found.attack), Sign::None, plainText(inWords(map, found)), found.guarded ? guardedly().toStdString() : std::string()});
    if (rows.empty()) return;
    page.addHeading(words("Against own claims"));
    page.addRelatives(rows);
}

// What commits nobody: denials, questions, suppositions, and what is only passed on.
void addOtherStancesOf(InspectorPage& page, PersonId id) {
    const auto& map = page.workspace().map();
    std::vector<Relative> rows;
    for (const auto attribution : map.attributionsBy(id)) {
        if (commits(map.at(attribution))) continue;
        const auto target = refTo(map.at(attribution).target);
        rows.push_back({target, Sign::None, titleOf(map, target), plainText(whoSaysIt(map, attribution))});
    }
    if (rows.empty()) return;
    page.addHeading(words("Also says and passes on"));
    page.addRelatives(rows);
}

void addWorksOf(InspectorPage& page, PersonId id) {
    const auto& map = page.workspace().map();
    QStringList links;
    for (const auto& referrer : map.referrers(Role::SourceAuthor, refTo(id)))
        links << commandLink("show", refTo(SourceId{referrer.id}), escaped(map.at(SourceId{referrer.id}).title));
    if (links.isEmpty()) return;
    page.addHeading(words("Wrote"));
    page.addText(links.join(QStringLiteral("<br>")));
}

}  // namespace

void showPerson(InspectorPage& page, PersonId id, SourcesPage& asks) {
    const auto& map = page.workspace().map();
    const auto& person = map.at(id);
    page.addTitle(QString::fromStdString(person.name));
    page.addQuiet(personInWords(map, id).toHtmlEscaped());
    addMerge(page, id, asks);
    addFields(page, person);
    addWorksOf(page, id);
    addCommitmentsOf(page, id);
    addSelfAttacksOf(page, id);
    addOtherStancesOf(page, id);
    addTagsAndNotes(page, refTo(id));
}

}  // namespace cruxmap
