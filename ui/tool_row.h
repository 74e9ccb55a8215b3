// SPDX-License-Identifier: GPL-3.0-or-later
// The row above the map: the debate's title, the pages, the commands used most, as words, the search field, and the way to all
// commands. In a narrow window the commands used less are left to menus and palette.
#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QHBoxLayout;
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
    // A page in the middle of the window, as a word left of the commands; shown when there is more than one.
    void addPage(QAction* action);
    SearchField& search() { return *m_search; }

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showWhatFits();

    QLabel* m_title;
    QWidget* m_pages;
    QHBoxLayout* m_pageWords;
    std::vector<QWidget*> m_groups;  // of commands, the most used first
    SearchField* m_search;
    CommandsButton* m_commands;
};

}  // namespace cruxmap
