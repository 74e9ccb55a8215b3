// SPDX-License-Identifier: GPL-3.0-or-later
// What a drag does, from the press that began it to its release. Points are pixels of the viewport.
#pragma once

#include "ui/canvas/stage.h"

class QPainter;

namespace cruxmap {

class Gesture {
public:
    Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;
    virtual ~Gesture() = default;

    virtual void move(QPointF point) = 0;  // also when the map has scrolled below a pointer that rests
    virtual void finish() = 0;
    virtual void cancel() = 0;  // everything is as it was before the press
    virtual void paint(QPainter&) const {}
    virtual bool scrollsAtEdges() const { return true; }
    virtual Qt::CursorShape cursor() const = 0;
};

}  // namespace cruxmap
