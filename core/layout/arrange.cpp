// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/arrange.h"

#include "core/layout/draw.h"
#include "core/layout/graph.h"
#include "core/layout/pack.h"
#include "core/layout/stop.h"

namespace cruxmap::layout {

namespace {

// The whole map in the numbering of its canonical graph.
Drawing drawAll(const Graph& graph, const Options& options, const std::stop_token& stop) {
    const std::vector<Part> parts = connectedParts(graph);
    std::vector<Drawing> drawings;
    std::vector<Parcel> parcels;
    for (const Part& part : parts) {
        checkpoint(stop);
        drawings.push_back(draw(part.graph, options, stop));
        parcels.push_back({extent(part.graph, drawings.back()), part.graph.nodes.front().cluster, drawings.back().inPlace});
    }
    const std::vector<Point> moves = pack(parcels, 2 * options.boxGap);
    Drawing whole;
    whole.corners.resize(graph.nodes.size());
    whole.routes.resize(graph.edges.size());
    for (std::size_t p = 0; p < parts.size(); ++p) {
        const auto moved = [&move = moves[p]](Point point) { return Point{point.x + move.x, point.y + move.y}; };
        for (std::size_t v = 0; v < parts[p].nodes.size(); ++v) {
            whole.corners[parts[p].nodes[v]] = moved(drawings[p].corners[v]);
        }
        for (std::size_t e = 0; e < parts[p].edges.size(); ++e) {
            for (const Point& point : drawings[p].routes[e]) {
                whole.routes[parts[p].edges[e]].push_back(moved(point));
            }
        }
    }
    return whole;
}

Point oriented(Point point, Direction direction) {
    return direction == Direction::LeftRight ? Point{point.y, point.x} : point;
}

}  // namespace

Arrangement arrange(const std::vector<Box>& boxes, const std::vector<Link>& links, const Arrangement* previous, const Options& options,
                    std::stop_token stop) {
    try {
        const Canonical map = canonical(boxes, links, previous, options.direction);
        const Drawing drawing = drawAll(map.graph, options, stop);
        Arrangement result;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const Point corner = oriented(drawing.corners[map.nodeOfBox[i]], options.direction);
            result.boxes.push_back({boxes[i].key, corner.x, corner.y, boxes[i].width, boxes[i].height});
        }
        for (std::size_t i = 0; i < links.size(); ++i) {
            Route& route = result.routes.emplace_back(Route{links[i].from, links[i].to, links[i].kind, {}});
            if (const int edge = map.edgeOfLink[i]; edge >= 0) {
                for (const Point& point : drawing.routes[edge]) {
                    route.points.push_back(oriented(point, options.direction));
                }
            }
        }
        return result;
    } catch (const Stopped&) {
        return {};
    }
}

}  // namespace cruxmap::layout
