// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, pen and touch on the map: what is under the pointer, what a click selects, and which gesture a drag is.
#pragma once

#include "ui/canvas/gesture.h"

#include <QPoint>
#include <QTimer>

#include <memory>
#include <optional>

class QMouseEvent;
class QPainter;
class QWidget;

namespace cruxmap {

class Pointer : public QObject {
    Q_OBJECT

public:
    // Coordinates, cursor and drag distance are those of `viewport`.
    Pointer(Stage& stage, QWidget* viewport);

    void press(QMouseEvent& event);
    void move(QMouseEvent& event);
    void release(QMouseEvent& event);
    void leave();
    // Ends a gesture and undoes what it has shown. False when there was none.
    bool cancel();
    void holdSpace(bool held);  // while it is held, every drag pans
    bool busy() const { return m_gesture != nullptr; }

    std::optional<RecordRef> hoveredCard() const { return m_hovered.card; }
    // The picture below a resting pointer has changed.
    void refresh();

    void paint(QPainter& painter) const;

Q_SIGNALS:
    void hovered(const Hit& hit);
    void gestureChanged();  // one began or ended
    void dropped(ClaimId premise, const Hit& onto, QPoint at);

private:
    struct Press {
        QPointF point;
        Qt::MouseButton button;
        Qt::KeyboardModifiers modifiers;
        Hit hit;
        bool onHandle;
    };

    void hover(QPointF point);
    void click(const Press& press);
    void begin(const Press& press);
    void end();
    void scrollAtEdges();
    void updateCursor();
    std::optional<QPointF> handle() const;  // of the hovered claim
    bool onHandle(QPointF point) const;

    Stage& m_stage;
    QWidget* m_viewport;
    Hit m_hovered;
    QPointF m_at;
    std::optional<Press> m_press;
    std::unique_ptr<Gesture> m_gesture;
    QTimer m_scrolling;
    bool m_space = false;
    bool m_overHandle = false;
};

}  // namespace cruxmap
