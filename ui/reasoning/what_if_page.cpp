// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/what_if_page.h"

#include "ui/panels/flowing_text.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/relative_row.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/wording.h"
#include "ui/reasoning/change_row.h"
#include "ui/reasoning/what_if_commands.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <ranges>

namespace cruxmap {

namespace {

constexpr std::size_t kMostRows = 200;

// A row with something small to press at its right.
QWidget* withButton(QWidget* row, QToolButton* button, QWidget* parent) {
    auto* both = new QWidget(parent);
    auto* line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    line->addWidget(row, 1);
    line->addWidget(button, 0, Qt::AlignTop);
    return both;
}

QToolButton* smallButton(const QString& text, const QString& name, const QString& tip) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(plainTip(tip));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

CardStatus told(const ArgumentMap& map, const Verdicts& verdicts, ClaimId claim) {
    return statusOf(map, verdicts, claim).value_or(CardStatus{StatusLook::Quiet, WhatIfPage::tr("Not challenged")});
}

}  // namespace

WhatIfPage::WhatIfPage(Workspace& workspace, QWidget* parent) : PageArea(workspace, parent) {
    setObjectName(QStringLiteral("whatIf"));
}

void WhatIfPage::fill(InspectorPage& page) {
    addSupposed(page);
    if (!workspace().suppositions().empty()) addChanges(page);
    addScenarios(page);
    page.addGap();
    page.addQuiet(tr("Nothing of this changes the debate itself.").toHtmlEscaped() + QStringLiteral("<br>") +
                  escaped(caution(readingOf(workspace().map()))));
}

void WhatIfPage::addSupposed(InspectorPage& page) {
    const auto& supposed = workspace().suppositions();
    if (supposed.empty()) {
        page.addText(tr("What would change if a claim were not there, or if it were settled?").toHtmlEscaped());
        page.addQuiet(tr("Select a claim on the map: X suspends it, Shift+X takes it as given.").toHtmlEscaped());
        return;
    }
    page.addHeading(tr("Supposed"));
    for (const auto claim : supposed.suspended) addSupposedClaim(page, claim, tr("suspended: out of play"));
    for (const auto claim : supposed.assumed) addSupposedClaim(page, claim, tr("assumed: nothing counts against it"));
}

void WhatIfPage::addSupposedClaim(InspectorPage& page, ClaimId claim, const QString& how) {
    const auto& map = workspace().map();
    if (!map.find(claim)) return;
    const auto title = titleOf(map, refTo(claim));
    auto* row = new RelativeRow({refTo(claim), Sign::None, title, how.toStdString()}, Speakers(map).of(claim), page.theme(), &page);
    row->setToolTip(plainTip(map.at(claim).text));
    connect(row, &QAbstractButton::clicked, this, [this, claim] { workspace().reveal(refTo(claim)); });
    auto* button = smallButton(tr("Release"), tr("Release %1").arg(QString::fromStdString(title)), tr("Takes this supposition back"));
    button->setObjectName(QStringLiteral("release%1").arg(claim.value));
    connect(button, &QToolButton::clicked, this, [this, claim] { release(workspace(), claim); });
    page.addRow(withButton(row, button, &page));
}

void WhatIfPage::addChanges(InspectorPage& page) {
    const auto& map = workspace().map();
    auto& derived = workspace().derived();
    const auto& before = derived.recorded();
    const auto& after = derived.verdicts();
    const auto changes = consequencesNow(workspace());
    page.addHeading(tr("What changes"));
    if (changes.empty()) return void(page.addText(tr("Nothing: no other claim’s standing turns on it.").toHtmlEscaped()));
    std::vector<ClaimId> claims;
    for (const auto& flip : changes.flips) claims.push_back(flip.claim);
    for (const auto& change : changes.tallies) claims.push_back(change.claim);
    for (const auto claim : claims | std::views::take(kMostRows)) {
        auto* row = new ChangeRow(QString::fromStdString(titleOf(map, refTo(claim))), told(map, before, claim), told(map, after, claim),
                                  page.theme(), &page);
        row->setObjectName(QStringLiteral("change%1").arg(claim.value));
        row->setToolTip(plainTip(map.at(claim).text));
        connect(row, &QAbstractButton::clicked, this, [this, claim] { workspace().reveal(refTo(claim)); });
        page.addRow(row);
    }
    if (claims.size() > kMostRows) page.addQuiet(tr("and %1 more").arg(claims.size() - kMostRows).toHtmlEscaped());
}

void WhatIfPage::addScenarios(InspectorPage& page) {
    const auto& map = workspace().map();
    const bool writable = !workspace().document().readOnly();
    const auto scenarios = map.ranked<Scenario>();
    page.addHeading(tr("Scenarios"));
    for (const auto id : scenarios) addScenario(page, map.at(id), writable);
    const auto& supposed = workspace().suppositions();
    const bool kept = std::ranges::any_of(scenarios, [&](ScenarioId id) { return suppositionsOf(map.at(id)) == supposed; });
    if (writable && !supposed.empty() && !kept) {
        auto* keep =
            smallButton(tr("Keep as scenario…"), tr("Keep as scenario"), tr("Stores what is supposed now in the debate, under a name"));
        keep->setObjectName(QStringLiteral("keep"));
        connect(keep, &QToolButton::clicked, this, &WhatIfPage::keepRequested);
        auto* line = page.addLine();
        line->addWidget(keep);
        line->addStretch(1);
    } else if (scenarios.empty()) {
        page.addQuiet(tr("None yet: what is supposed can be kept under a name.").toHtmlEscaped());
    }
}

void WhatIfPage::addScenario(InspectorPage& page, const Scenario& scenario, bool writable) {
    const auto held = suppositionsOf(scenario);
    const bool open = held == workspace().suppositions();
    const auto words = inWords(held);
    const auto detail = open ? tr("%1 · shown now").arg(words) : words;
    auto* row = new RelativeRow({refTo(scenario.id), Sign::None, scenario.name, detail.toStdString()}, std::nullopt, page.theme(), &page);
    row->setObjectName(QStringLiteral("scenario%1").arg(scenario.id.value));
    row->setToolTip(tr("Supposes what this scenario holds"));
    connect(row, &QAbstractButton::clicked, this, [this, id = scenario.id] { openScenario(workspace(), id); });
    if (!writable) return page.addRow(row);
    auto* button = smallButton(QStringLiteral("⋯"), tr("More about %1").arg(QString::fromStdString(scenario.name)), tr("Rename or remove"));
    button->setObjectName(QStringLiteral("more%1").arg(scenario.id.value));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->addAction(tr("Rename…"), this, [this, id = scenario.id] { Q_EMIT renameRequested(id); });
    menu->addAction(tr("Remove"), this, [this, id = scenario.id] { removeScenario(workspace(), id); });
    button->setMenu(menu);
    page.addRow(withButton(row, button, &page));
}

}  // namespace cruxmap
