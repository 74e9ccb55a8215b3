// SPDX-License-Identifier: GPL-3.0-or-later
// A window of Cruxmap: composes the rooms around one workspace and connects the actions to them. What it does beyond that
// stands in files of its own.
#pragma once

#include "ui/actions.h"
#include "ui/filing.h"
#include "ui/services.h"
#include "ui/workspace/workspace.h"

#include <QMainWindow>

#include <memory>

class QSplitter;
class QStackedWidget;

namespace cruxmap {

class Charting;
class CommandPalette;
class DisputePages;
class LeftDock;
class RightDock;
class MapCanvas;
class ReaderPanel;
class ReasoningPages;
class Sourcing;
class SourcesPage;
class StatusLine;
class ToolRow;
class WelcomePage;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Services& services);
    ~MainWindow() override;

    Workspace& workspace() { return m_workspace; }
    Filing& filing() { return *m_filing; }
    const Actions& actions() const { return *m_actions; }
    MapCanvas& canvas() { return *m_canvas; }
    ReaderPanel& reader() { return *m_reader; }

Q_SIGNALS:
    void newWindowRequested();
    void quitRequested();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void compose();
    void buildMenus();
    void connectWorkspace();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectZoom();
    void connectSettingActions();
    void addCentrePage(ActionId id, QWidget* page);
    void showCentrePage(QWidget* page);
    void connectWelcomePage();
    void on(ActionId id, auto&& run) { connect((*m_actions)[id], &QAction::triggered, this, run); }

    void restore();
    void keep();
    void showSettings();
    void showDocument();
    void showTitle();
    void showWelcome();
    void applyAppearance();
    void refreshActions();

    Services m_services;
    Workspace m_workspace;
    Actions* m_actions;
    Filing* m_filing;

    ToolRow* m_tools;
    QStackedWidget* m_pages;
    WelcomePage* m_welcome;
    QSplitter* m_columns;
    LeftDock* m_navigator;
    QStackedWidget* m_centre;
    std::vector<std::pair<ActionId, QWidget*>> m_centrePages;
    MapCanvas* m_canvas;
    ReaderPanel* m_reader;
    RightDock* m_inspector;
    ReasoningPages* m_reasoning;
    std::unique_ptr<DisputePages> m_disputes;
    StatusLine* m_status;
    SourcesPage* m_sources;
    Sourcing* m_sourcing;
    Charting* m_charting;
    CommandPalette* m_palette;
};

}  // namespace cruxmap
