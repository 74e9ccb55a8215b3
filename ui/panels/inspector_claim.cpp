// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "core/model/enums.h"
#include "ui/panels/choice_button.h"
#include "ui/panels/counts.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/pill.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/topics.h"
#include "ui/panels/wording.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QHBoxLayout>

#include <algorithm>

namespace cruxmap {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Inspector", text);
}

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void addKind(InspectorPage& page, QHBoxLayout& line, const Claim& claim) {
    std::vector<QString> kinds;
    for (std::size_t i = 0; i < EnumWords<ClaimKind>::words.size(); ++i) kinds.push_back(toQString(nameOf(static_cast<ClaimKind>(i))));
    auto& workspace = page.workspace();
    const auto choose = [&workspace, id = claim.id](int kind) {
        workspace.edit(words("Change kind"), [&](Transaction& transaction) {
            transaction.change(id, [&](Claim& record) { record.kind = static_cast<ClaimKind>(kind); });
        });
    };
    auto* button = new ChoiceButton(kinds, static_cast<int>(claim.kind), choose, page.theme(), &page);
    button->setObjectName(QStringLiteral("kind"));
    button->setAccessibleName(words("Kind: ") + button->text());
    button->setEnabled(!workspace.document().readOnly());
    line.addWidget(button);
}

void addTopic(InspectorPage& page, QHBoxLayout& line, const Claim& claim) {
    auto& workspace = page.workspace();
    const auto& map = workspace.map();
    std::vector<std::optional<TopicId>> topics{std::nullopt};
    std::vector<QString> names{words("No topic")};
    int current = 0;
    for (const auto& topic : topicsOf(map, {})) {
        if (topic.id == claim.topic) current = static_cast<int>(topics.size());
        topics.push_back(topic.id);
        names.push_back(QString::fromStdString(map.at(topic.id).name));
    }
    if (topics.size() == 1) return;
    const auto choose = [&workspace, id = claim.id, topics](int topic) {
        workspace.edit(words("Change topic"), [&](Transaction& transaction) {
            transaction.change(id, [&](Claim& record) { record.topic = topics[static_cast<std::size_t>(topic)]; });
        });
    };
    auto* button = new ChoiceButton(names, current, choose, page.theme(), &page);
    button->setObjectName(QStringLiteral("topic"));
    button->setAccessibleName(words("Topic: ") + button->text());
    button->setEnabled(!workspace.document().readOnly());
    line.addWidget(button);
}

// How it stands, and how many attack it.
void addStanding(InspectorPage& page, ClaimId id) {
    const auto& map = page.workspace().map();
    const auto& verdicts = page.workspace().derived().verdicts();
    const auto status = statusOf(map, verdicts, id);
    const auto objections = std::ranges::count_if(map.relationsOn(id), [&](RelationId relation) {
        return map.at(relation).polarity == Polarity::Attack && verdicts.flattening.inPlay(relation);
    });
    const bool counts = objections > 0 && verdicts.claims.contains(id);
    if (!status && !counts) return;
    auto* line = page.addLine();
    line->addSpacing(6);
    line->setSpacing(6);
    if (status) {
        auto* pill = new Pill(*status, page.theme(), &page);
        pill->setObjectName(QStringLiteral("status"));
        pill->setToolTip(QString::fromStdString(caution(verdicts.reading)));
        line->addWidget(pill);
    }
    if (counts) {
        const auto words = QString::fromStdString(counted(static_cast<std::size_t>(objections), "objection", "objections"));
        line->addWidget(new Pill({StatusLook::Tally, words}, page.theme(), &page));
    }
    line->addStretch(1);
}

void addQuantities(InspectorPage& page, ClaimId id) {
    const auto& map = page.workspace().map();
    QString rows;
    for (const auto quantityId : map.quantitiesOf(id)) {
        const auto& quantity = map.at(quantityId);
        const auto range = rangeInWords(quantity);
        const auto& value = quantity.asWritten.empty() ? range : quantity.asWritten;
        const bool sameAgain = range == value || (quantity.comparator == Comparator::Equal && !quantity.high);
        QStringList under;
        if (!quantity.subject.empty()) under << escaped(quantity.subject);
        if (!range.empty() && !sameAgain) under << escaped(range);
        if (!quantity.date.empty()) under << escaped(dateInWords(quantity.date));
        const auto measure = quantity.measure.empty() && !under.isEmpty() ? under.takeFirst() : escaped(quantity.measure);
        rows += QStringLiteral("<tr><td>%1</td><td align=\"right\">%2</td></tr>").arg(measure, escaped(value));
        if (!under.isEmpty())
            rows +=
                QStringLiteral("<tr><td colspan=\"2\"><span class=\"quiet\">%1</span></td></tr>").arg(under.join(QStringLiteral(" · ")));
    }
    if (rows.isEmpty()) return;
    page.addHeading(words("Quantities"));
    page.addText(QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">%1</table>").arg(rows));
}

void addRelativesUnder(InspectorPage& page, const char* heading, const std::vector<Relative>& relatives) {
    if (relatives.empty()) return;
    page.addHeading(words(heading));
    page.addRelatives(relatives);
}

}  // namespace

void showClaimHead(InspectorPage& page, ClaimId id) {
    const auto& map = page.workspace().map();
    const auto& claim = map.at(id);
    auto* line = page.addLine();
    addKind(page, *line, claim);
    addTopic(page, *line, claim);
    addReview(page, *line, {id});
    line->addStretch(1);
    page.addTitle(QString::fromStdString(claim.text));
    addStanding(page, id);

    page.addHeading(words("Who says it"));
    if (statementsOn(map, id).empty()) {
        page.addQuiet(words("Nobody yet: no attribution names a speaker."));
    } else {
        addStances(page, id);
    }
}

void showClaim(InspectorPage& page, ClaimId id) {
    const auto& map = page.workspace().map();
    addRelativesUnder(page, "Reasons for it", reasonsOn(map, id, Polarity::Support));
    addRelativesUnder(page, "Reasons against it", reasonsOn(map, id, Polarity::Attack));
    addRelativesUnder(page, "What it bears on", bearingsOf(map, id));
    addQuantities(page, id);
    addPassages(page, id);
    addTagsAndNotes(page, refTo(id));
}

}  // namespace cruxmap
