// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/what_if_commands.h"

#include "core/base/text.h"
#include "core/document/edits.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace cruxmap {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("WhatIf", text);
}

std::vector<ClaimId> selectedClaims(const Workspace& workspace) {
    std::vector<ClaimId> claims;
    for (const auto record : workspace.selection().records())
        if (record.kind == RecordKind::Claim) claims.push_back(ClaimId{record.id});
    return claims;
}

// Puts the selected claims into one set and takes them out of the other; all in it already are released.
void toggle(Workspace& workspace, std::set<ClaimId> Suppositions::*into, std::set<ClaimId> Suppositions::*outOf) {
    const auto claims = selectedClaims(workspace);
    if (claims.empty()) return;
    auto suppositions = workspace.suppositions();
    auto& in = suppositions.*into;
    const bool all = std::ranges::all_of(claims, [&](ClaimId claim) { return in.contains(claim); });
    for (const auto claim : claims) {
        (suppositions.*outOf).erase(claim);
        if (all)
            in.erase(claim);
        else
            in.insert(claim);
    }
    workspace.setSupposing(true);
    workspace.suppose(std::move(suppositions));
}

}  // namespace

void toggleSuspended(Workspace& workspace) {
    toggle(workspace, &Suppositions::suspended, &Suppositions::assumed);
}

void toggleAssumed(Workspace& workspace) {
    toggle(workspace, &Suppositions::assumed, &Suppositions::suspended);
}

void release(Workspace& workspace, ClaimId claim) {
    auto suppositions = workspace.suppositions();
    suppositions.suspended.erase(claim);
    suppositions.assumed.erase(claim);
    workspace.suppose(std::move(suppositions));
}

void releaseAll(Workspace& workspace) {
    workspace.suppose({});
}

void keepScenario(Workspace& workspace, const QString& name) {
    const auto supposed = workspace.suppositions();
    workspace.edit(tr("Keep scenario"), [&](Transaction& transaction) {
        addScenario(transaction, name.toStdString(), {supposed.suspended.begin(), supposed.suspended.end()},
                    {supposed.assumed.begin(), supposed.assumed.end()});
    });
}

void openScenario(Workspace& workspace, ScenarioId scenario) {
    const auto* record = workspace.map().find(scenario);
    if (!record) return;
    workspace.setSupposing(true);
    workspace.suppose(suppositionsOf(*record));
}

void renameScenario(Workspace& workspace, ScenarioId scenario, const QString& name) {
    const auto line = singleLine(name.toStdString());
    if (line.empty()) return;
    workspace.edit(tr("Rename scenario"),
                   [&](Transaction& transaction) { transaction.change(scenario, [&](Scenario& record) { record.name = line; }); });
}

void removeScenario(Workspace& workspace, ScenarioId scenario) {
    workspace.edit(tr("Remove scenario"), [&](Transaction& transaction) { transaction.remove(scenario); });
}

QString inWords(const Suppositions& suppositions) {
    QStringList parts;
    if (const auto count = suppositions.suspended.size(); count > 0) parts << tr("%1 suspended").arg(count);
    if (const auto count = suppositions.assumed.size(); count > 0) parts << tr("%1 assumed").arg(count);
    return parts.join(QStringLiteral(", "));
}

Consequences consequencesNow(Workspace& workspace) {
    auto& derived = workspace.derived();
    auto changes = consequences(workspace.map(), derived.recorded(), derived.verdicts());
    const auto& supposed = derived.suppositions();
    const auto itself = [&](ClaimId claim) { return supposed.suspended.contains(claim) || supposed.assumed.contains(claim); };
    std::erase_if(changes.flips, [&](const Flip& flip) { return itself(flip.claim); });
    std::erase_if(changes.tallies, [&](const TallyChange& change) { return itself(change.claim); });
    return changes;
}

}  // namespace cruxmap
