// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning_pages.h"

#include "ui/canvas/map_canvas.h"
#include "ui/dialogs.h"
#include "ui/panels/right_dock.h"
#include "ui/reasoning/rebuttals_page.h"
#include "ui/reasoning/what_if_bar.h"
#include "ui/reasoning/what_if_commands.h"
#include "ui/reasoning/what_if_page.h"
#include "ui/reasoning/why_page.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <utility>

namespace cruxmap {

ReasoningPages::ReasoningPages(Workspace& workspace, const Actions& actions, const Services& services, RightDock& dock, MapCanvas& canvas,
                               QWidget* window)
    : QObject(window),
      m_workspace(workspace),
      m_actions(actions),
      m_services(services),
      m_dock(dock),
      m_canvas(canvas),
      m_window(window),
      m_rebuttals(new RebuttalsPage(workspace)),
      m_why(new WhyPage(workspace)),
      m_whatIf(new WhatIfPage(workspace)),
      m_bar(new WhatIfBar(workspace, actions, &canvas)) {
    dock.addPage(m_rebuttals, tr("Rebuttals"), tr("Who speaks against the claim, who answers, and where the exchange ends"));
    dock.addPage(m_why, tr("Why"), tr("Why the claim comes out as it does"));
    dock.addPage(m_whatIf, tr("What if"), tr("What is supposed, and what that changes"));
    dock.setPageOffered(m_whatIf, false);
    m_rebuttals->followKeysOf(canvas);
    connect(m_rebuttals, &LitPage::shownOnMapChanged, &canvas, [this, &canvas] {
        if (m_rebuttals->shownOnMap()) canvas.setFocus();  // the arrow keys walk from there
    });
    connect(&workspace, &Workspace::supposingChanged, this, &ReasoningPages::followMode);
    connect(m_whatIf, &WhatIfPage::keepRequested, this, &ReasoningPages::askForScenarioName);
    connect(m_whatIf, &WhatIfPage::renameRequested, this, &ReasoningPages::renameScenario);
    connectActions();
}

void ReasoningPages::connectActions() {
    const auto on = [this](ActionId id, auto run) { connect(m_actions[id], &QAction::triggered, this, run); };
    on(ActionId::WhatIf, [this](bool checked) { m_workspace.setSupposing(checked); });
    on(ActionId::Suspend, [this] { toggleSuspended(m_workspace); });
    on(ActionId::Assume, [this] { toggleAssumed(m_workspace); });
    on(ActionId::ReleaseAll, [this] { releaseAll(m_workspace); });
    on(ActionId::KeepScenario, [this] { askForScenarioName(); });
}

void ReasoningPages::setTheme(const Theme& theme) {
    for (auto* page : std::initializer_list<PageArea*>{m_rebuttals, m_why, m_whatIf}) page->setTheme(theme);
    m_bar->setTheme(theme);
}

// Its page comes with the mode and goes with it.
void ReasoningPages::followMode() {
    const bool on = m_workspace.supposing();
    m_canvas.setHeadroom(on ? WhatIfBar::kHeadroom : 0);
    if (on) {
        m_pageBefore = m_dock.shownPage();
        m_dock.setPageOffered(m_whatIf, true);
        m_dock.showPage(m_whatIf);
        return;
    }
    if (auto* before = std::exchange(m_pageBefore, nullptr); before && m_dock.shownPage() == m_whatIf) m_dock.showPage(before);
    m_dock.setPageOffered(m_whatIf, false);
}

void ReasoningPages::askForScenarioName() {
    const auto suggestion = inWords(m_workspace.suppositions());
    if (const auto name = m_services.dialogs.line(m_window, tr("Keep as scenario"), tr("Name"), suggestion))
        keepScenario(m_workspace, *name);
}

void ReasoningPages::renameScenario(ScenarioId scenario) {
    const auto* record = m_workspace.map().find(scenario);
    if (!record) return;
    const auto name = m_services.dialogs.line(m_window, tr("Rename scenario"), tr("Name"), QString::fromStdString(record->name));
    if (name) cruxmap::renameScenario(m_workspace, scenario, *name);
}

}  // namespace cruxmap
