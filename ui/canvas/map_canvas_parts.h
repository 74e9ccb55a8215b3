// SPDX-License-Identifier: GPL-3.0-or-later
// What the map view is made of: private to the files of MapCanvas. The stage comes first and goes last.
#pragma once

#include "ui/canvas/hover_light.h"
#include "ui/canvas/linker.h"
#include "ui/canvas/map_canvas.h"
#include "ui/canvas/motion.h"
#include "ui/canvas/pointer.h"
#include "ui/canvas/quiet_note.h"
#include "ui/canvas/sight_keeper.h"
#include "ui/canvas/stage.h"
#include "ui/canvas/status_flash.h"
#include "ui/canvas/writer.h"

namespace cruxmap {

struct MapCanvas::Parts {
    Parts(MapCanvas& canvas, Workspace& workspace_, const Actions& actions_)
        : workspace(workspace_),
          actions(actions_),
          stage(workspace_, &canvas),
          keeper(stage),
          motion(stage),
          light(stage),
          flash(stage),
          pointer(stage, canvas.viewport()),
          linker(stage, canvas.viewport()),
          writer(stage, canvas.viewport(), &canvas),
          arranging(workspace_, canvas.viewport()) {}

    Selection& selection() const { return workspace.selection(); }

    Workspace& workspace;
    const Actions& actions;
    Stage stage;
    SightKeeper keeper;
    Motion motion;
    HoverLight light;
    StatusFlash flash;
    Pointer pointer;
    Linker linker;
    Writer writer;
    ArrangingHint arranging;

    std::optional<RecordRef> awaited;  // to be brought into sight when the picture has it
    bool keyboardUsed = false;         // the focus ring is for those who use keys
    bool settingScrollBars = false;
    double toldZoom = 0;
};

}  // namespace cruxmap
