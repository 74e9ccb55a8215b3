// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/counts.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/wording.h"
#include "ui/sources/details.h"
#include "ui/sources/trail_survey.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>

namespace cruxmap {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Sources", text);
}

QString meaningOf(TrailQuery query) {
    switch (query) {
    case TrailQuery::SecondHand:
        return words("Somebody takes a stance on these claims, but nobody in words of his own: we have them from those who pass them on.");
    case TrailQuery::AssertedByNobody:
        return words(
            "Nobody asserts these claims: they are conceded, asked, supposed, implied or denied, or nobody is on record with them.");
    case TrailQuery::Unsourced:
        return words("No way leads from these claims to a passage of a source.");
    case TrailQuery::OfSeveral:
        return words("At least two people hold each of these claims, and neither is known only through the other.");
    case TrailQuery::AgainstOneself:
        return words(
            "Somebody is committed both to a claim and to what attacks it. That need not be an error: people concede, and change "
            "their minds.");
    }
    return {};
}

QString noneOf(TrailQuery query) {
    switch (query) {
    case TrailQuery::SecondHand:
        return words("None: whoever takes a stance in this debate is on record in words of his own.");
    case TrailQuery::AssertedByNobody:
        return words("None: every claim is asserted by somebody.");
    case TrailQuery::Unsourced:
        return words("None: every claim leads to a passage of a source.");
    case TrailQuery::OfSeveral:
        return words("None: no claim is held by two people independently of each other.");
    case TrailQuery::AgainstOneself:
        return words("None: nobody's own claims attack each other.");
    }
    return {};
}

std::string detailOf(const TrailAnswer& answer) {
    if (answer.told.empty()) return words("Nobody is on record with it").toStdString();
    auto detail = plainText(answer.told.front());
    if (answer.told.size() > 1) detail += ", " + words("and %1 more").arg(answer.told.size() - 1).toStdString();
    return detail;
}

Relative rowOf(const ArgumentMap& map, const TrailAnswer& answer) {
    if (answer.subject.kind == RecordKind::Claim) return {answer.subject, Sign::None, titleOf(map, answer.subject), detailOf(answer)};
    return {answer.subject, Sign::None, plainText(answer.told.front()), answer.guarded ? words("guardedly").toStdString() : std::string()};
}

}  // namespace

void showTrail(InspectorPage& page, TrailQuery query, const std::vector<TrailAnswer>* answers) {
    const auto& map = page.workspace().map();
    page.addTitle(QString::fromUtf8(heading(query).data(), static_cast<qsizetype>(heading(query).size())));
    page.addQuiet(meaningOf(query).toHtmlEscaped());
    page.addGap();
    if (!answers) return void(page.addQuiet(words("Looking through the map…")));
    std::vector<Relative> rows;
    for (const auto& answer : *answers)
        if (map.contains(answer.subject)) rows.push_back(rowOf(map, answer));
    if (rows.empty()) page.addText((map.all<Claim>().empty() ? words("There are no claims yet.") : noneOf(query)).toHtmlEscaped());
    page.addRelatives(rows);
}

QString inWords(TrailQuery query, const std::vector<TrailAnswer>* answers) {
    if (!answers) return {};
    const auto count = answers->size();
    if (count == 0) return words("none");
    if (query == TrailQuery::AgainstOneself) return QString::fromStdString(counted(count, "attack", "attacks"));
    return QString::fromStdString(counted(count, "claim", "claims"));
}

}  // namespace cruxmap
