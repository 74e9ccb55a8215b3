// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader of a map would notice, as numbers: boxes that overlap, links that run through boxes, links that cross.
#pragma once

#include "core/layout/arrange.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

namespace cruxmap::layout {

inline bool overlap(const PlacedBox& a, const PlacedBox& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

inline int overlaps(const std::vector<PlacedBox>& boxes) {
    std::vector<PlacedBox> sorted = boxes;
    std::ranges::sort(sorted, {}, &PlacedBox::x);
    int count = 0;
    for (auto a = sorted.begin(); a != sorted.end(); ++a) {
        for (auto b = std::next(a); b != sorted.end() && b->x < a->x + a->width; ++b) {
            count += overlap(*a, *b);
        }
    }
    return count;
}

// Whether a segment enters the box by more than a hair (Liang and Barsky's clipping).
inline bool runsThrough(Point a, Point b, const PlacedBox& box) {
    constexpr double Hair = 0.5;
    double begin = 0;
    double end = 1;
    const auto clip = [&](double direction, double room) {
        if (direction == 0) {
            return room > 0;
        }
        (direction < 0 ? begin : end) = direction < 0 ? std::max(begin, room / direction) : std::min(end, room / direction);
        return begin < end;
    };
    return clip(a.x - b.x, a.x - (box.x + Hair)) && clip(b.x - a.x, box.x + box.width - Hair - a.x) &&
           clip(a.y - b.y, a.y - (box.y + Hair)) && clip(b.y - a.y, box.y + box.height - Hair - a.y);
}

// Pairs of a route and a box that it runs through; at its own ends a route only touches.
inline int routesThroughBoxes(const Arrangement& arrangement) {
    std::vector<const PlacedBox*> byX;
    double widest = 0;
    for (const PlacedBox& box : arrangement.boxes) {
        byX.push_back(&box);
        widest = std::max(widest, box.width);
    }
    std::ranges::sort(byX, {}, [](const PlacedBox* box) { return box->x; });
    int count = 0;
    for (const Route& route : arrangement.routes) {
        for (std::size_t i = 1; i < route.points.size(); ++i) {
            const auto [left, right] = std::minmax(route.points[i - 1].x, route.points[i].x);
            auto box = std::ranges::lower_bound(byX, left - widest, {}, [](const PlacedBox* candidate) { return candidate->x; });
            for (; box != byX.end() && (*box)->x < right; ++box) {
                count += runsThrough(route.points[i - 1], route.points[i], **box);
            }
        }
    }
    return count;
}

inline double turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

inline bool properlyCross(Point a, Point b, Point c, Point d) {
    const auto opposite = [](double one, double other) { return (one > 0 && other < 0) || (one < 0 && other > 0); };
    return opposite(turn(c, d, a), turn(c, d, b)) && opposite(turn(a, b, c), turn(a, b, d));
}

// Pairs of routes that cross.
inline int crossings(const std::vector<Route>& routes) {
    const auto cross = [](const Route& one, const Route& other) {
        for (std::size_t i = 1; i < one.points.size(); ++i) {
            for (std::size_t j = 1; j < other.points.size(); ++j) {
                if (properlyCross(one.points[i - 1], one.points[i], other.points[j - 1], other.points[j])) {
                    return true;
                }
            }
        }
        return false;
    };
    int count = 0;
    for (std::size_t i = 0; i < routes.size(); ++i) {
        for (std::size_t j = i + 1; j < routes.size(); ++j) {
            count += cross(routes[i], routes[j]);
        }
    }
    return count;
}

inline bool allFinite(const Arrangement& arrangement) {
    const auto finite = [](double x, double y) { return std::isfinite(x) && std::isfinite(y); };
    return std::ranges::all_of(arrangement.boxes, [&](const PlacedBox& box) { return finite(box.x, box.y); }) &&
           std::ranges::all_of(arrangement.routes, [&](const Route& route) {
               return std::ranges::all_of(route.points, [&](const Point& point) { return finite(point.x, point.y); });
           });
}

// Boxes that are in both arrangements and stand elsewhere by more than `limit`.
inline int moved(const Arrangement& before, const Arrangement& after, double limit) {
    std::map<RecordRef, Point> places;
    for (const PlacedBox& box : before.boxes) {
        places[box.key] = {box.x, box.y};
    }
    return static_cast<int>(std::ranges::count_if(after.boxes, [&](const PlacedBox& box) {
        const auto place = places.find(box.key);
        return place != places.end() && std::hypot(box.x - place->second.x, box.y - place->second.y) > limit;
    }));
}

}  // namespace cruxmap::layout
