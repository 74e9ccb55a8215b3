// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/wording.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace cruxmap {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Inspector", text);
}

// "begins “…”, ends “…”".
QString limitsOf(const Passage& passage) {
    if (passage.startsWith.empty() && passage.endsWith.empty()) return {};
    const auto quoted = [](const std::string& text) { return QStringLiteral("“%1”").arg(escaped(text)); };
    if (passage.endsWith.empty()) return words("begins ") + quoted(passage.startsWith);
    if (passage.startsWith.empty()) return words("ends ") + quoted(passage.endsWith);
    return words("begins ") + quoted(passage.startsWith) + words(", ends ") + quoted(passage.endsWith);
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
    const auto title = escaped(source.title);
    auto line = webAddress(source.url) ? linkTo(refTo(source.id), title) : title;
    if (!source.date.empty()) line += QStringLiteral(", ") + escaped(dateInWords(source.date));
    return line;
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
        QStringList quiet;
        if (!passage.locator.empty()) quiet << escaped(passage.locator);
        if (const auto limits = limitsOf(passage); !limits.isEmpty()) quiet << limits;
        if (!quiet.isEmpty()) page.addQuiet(quiet.join(QStringLiteral("<br>")));
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
    bool first = true;
    for (const auto id : map.notesOn(record)) {
        if (std::exchange(first, false)) {
            page.addHeading(words("Notes"));
        } else {
            page.addGap();
        }
        const auto& note = map.at(id);
        page.addText(paragraphsOf(note.text));
        QStringList signature;
        if (!note.author.empty()) signature << escaped(note.author);
        if (!note.date.empty()) signature << escaped(dateInWords(note.date));
        if (!signature.isEmpty()) page.addQuiet(signature.join(QStringLiteral(", ")));
    }
}

}  // namespace cruxmap
