// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/arrange.h"

#include "core/layout/assembly.h"
#include "core/layout/graph.h"
#include "core/layout/stop.h"

namespace cruxmap::layout {

namespace {

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
