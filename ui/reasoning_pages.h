// SPDX-License-Identifier: GPL-3.0-or-later
// The reasoning about a debate as a window offers it: the pages Rebuttals and Why in the right dock, the what-if mode with its bar
// and its page, and the commands that lead there.
#pragma once

#include "core/model/records.h"
#include "ui/actions.h"
#include "ui/services.h"

#include <QObject>

namespace cruxmap {

class MapCanvas;
class RebuttalsPage;
class RightDock;
class Theme;
class WhatIfBar;
class WhatIfPage;
class WhyPage;
class Workspace;

class ReasoningPages : public QObject {
    Q_OBJECT

public:
    // The dock and the canvas take the widgets over; the canvas outlives this.
    ReasoningPages(Workspace& workspace, const Actions& actions, const Services& services, RightDock& dock, MapCanvas& canvas,
                   QWidget* window);

    void setTheme(const Theme& theme);

private:
    void connectActions();
    void followMode();
    void askForScenarioName();
    void renameScenario(ScenarioId scenario);

    Workspace& m_workspace;
    const Actions& m_actions;
    Services m_services;
    RightDock& m_dock;
    MapCanvas& m_canvas;
    QWidget* m_window;
    RebuttalsPage* m_rebuttals;
    WhyPage* m_why;
    WhatIfPage* m_whatIf;
    WhatIfBar* m_bar;
    QWidget* m_pageBefore = nullptr;  // the mode was entered
};

}  // namespace cruxmap
