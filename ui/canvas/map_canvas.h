// SPDX-License-Identifier: GPL-3.0-or-later
// The map view: shows the workspace's picture, and is where cards are selected, written, moved and linked, by pointer and by
// keyboard alike. It composes the parts of this folder and forwards events to them; what they share is the Stage.
#pragma once

#include "ui/canvas/draft.h"
#include "ui/canvas/navigation.h"
#include "ui/render/theme.h"

#include <QAbstractScrollArea>
#include <QString>

#include <memory>

class QPainter;

namespace cruxmap {

class Actions;
class Workspace;

class MapCanvas : public QAbstractScrollArea {
    Q_OBJECT

public:
    // The actions are for the context menus and for what the empty map says; connecting them is the window's business.
    MapCanvas(Workspace& workspace, const Actions& actions, QWidget* parent = nullptr);
    ~MapCanvas() override;

    void setTheme(const Theme& theme);
    void setReducedMotion(bool reduced);
    double zoom() const;  // 1 is 100 %
    // Keeps the map out of a strip at the top, for what lies over it there.
    void setHeadroom(int pixels) { setViewportMargins(0, pixels, 0, 0); }

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomTo(double zoom);  // 1 is 100 %
    void zoomToFit();
    void zoomToSelection();

    void editText();
    void newClaim();
    void newQuestion();
    void newOption();
    void support();
    void attack();
    void undercut();
    void linkTo();  // the target is picked with arrows or search, then S, A or U; Esc gives up

    void selectAll();
    void removeSelected();
    void hideSelected();
    void moveSibling(int step);  // -1 before its sibling, +1 after it
    void releasePlace();         // of the selected cards: back to the arrangement

Q_SIGNALS:
    void zoomChanged(double zoom);
    // What is under the pointer or what a gesture waits for, for the status bar; empty when there is nothing to say.
    void hovered(const QString& text);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Parts;

    void connectParts();
    void pictureChanged();
    void updateScrollBars();
    void paintMap(QPainter& painter) const;
    void startWriting(const Draft& draft);
    void reply(Polarity polarity);
    void walk(Arrow arrow);
    void show(RecordRef record);  // selected and in sight, as soon as the picture has it

    std::unique_ptr<Parts> m_parts;
};

}  // namespace cruxmap
