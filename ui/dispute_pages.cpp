// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dispute_pages.h"

#include "ui/panels/right_dock.h"
#include "ui/reasoning/camps_page.h"
#include "ui/reasoning/crux_page.h"
#include "ui/reasoning/exchange_page.h"
#include "ui/reasoning/findings_page.h"

namespace cruxmap {

DisputePages::DisputePages(Workspace& workspace, const Settings& settings, RightDock& dock)
    : m_crux(new CruxPage(workspace)),
      m_camps(new CampsPage(workspace)),
      m_findings(new FindingsPage(workspace, settings)),
      m_exchange(new ExchangePage(workspace)) {
    dock.addPage(m_crux, RightDock::tr("Crux"), RightDock::tr("The few claims on which the outcome turns"));
    dock.addPage(m_camps, RightDock::tr("Camps"), RightDock::tr("The coherent positions, and what tells them apart"));
    dock.addPage(m_findings, RightDock::tr("Findings"), RightDock::tr("What deserves a second look: gaps, circles, conflicts"));
}

void DisputePages::setTheme(const Theme& theme) {
    m_crux->setTheme(theme);
    m_camps->setTheme(theme);
    m_findings->setTheme(theme);
    m_exchange->setTheme(theme);
}

}  // namespace cruxmap
