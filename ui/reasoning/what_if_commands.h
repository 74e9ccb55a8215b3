// SPDX-License-Identifier: GPL-3.0-or-later
// What one does in the what-if mode: suspend and assume claims, and keep that as a scenario of the document.
#pragma once

#include "core/reasoning/what_if.h"

#include <QString>

namespace cruxmap {

class Workspace;

// Suspends the selected claims, or releases them when all of them are suspended; assumed ones are suspended instead. Enters the
// mode when it is not on. Likewise for assuming.
void toggleSuspended(Workspace& workspace);
void toggleAssumed(Workspace& workspace);
void release(Workspace& workspace, ClaimId claim);
void releaseAll(Workspace& workspace);

// One edit each. Opening a scenario supposes what it holds, in the mode.
void keepScenario(Workspace& workspace, const QString& name);
void openScenario(Workspace& workspace, ScenarioId scenario);
void renameScenario(Workspace& workspace, ScenarioId scenario, const QString& name);
void removeScenario(Workspace& workspace, ScenarioId scenario);

// "2 suspended, 1 assumed"; empty for nothing.
QString inWords(const Suppositions& suppositions);

// What changes by what is supposed now, without the supposed claims themselves.
Consequences consequencesNow(Workspace& workspace);

}  // namespace cruxmap
