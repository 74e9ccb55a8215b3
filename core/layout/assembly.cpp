// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/assembly.h"

#include "core/layout/continuity.h"
#include "core/layout/detour.h"
#include "core/layout/make_way.h"
#include "core/layout/pack.h"
#include "core/layout/quarters.h"
#include "core/layout/stop.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace cruxmap::layout {

namespace {

Rectangle rectangle(const Node& node, Point corner) {
    return {corner.x, corner.y, corner.x + node.width, corner.y + node.height};
}

Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}

std::vector<Rectangle> fixedBoxes(const Graph& graph) {
    std::vector<Rectangle> fixed;
    for (const Node& node : graph.nodes) {
        if (node.fixed) {
            fixed.push_back(rectangle(node, *node.fixed));
        }
    }
    return fixed;
}

// Moves a drawing, but not the boxes that were placed by hand.
void move(const Graph& graph, Drawing& drawing, Point by) {
    if (by == Point{}) {
        return;
    }
    for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
        drawing.corners[v] = graph.nodes[v].fixed ? drawing.corners[v] : drawing.corners[v] + by;
    }
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        const Edge& edge = graph.edges[e];
        if (drawing.detached[e] || graph.nodes[edge.from].fixed || graph.nodes[edge.to].fixed) {
            drawing.detached[e] = 1;
            drawing.routes[e] = directRoute(graph, drawing, static_cast<int>(e));
            continue;
        }
        for (Point& point : drawing.routes[e]) {
            point = point + by;
        }
    }
}

// The shortest way in one direction after which no box lies on a taken place.
double clearance(const std::vector<Rectangle>& boxes, const std::vector<Rectangle>& taken, Point direction) {
    double way = 0;
    for (bool moved = true; moved;) {
        moved = false;
        for (const Rectangle& box : boxes) {
            const Rectangle there = box.movedBy({direction.x * way, direction.y * way});
            for (const Rectangle& other : taken) {
                if (!there.overlaps(other)) {
                    continue;
                }
                const double along = direction.x > 0   ? other.right - there.left
                                     : direction.x < 0 ? there.right - other.left
                                     : direction.y > 0 ? other.bottom - there.top
                                                       : there.bottom - other.top;
                way += roundUpToQuarter(along);
                moved = true;
                break;
            }
            if (moved) {
                break;
            }
        }
    }
    return way;
}

// Parts that have their place keep it, the first ones first; one that would cover another steps aside.
class InPlace {
public:
    InPlace(const std::vector<Rectangle>& fixed, double gap) : m_gap(gap) {
        for (const Rectangle& box : fixed) {
            take(box, leastClearance(gap));
        }
    }

    void settle(const Graph& graph, Drawing& drawing) {
        std::vector<Rectangle> boxes;
        for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
            if (!graph.nodes[v].fixed) {
                boxes.push_back(rectangle(graph.nodes[v], drawing.corners[v]));
            }
        }
        if (std::ranges::none_of(boxes, [this](const Rectangle& box) { return touches(box); })) {
            takeAll(boxes, {});
            return;
        }
        constexpr std::array<Point, 4> Directions{{{0, 1}, {1, 0}, {-1, 0}, {0, -1}}};
        Point best;
        double shortest = std::numeric_limits<double>::max();
        for (const Point& direction : Directions) {
            const double way = clearance(boxes, m_taken, direction);
            if (way < shortest) {
                shortest = way;
                best = {direction.x * way, direction.y * way};
            }
            if (way == 0) {
                break;
            }
        }
        move(graph, drawing, best);
        takeAll(boxes, best);
    }

private:
    void take(const Rectangle& box, double least) {
        constexpr double Rounding = 0.5;
        m_near.push_back(box.grown(least - Rounding));
        m_taken.push_back(box.grown(m_gap));
    }

    void takeAll(const std::vector<Rectangle>& boxes, Point movedBy) {
        for (const Rectangle& box : boxes) {
            take(box.movedBy(movedBy), m_gap);
        }
    }

    bool touches(const Rectangle& box) const {
        return std::ranges::any_of(m_near, [&](const Rectangle& near) { return near.overlaps(box); });
    }

    double m_gap;
    std::vector<Rectangle> m_taken;  // with the whole gap around it
    std::vector<Rectangle> m_near;   // with as much of it as must be left free
};

void placeParts(const std::vector<Part>& parts, std::vector<Drawing>& drawings, const std::vector<Rectangle>& fixed, const Options& options,
                const std::stop_token& stop) {
    InPlace inPlace(fixed, options.boxGap);
    std::vector<Parcel> parcels;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        const Graph& graph = parts[p].graph;
        if (drawings[p].inPlace) {
            checkpoint(stop);
            inPlace.settle(graph, drawings[p]);
        }
        parcels.push_back({extent(graph, drawings[p]), graph.nodes.front().cluster, drawings[p].inPlace});
    }
    const std::vector<Point> moves = pack(parcels, 2 * options.boxGap);
    for (std::size_t p = 0; p < parts.size(); ++p) {
        move(parts[p].graph, drawings[p], moves[p]);
    }
}

// Led around all boxes, and at right angles to the layers where it leaves and arrives.
std::vector<Point> ledAround(const Detours& detours, const std::vector<Point>& route, double top, double bottom,
                             const std::stop_token& stop) {
    constexpr double Stub = 12;
    const Point start = route.front();
    const Point end = route.back();
    const auto outside = [](Point port, double upperEdge) { return Point{port.x, port.y == upperEdge ? port.y - Stub : port.y + Stub}; };
    std::vector<Point> result{start};
    for (const Point& point : detours.way(outside(start, top), outside(end, bottom), stop)) {
        result.push_back(point);
    }
    result.push_back(end);
    return result;
}

// The boxes of a kind, by their left edges, to find those near a route.
class Obstacles {
public:
    template <class Chosen>
    Obstacles(const std::vector<Rectangle>& boxes, Chosen chosen) {
        for (int v = 0; v < std::ssize(boxes); ++v) {
            if (chosen(v)) {
                m_boxes.push_back({boxes[v], v});
                m_widest = std::max(m_widest, boxes[v].width());
            }
        }
        std::ranges::sort(m_boxes, {}, [](const auto& box) { return std::pair(box.first.left, box.second); });
    }

    // Whether a route comes nearer than `clearance` to one of them, apart from those at its ends.
    bool hit(const Edge& edge, const std::vector<Point>& route, double clearance) const {
        for (std::size_t i = 1; i < route.size(); ++i) {
            const auto [left, right] = std::minmax(route[i - 1].x, route[i].x);
            auto box =
                std::ranges::lower_bound(m_boxes, left - m_widest - clearance, {}, [](const auto& entry) { return entry.first.left; });
            for (; box != m_boxes.end() && box->first.left < right + clearance; ++box) {
                if (box->second != edge.from && box->second != edge.to &&
                    runsThrough(route[i - 1], route[i], box->first.grown(clearance))) {
                    return true;
                }
            }
        }
        return false;
    }

private:
    std::vector<std::pair<Rectangle, int>> m_boxes;
    double m_widest = 0;
};

// Routes that nothing has changed remain; others are led around what lies in their way, if they can hit anything at all: the
// layers see to it that they do not, unless boxes were placed by hand.
void finishRoutes(const Graph& graph, Drawing& whole, const std::stop_token& stop) {
    std::vector<Rectangle> boxes;
    for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
        boxes.push_back(rectangle(graph.nodes[v], whole.corners[v]));
    }
    const std::vector<char> changed = changedBoxes(graph, whole.corners);
    const std::vector<char> quiet = quietBoxes(graph, changed);
    const Obstacles all(boxes, [](int) { return true; });
    const Obstacles inTheWay(boxes, [&](int v) { return changed[v]; });
    const Obstacles fixed(boxes, [&](int v) { return graph.nodes[v].fixed.has_value(); });
    const Detours detours(boxes);
    constexpr double Clear = Detours::Clearance - 1;
    constexpr double Inside = -0.5;
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        checkpoint(stop);
        const Edge& edge = graph.edges[e];
        std::vector<Point>& route = whole.routes[e];
        if (keepsEnds(edge, route, changed, quiet) && !inTheWay.hit(edge, edge.before, Clear)) {
            route = edge.before;
        } else if (whole.detached[e] || fixed.hit(edge, route, Clear) || all.hit(edge, route, Inside)) {
            route = ledAround(detours, route, whole.corners[edge.from].y, whole.corners[edge.to].y, stop);
        }
    }
}

}  // namespace

Drawing drawAll(const Graph& graph, const Options& options, const std::stop_token& stop) {
    const std::vector<Part> parts = connectedParts(graph);
    const std::vector<Rectangle> fixed = fixedBoxes(graph);
    std::vector<Drawing> drawings;
    for (const Part& part : parts) {
        checkpoint(stop);
        drawings.push_back(draw(part.graph, fixed, options, stop));
    }
    placeParts(parts, drawings, fixed, options, stop);
    Drawing whole;
    whole.corners.resize(graph.nodes.size());
    whole.routes.resize(graph.edges.size());
    whole.detached.resize(graph.edges.size());
    for (std::size_t p = 0; p < parts.size(); ++p) {
        for (std::size_t v = 0; v < parts[p].nodes.size(); ++v) {
            whole.corners[parts[p].nodes[v]] = drawings[p].corners[v];
        }
        for (std::size_t e = 0; e < parts[p].edges.size(); ++e) {
            whole.routes[parts[p].edges[e]] = std::move(drawings[p].routes[e]);
            whole.detached[parts[p].edges[e]] = drawings[p].detached[e];
        }
    }
    if (std::ranges::any_of(graph.nodes, [](const Node& node) { return node.fixed || node.before; })) {
        finishRoutes(graph, whole, stop);
    }
    return whole;
}

}  // namespace cruxmap::layout
