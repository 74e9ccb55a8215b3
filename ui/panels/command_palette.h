// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window by name, at the top of it: type some of its letters, Enter runs it. Finds views and claims
// to go to as well. Lies over its parent, which is the window, and is hidden until open() is called.
#pragma once

#include "ui/panels/search_index.h"

#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QAction;
class QLineEdit;

namespace cruxmap {

class FloatingCard;
class ResultsView;
class Theme;
class Workspace;
struct Result;

// A command, and the menu in which it stands.
struct PaletteCommand {
    QAction* action = nullptr;
    QString menu;
};

class CommandPalette : public QWidget {
    Q_OBJECT

public:
    CommandPalette(Workspace& workspace, QWidget* window);
    ~CommandPalette() override;

    void setTheme(const Theme& theme);

    // The actions must live as long as the palette. Disabled and invisible ones are left out when it opens.
    void setCommands(std::vector<PaletteCommand> commands);

    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Offer;

    void list();
    void addCommands(std::vector<Offer>& offers, const QString& pattern) const;
    void addViews(std::vector<Offer>& offers, const QString& pattern) const;
    void addRecords(std::vector<Offer>& offers, const QString& pattern);
    void run(int row);
    void close();
    void placeCard();

    Workspace& m_workspace;
    std::vector<PaletteCommand> m_commands;
    std::vector<PaletteCommand> m_ready;  // those that could be run when it opened
    SearchIndex m_index;
    FloatingCard* m_card;
    QLineEdit* m_field;
    ResultsView* m_results;
    std::vector<std::function<void()>> m_runs;  // one for each row
    QPointer<QWidget> m_before;                 // had the keyboard before
};

}  // namespace cruxmap
