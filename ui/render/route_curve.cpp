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

double alongOf(const Point& point, Direction direction) {
    return direction == Direction::TopDown ? point.y : point.x;
}
double acrossOf(const Point& point, Direction direction) {
    return direction == Direction::TopDown ? point.x : point.y;
}

bool isStraight(const Point& a, const Point& b, Direction direction) {
    return std::abs(acrossOf(a, direction) - acrossOf(b, direction)) < 0.5;
}

void addPiece(QPainterPath& path, const Point& from, const Point& to, Direction direction) {
    const auto a = at(from);
    const auto b = at(to);
    const auto middle = (a + b) / 2;
    if (isStraight(from, to, direction))
        path.lineTo(b);
    else if (direction == Direction::TopDown)
        path.cubicTo({a.x(), middle.y()}, {b.x(), middle.y()}, b);
    else
        path.cubicTo({middle.x(), a.y()}, {middle.x(), b.y()}, b);
}

}  // namespace

QPainterPath curveThrough(const std::vector<Point>& route, Direction direction) {
    QPainterPath path;
    if (route.size() < 2) return path;
    const auto points = corners(route);
    path.moveTo(at(points.front()));
    for (std::size_t i = 1; i < points.size(); ++i) addPiece(path, points[i - 1], points[i], direction);
    return path;
}

std::vector<Point> withoutSteps(const std::vector<Point>& route, Direction direction,
                                const std::function<bool(const QPainterPath&)>& isClear) {
    constexpr double longest = 24;  // of a step: a layer of junctions is no higher
    auto points = corners(route);
    for (std::size_t i = 1; i + 2 < points.size();) {
        const auto& before = points[i - 1];
        const auto& after = points[i + 2];
        const auto swing = [&](std::size_t from, std::size_t to) {
            return acrossOf(points[to], direction) - acrossOf(points[from], direction);
        };
        const bool step = isStraight(points[i], points[i + 1], direction) &&
                          std::abs(alongOf(points[i], direction) - alongOf(points[i + 1], direction)) <= longest;
        if (step && swing(i - 1, i) * swing(i + 1, i + 2) > 0 && isClear(curveThrough({before, after}, direction)))
            points.erase(points.begin() + static_cast<std::ptrdiff_t>(i), points.begin() + static_cast<std::ptrdiff_t>(i) + 2);
        else
            ++i;
    }
    return points;
}

}  // namespace cruxmap
