// SPDX-License-Identifier: GPL-3.0-or-later
// What is supposed just now, what that changes, and the scenarios that the document keeps: the page of the what-if mode.
#pragma once

#include "core/reasoning/what_if.h"
#include "ui/panels/page_area.h"

class QHBoxLayout;

namespace cruxmap {

class WhatIfPage : public PageArea {
    Q_OBJECT

public:
    explicit WhatIfPage(Workspace& workspace, QWidget* parent = nullptr);

Q_SIGNALS:
    void keepRequested();
    void renameRequested(ScenarioId scenario);

protected:
    void fill(InspectorPage& page) override;

private:
    void addSupposed(InspectorPage& page);
    void addSupposedClaim(InspectorPage& page, ClaimId claim, const QString& how);
    void addChanges(InspectorPage& page);
    void addScenarios(InspectorPage& page);
    void addScenario(InspectorPage& page, const Scenario& scenario, bool writable);
};

}  // namespace cruxmap
