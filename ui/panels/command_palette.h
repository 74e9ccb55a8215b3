// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window by name, at the top of it: type some of its letters, Enter runs it. Finds views and claims
// to go to as well. Lies over its parent, which is the window, and is hidden until open() is called.
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QAction;

namespace cruxmap {

class Theme;
class Workspace;

// A command, and the menu in which it stands.
struct PaletteCommand {
    QAction* action = nullptr;
    QString menu;
};

class CommandPalette : public QWidget {
    Q_OBJECT

public:
    CommandPalette(Workspace& workspace, QWidget* window);

    void setTheme(const Theme& theme);

    // The actions must live as long as the palette. Disabled and invisible ones are left out when it opens.
    void setCommands(std::vector<PaletteCommand> commands);

    void open();

private:
    Workspace& m_workspace;
    std::vector<PaletteCommand> m_commands;
};

}  // namespace cruxmap
