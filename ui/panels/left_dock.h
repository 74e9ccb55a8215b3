// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of the window: views, outline and topics above each other, with splitters one feels but does not see.
#pragma once

#include <QWidget>

class QSplitter;

namespace cruxmap {

class OutlinePanel;
class Theme;
class TopicsPanel;
class UnplacedPanel;
class ViewsPanel;
class Workspace;

class LeftDock : public QWidget {
    Q_OBJECT

public:
    explicit LeftDock(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    // The heights of the three, for the window's settings.
    QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

    ViewsPanel& views() { return *m_views; }
    OutlinePanel& outline() { return *m_outline; }
    TopicsPanel& topics() { return *m_topics; }
    UnplacedPanel& unplaced() { return *m_unplaced; }

    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;

private:
    void shareHeight();

    ViewsPanel* m_views;
    UnplacedPanel* m_unplaced;
    QWidget* m_top;  // views, and what waits for one
    OutlinePanel* m_outline;
    TopicsPanel* m_topics;
    QSplitter* m_splitter;
    bool m_setByHand = false;
};

}  // namespace cruxmap
