// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/why_page.h"

#include "core/base/text.h"
#include "ui/panels/choice_button.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/pill.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/wording.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>

#include <array>

namespace cruxmap {

namespace {

struct Group {
    const char* heading;
    Verdict status;
    std::optional<Polarity> polarity;
};

constexpr std::array kGroups{
    Group{QT_TRANSLATE_NOOP("cruxmap::WhyPage", "Reasons for it that hold"), Verdict::Stands, Polarity::Support},
    Group{QT_TRANSLATE_NOOP("cruxmap::WhyPage", "Reasons against it that hold"), Verdict::Stands, Polarity::Attack},
    Group{QT_TRANSLATE_NOOP("cruxmap::WhyPage", "Disputed reasons"), Verdict::Contested, std::nullopt},
    Group{QT_TRANSLATE_NOOP("cruxmap::WhyPage", "Reasons that do not hold"), Verdict::Defeated, std::nullopt},
    Group{QT_TRANSLATE_NOOP("cruxmap::WhyPage", "Out of play"), Verdict::Idle, std::nullopt},
};

std::set<RecordRef> recordsOf(const Why& answer) {
    std::set<RecordRef> records{refTo(answer.subject)};
    for (const auto claim : answer.claims) records.insert(refTo(claim));
    for (const auto relation : answer.relations) records.insert(refTo(relation));
    return records;
}

std::string joined(std::string words, const std::string& more) {
    return words.empty() || more.empty() ? words + more : words + " · " + more;
}

std::string detailOf(const ArgumentMap& map, const Verdicts& verdicts, ClaimId claim) {
    const auto status = statusOf(map, verdicts, claim);
    return joined(status ? signedWords(*status).toStdString() : std::string(), speakersOf(map, claim));
}

}  // namespace

WhyPage::WhyPage(Workspace& workspace, QWidget* parent) : LitPage(workspace, parent) {
    setObjectName(QStringLiteral("why"));
}

void WhyPage::fill(InspectorPage& page) {
    const auto& map = workspace().map();
    const auto claim = workspace().selection().currentClaim();
    if (!claim || !map.find(*claim)) {
        setLights(std::nullopt);
        page.addQuiet(tr("Select a claim: here stands why it comes out as it does.").toHtmlEscaped());
        addReading(page);
        return;
    }
    const auto& verdicts = workspace().derived().verdicts();
    const auto answer = why(map, verdicts, *claim);
    setLights(recordsOf(answer));
    addToggle(page, isJudged(map.at(*claim)) ? tr("What its standing rests on") : tr("Its reasons, by how they stand"),
              tr("Dims everything but the claims and steps named here"));
    page.addText(htmlOf(answer.sentence), FontRole::Claim)->setObjectName(QStringLiteral("sentence"));
    if (isJudged(map.at(*claim)))
        addGrounds(page, answer);
    else
        addReasons(page, *claim);
    addReading(page);
}

void WhyPage::addGrounds(InspectorPage& page, const Why& answer) {
    const auto& map = workspace().map();
    const auto& verdicts = workspace().derived().verdicts();
    std::vector<Relative> rows;
    for (const auto claim : answer.claims)
        if (claim != answer.subject) rows.push_back({refTo(claim), Sign::None, titleOf(map, refTo(claim)), detailOf(map, verdicts, claim)});
    if (rows.empty()) return;
    page.addHeading(tr("Named in the proof"));
    page.addRelatives(rows);
}

void WhyPage::addReasons(InspectorPage& page, ClaimId claim) {
    const auto& map = workspace().map();
    const auto& verdicts = workspace().derived().verdicts();
    for (const auto& group : kGroups) {
        std::vector<Relative> rows;
        for (const auto id : map.relationsOn(claim)) {
            const auto& relation = map.at(id);
            if (verdicts.relations.at(id).reason != group.status || (group.polarity && relation.polarity != *group.polarity)) continue;
            for (const auto premise : relation.premises)
                rows.push_back({refTo(premise), signOf(relation), titleOf(map, refTo(premise)), detailOf(map, verdicts, premise), 0,
                                premise != relation.premises.front()});
        }
        if (rows.empty()) continue;
        page.addHeading(tr(group.heading));
        page.addRelatives(rows);
    }
}

void WhyPage::addReading(InspectorPage& page) {
    const auto reading = readingOf(workspace().map());
    page.addHeading(tr("How the map is read"));
    const std::vector<QString> names{tr("Even-handedly"), tr("Every attack one-way")};
    const auto choose = [this](int chosen) {
        const auto wanted = static_cast<Reading>(chosen);
        workspace().edit(tr("Change reading"), [&](Transaction& transaction) {
            transaction.change(Id<Meta>{1}, [&](Meta& meta) { meta.reading = std::string(wordOf(wanted)); });
        });
    };
    auto* choice = new ChoiceButton(names, static_cast<int>(reading), choose, page.theme(), &page);
    choice->setObjectName(QStringLiteral("reading"));
    choice->setAccessibleName(tr("How the map is read: %1").arg(choice->text()));
    choice->setEnabled(!workspace().document().readOnly());
    auto* line = page.addLine();
    line->addWidget(choice);
    line->addStretch(1);
    page.addQuiet((reading == Reading::EvenHanded
                       ? tr("A claim and an objection to it block each other unless one side gives way or the text settles it; "
                            "caveats weigh without settling.")
                       : tr("Whatever attacks a claim defeats it, unless it is defeated itself. For comparison only: it favours "
                            "whoever spoke last."))
                      .toHtmlEscaped());
    page.addGap();
    page.addQuiet(escaped(caution(reading)));
}

}  // namespace cruxmap
