// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the right dock that shows the result of a computation over the whole map. The computation runs beside the window,
// from a copy of the map, and only while somebody looks; what was shown stays until the new result is there. After half a
// second the page says that it is at work and offers to stop: then it shows what has been found so far.
#pragma once

#include "ui/workspace/worker.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QScrollArea;
class QTimer;

namespace cruxmap {

class InspectorPage;
class Theme;
class Workspace;

class ComputedPage : public QWidget {
    Q_OBJECT

public:
    ComputedPage(Workspace& workspace, const QString& busyWords, QWidget* parent = nullptr);
    ~ComputedPage() override;

    void setTheme(const Theme& theme);
    // Whether what is shown is not of the newest edit.
    bool computing() const;

protected:
    Workspace& workspace() const { return m_workspace; }
    const Theme& theme() const { return *m_theme; }

    // What to compute; its delivery keeps the result. Nothing when the page can be filled as it is.
    virtual std::optional<Worker::Job> job() = 0;
    virtual void fill(InspectorPage& page) = 0;
    // Whether the result is needed now; else it is computed when the page is next seen.
    virtual bool wanted() const { return isVisible(); }

    void outdate();  // computes anew, then fills the page
    void refill();   // fills the page anew with the result that is there
    // A failure of the last computation, as a sentence; else empty.
    const QString& failure() const { return m_failure; }

    void showEvent(QShowEvent* event) override;

private:
    void fillBusyLine();
    void catchUp();
    void compute();
    void rebuild();
    void showBusy();

    Workspace& m_workspace;
    const Theme* m_theme;
    QScrollArea* m_scroll;
    QWidget* m_busy;
    QLabel* m_busyWords;
    QProgressBar* m_progress;
    QTimer* m_soon;    // several signals of one edit make one computation
    QTimer* m_moment;  // until a computation is worth mentioning
    Worker* m_worker;
    QString m_failure;
    bool m_outdated = true;
};

}  // namespace cruxmap
