// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the map is in sight, and how large: a pure value between map pixels and the pixels of a viewport.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QTransform>

#include <optional>

namespace cruxmap {

struct Sight {
    static constexpr double minScale = 0.05;
    static constexpr double maxScale = 4.0;

    double scale = 1;
    QPointF corner;  // the map point at the viewport's top left

    bool operator==(const Sight&) const = default;

    QPointF toMap(QPointF view) const { return corner + view / scale; }
    QPointF toView(QPointF map) const { return (map - corner) * scale; }
    QRectF toMap(const QRectF& view) const { return {toMap(view.topLeft()), view.size() / scale}; }
    QRectF toView(const QRectF& map) const { return {toView(map.topLeft()), map.size() * scale}; }
    QRectF visible(QSizeF viewport) const { return {corner, viewport / scale}; }
    QTransform transform() const;

    Sight panned(QPointF viewDelta) const { return {scale, corner - viewDelta / scale}; }
    // The map point under `view` stays there; the scale stays within its limits.
    Sight zoomedAt(QPointF view, double newScale) const;
    // The same scale, moved as little as brings `map` into sight with `margin` viewport pixels around it where there is room.
    Sight showing(const QRectF& map, QSizeF viewport, double margin) const;
    // Moved as little as keeps a piece of the map in sight, so that nobody gets lost.
    Sight heldTo(const QRectF& extent, QSizeF viewport) const;

    // The whole of `map`, centred, no larger than `most`.
    static Sight fitting(const QRectF& map, QSizeF viewport, double most);
    // A map that is opened: all of it where that stays readable, else all of its width, at its top; never enlarged. Of a map
    // too wide for that, what lies around its root.
    static Sight opening(const QRectF& extent, QSizeF viewport, QPointF root);

    // The steps of zooming in and out.
    static double stepAbove(double scale);
    static double stepBelow(double scale);

    QString toText() const;
    static std::optional<Sight> fromText(const QString& text);
};

}  // namespace cruxmap
