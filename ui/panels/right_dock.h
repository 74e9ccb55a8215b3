// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the window: what is selected, large, with who says it; below, pages about it in tabs, the inspector's own
// first. Pages of other rooms are added by the window.
#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace cruxmap {

class Inspector;
class Pen;
class Settings;
class Theme;
class Workspace;

class RightDock : public QWidget {
    Q_OBJECT

public:
    RightDock(Workspace& workspace, Settings& settings, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    // Takes the page over. `name` is the tab's word, `tip` a sentence.
    void addPage(QWidget* page, const QString& name, const QString& tip);
    void showPage(QWidget* page);
    // Whether the page has a tab just now.
    void setPageOffered(QWidget* page, bool offered);
    QWidget* shownPage() const;

    // Marks claims and writes notes.
    Pen& pen() { return *m_pen; }
    // Opens a new note on what is selected, on the debate when that is nothing; on one record only.
    void beginNote();

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void shareHeight();

    Workspace& m_workspace;
    Pen* m_pen;
    Inspector* m_head;
    Inspector* m_details;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
};

}  // namespace cruxmap
