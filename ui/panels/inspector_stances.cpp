// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/passage_text.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/wording.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace cruxmap {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Inspector", text);
}

std::vector<PassageId> passagesOn(const ArgumentMap& map, const Target& target) {
    std::vector<PassageId> passages;
    for (const auto& referrer : map.referrers(Role::AttributionTarget, refTo(target))) {
        const auto passage = map.at(AttributionId{referrer.id}).passage;
        if (passage && std::ranges::find(passages, *passage) == passages.end()) passages.push_back(*passage);
    }
    return passages;
}

QString sourceLine(const Source& source) {
    auto line = linkTo(refTo(source.id), escaped(source.title));
    if (!source.date.empty()) line += QStringLiteral(", ") + escaped(dateInWords(source.date));
    return line;
}

// What there is to go by while no text is attached.
QString withoutText(const Source& source, const Passage& passage) {
    constexpr std::size_t kShortHash = 12;
    QStringList known{words("no text attached")};
    if (!source.sha256.empty()) known << words("document ") + QString::fromStdString(source.sha256.substr(0, kShortHash));
    if (!passage.sha256.empty()) known << words("passage ") + QString::fromStdString(passage.sha256.substr(0, kShortHash));
    return known.join(QStringLiteral(" · "));
}

void addCommands(InspectorPage& page, PassageId id) {
    auto& workspace = page.workspace();
    const auto& passage = workspace.map().at(id);
    auto& texts = workspace.derived().texts();
    const auto* text = texts.text(passage.source);
    const auto* anchor = texts.anchor(id);
    QStringList links;
    if (text) links << linkTo(refTo(id), words("Read it there"));
    if (anchor && anchor->state != AnchorState::Verified) links << commandLink("reanchor", refTo(id), words("Re-anchor…"));
    if (!text) links << commandLink("attach", refTo(passage.source), words("Attach document…"));
    page.addQuiet(links.join(QStringLiteral(" &nbsp; ")));
}

}  // namespace

void addStances(InspectorPage& page, const Target& target) {
    bool first = true;
    for (const auto& statement : statementsOn(page.workspace().map(), target)) {
        if (!std::exchange(first, false)) page.addGap();
        page.addText(htmlOf(statement.sentence) + QLatin1Char('.'));
        QStringList remarks;
        for (const auto& remark : statement.remarks) remarks << escaped(remark);
        page.addQuiet(remarks.join(QStringLiteral("<br>")));
    }
}

void addPassages(InspectorPage& page, const Target& target) {
    const auto& map = page.workspace().map();
    const auto passages = passagesOn(map, target);
    if (passages.empty()) return;
    page.addHeading(words("Source and passage"));
    std::optional<SourceId> shown;
    for (const auto id : passages) {
        const auto& passage = map.at(id);
        if (id != passages.front()) page.addGap();
        if (shown != passage.source) page.addText(sourceLine(map.at(passage.source)));
        shown = passage.source;
        if (const auto quotation = quotationOf(page.workspace(), id, page.theme()); !quotation.isEmpty()) page.addText(quotation);
        QStringList quiet;
        if (const auto standing = standingOf(page.workspace(), id, page.theme()); !standing.isEmpty()) quiet << standing;
        if (!page.workspace().derived().texts().text(passage.source)) quiet << withoutText(map.at(passage.source), passage);
        page.addQuiet(quiet.join(QStringLiteral("<br>")));
        addCommands(page, id);
    }
}

void addTagsAndNotes(InspectorPage& page, RecordRef record) {
    const auto& map = page.workspace().map();
    QStringList tags;
    for (const auto id : map.tagsOn(record)) tags << escaped(map.at(id).name);
    if (!tags.isEmpty()) {
        page.addHeading(words("Tags"));
        page.addText(tags.join(QStringLiteral(" · ")));
    }
    addNotes(page, record);
}

}  // namespace cruxmap
