// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/detour.h"

#include "core/layout/stop.h"

#include <cmath>
#include <limits>
#include <ranges>

namespace cruxmap::layout {

namespace {

double length(Point a, Point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

}  // namespace

bool runsThrough(Point a, Point b, const Rectangle& box) {
    double begin = 0;
    double end = 1;
    const auto clip = [&](double direction, double room) {
        if (direction == 0) {
            return room > 0;
        }
        const double at = room / direction;
        (direction < 0 ? begin : end) = direction < 0 ? std::max(begin, at) : std::min(end, at);
        return begin < end;
    };
    return clip(a.x - b.x, a.x - box.left) && clip(b.x - a.x, box.right - a.x) && clip(a.y - b.y, a.y - box.top) &&
           clip(b.y - a.y, box.bottom - a.y);
}

bool Detours::clear(Point a, Point b, int box) const {
    return !runsThrough(a, b, m_boxes[box].grown(Clearance - 1));
}

std::vector<Point> Detours::way(Point from, Point to, const std::stop_token& stop) const {
    constexpr int Rounds = 40;
    std::vector<int> around;
    for (int round = 0; round < Rounds; ++round) {
        checkpoint(stop);
        std::vector<Point> found = shortest(from, to, around);
        const std::size_t known = around.size();
        for (int box = 0; box < std::ssize(m_boxes); ++box) {
            for (std::size_t i = 1; i < found.size() && std::ranges::find(around, box) == around.end(); ++i) {
                if (!clear(found[i - 1], found[i], box)) {
                    around.push_back(box);
                }
            }
        }
        if (around.size() == known) {
            return found;
        }
    }
    return {from, to};
}

// Dijkstra with the straight line to the goal as a lower bound; sets are small, so the open vertices are simply searched.
std::vector<Point> Detours::shortest(Point from, Point to, const std::vector<int>& around) const {
    std::vector<Point> points{from, to};
    for (const int box : around) {
        const Rectangle edge = m_boxes[box].grown(Clearance);
        points.insert(points.end(), {{edge.left, edge.top}, {edge.right, edge.top}, {edge.left, edge.bottom}, {edge.right, edge.bottom}});
    }
    constexpr double Far = std::numeric_limits<double>::max();
    std::vector<double> cost(points.size(), Far);
    std::vector<int> before(points.size(), -1);
    std::vector<char> closed(points.size(), 0);
    cost[0] = 0;
    for (;;) {
        int next = -1;
        for (int i = 0; i < std::ssize(points); ++i) {
            const auto bound = [&](int at) { return cost[at] + length(points[at], to); };
            if (!closed[i] && cost[i] < Far && (next < 0 || bound(i) < bound(next))) {
                next = i;
            }
        }
        if (next < 0) {
            return {from, to};
        }
        if (next == 1) {
            break;
        }
        closed[next] = 1;
        for (int i = 1; i < std::ssize(points); ++i) {
            const double reached = cost[next] + length(points[next], points[i]);
            if (closed[i] || reached >= cost[i]) {
                continue;
            }
            if (std::ranges::all_of(around, [&](int box) { return clear(points[next], points[i], box); })) {
                cost[i] = reached;
                before[i] = next;
            }
        }
    }
    std::vector<Point> found;
    for (int at = 1; at >= 0; at = before[at]) {
        found.push_back(points[at]);
    }
    std::ranges::reverse(found);
    return found;
}

}  // namespace cruxmap::layout
