// SPDX-License-Identifier: GPL-3.0-or-later
// The row above the map: the debate's title, the commands used most, as words, the search field, and the way to all commands.
#pragma once

#include <QWidget>

class QLabel;

namespace cruxmap {

class Actions;
class CommandsButton;
class SearchField;
class Theme;
class Workspace;

class ToolRow : public QWidget {
    Q_OBJECT

public:
    ToolRow(Workspace& workspace, const Actions& actions, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setTitle(const QString& title);
    SearchField& search() { return *m_search; }

private:
    QLabel* m_title;
    SearchField* m_search;
    CommandsButton* m_commands;
};

}  // namespace cruxmap
