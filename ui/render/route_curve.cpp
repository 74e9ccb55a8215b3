// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/route_curve.h"

#include <cmath>

namespace cruxmap {

namespace {

QPointF at(const Point& point) {
    return {point.x, point.y};
}

// Without points that stand on the line between their neighbours.
std::vector<Point> corners(const std::vector<Point>& route) {
    constexpr double slight = 0.01;
    std::vector<Point> kept;
    for (const auto& point : route) {
        if (!kept.empty() && std::abs(kept.back().x - point.x) < slight && std::abs(kept.back().y - point.y) < slight) continue;
        if (kept.size() >= 2) {
            const auto& a = kept[kept.size() - 2];
            const auto& b = kept.back();
            const auto turn = (b.x - a.x) * (point.y - b.y) - (b.y - a.y) * (point.x - b.x);
            const auto onward = (b.x - a.x) * (point.x - b.x) + (b.y - a.y) * (point.y - b.y);
            if (std::abs(turn) < slight && onward > 0) kept.pop_back();
        }
        kept.push_back(point);
    }
    return kept;
}

}  // namespace

QPainterPath curveThrough(const std::vector<Point>& route, Direction direction) {
    QPainterPath path;
    if (route.size() < 2) return path;
    const auto points = corners(route);
    path.moveTo(at(points.front()));
    for (std::size_t i = 1; i < points.size(); ++i) {
        const auto a = at(points[i - 1]);
        const auto b = at(points[i]);
        const bool straight = direction == Direction::TopDown ? std::abs(a.x() - b.x()) < 0.5 : std::abs(a.y() - b.y()) < 0.5;
        if (straight) {
            path.lineTo(b);
        } else if (direction == Direction::TopDown) {
            const auto middle = (a.y() + b.y()) / 2;
            path.cubicTo({a.x(), middle}, {b.x(), middle}, b);
        } else {
            const auto middle = (a.x() + b.x()) / 2;
            path.cubicTo({middle, a.y()}, {middle, b.y()}, b);
        }
    }
    return path;
}

}  // namespace cruxmap
