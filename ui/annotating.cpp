// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotating.h"

#include "ui/actions.h"
#include "ui/panels/pen.h"
#include "ui/panels/right_dock.h"
#include "ui/settings.h"
#include "ui/workspace/workspace.h"

namespace cruxmap {

void connectAnnotating(Workspace& workspace, Settings& settings, const Actions& actions, RightDock& inspector) {
    QObject::connect(actions[ActionId::CheckClaims], &QAction::triggered, &inspector, [&] {
        std::vector<ClaimId> claims;
        for (const auto record : workspace.selection().records())
            if (record.kind == RecordKind::Claim) claims.push_back(ClaimId{record.id});
        inspector.pen().toggleChecked(claims);
        if (inspector.pen().initials()) settings.set(setting::inspectorShown, true);
    });
    QObject::connect(actions[ActionId::WriteNote], &QAction::triggered, &inspector, [&] {
        inspector.beginNote();
        settings.set(setting::inspectorShown, true);
    });
}

}  // namespace cruxmap
