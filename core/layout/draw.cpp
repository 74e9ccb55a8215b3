// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/draw.h"

#include "core/layout/acyclic.h"
#include "core/layout/balance.h"
#include "core/layout/bands.h"
#include "core/layout/brandes_koepf.h"
#include "core/layout/layered.h"
#include "core/layout/leaf_rows.h"
#include "core/layout/make_way.h"
#include "core/layout/network_simplex.h"
#include "core/layout/order.h"
#include "core/layout/quarters.h"
#include "core/layout/routes.h"
#include "core/layout/settle.h"
#include "core/layout/stop.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cruxmap::layout {

namespace {

constexpr int MostForNetworkSimplex = 15'000;  // vertices: above that it takes seconds

bool drawnBefore(const Graph& graph) {
    return std::ranges::any_of(graph.nodes, [](const Node& node) { return node.before.has_value(); });
}

std::vector<double> spaceAfresh(const Layered& layered, const PortOffsets& ports, double boxGap, const std::stop_token& stop) {
    std::vector<double> x = layered.vertexCount() <= MostForNetworkSimplex
                                ? networkSimplex(layered, pulls(layered, ports), {}, boxGap, stop)
                                : brandesKoepf(layered, boxGap, stop);
    checkpoint(stop);
    balance(layered, ports, boxGap, x, stop);
    return x;
}

// A box placed by hand may stand far from its layer; it takes no room there then.
void leaveLayers(Layered& layered, const std::vector<Band>& bands) {
    for (int v = 0; v < layered.boxCount(); ++v) {
        const Node& node = layered.graph().nodes[v];
        const Band& band = bands[layered.layerOf(v)];
        if (node.fixed && (node.fixed->y >= band.bottom() || node.fixed->y + node.height <= band.top)) {
            layered.setAway(v);
        }
    }
}

// Moves a drawing made afresh to where most boxes placed by hand are nearest, and these to where they were placed.
void joinFixed(const Graph& graph, bool known, std::vector<double>& x) {
    std::vector<double> ways;
    const auto way = [&](std::size_t v) { return graph.nodes[v].fixed->x + graph.nodes[v].width / 2 - x[v]; };
    for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
        if (graph.nodes[v].fixed) {
            ways.push_back(way(v));
        }
    }
    if (ways.empty()) {
        return;
    }
    if (!known) {
        std::ranges::nth_element(ways, ways.begin() + std::ssize(ways) / 2);
        std::ranges::for_each(x, [by = ways[ways.size() / 2]](double& centre) { centre += by; });
    }
    for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
        x[v] += graph.nodes[v].fixed ? way(v) : 0;
    }
}

// Rounds, and settles every box on its own corner; `x` follows.
std::vector<Point> cornersOf(const Layered& layered, const std::vector<Band>& bands, std::vector<double>& x) {
    std::vector<Point> corners;
    for (int v = 0; v < layered.boxCount(); ++v) {
        const Node& node = layered.graph().nodes[v];
        corners.push_back(node.fixed ? *node.fixed : Point{roundToQuarter(x[v] - node.width / 2), bands[layered.layerOf(v)].top});
        x[v] = corners.back().x + node.width / 2;
    }
    for (int v = layered.boxCount(); v < layered.vertexCount(); ++v) {
        x[v] = roundToQuarter(x[v]);
    }
    return corners;
}

void addRoutes(Drawing& drawing, const Layered& layered, const PortOffsets& ports, const std::vector<Band>& bands,
               const std::vector<double>& x) {
    const Graph& graph = layered.graph();
    std::vector<double> tops;
    for (const Point& corner : drawing.corners) {
        tops.push_back(corner.y);
    }
    drawing.routes = routes(layered, ports, bands, x, tops);
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        const Edge& edge = graph.edges[e];
        drawing.detached.push_back(layered.isAway(edge.from) || layered.isAway(edge.to));
        if (drawing.detached.back()) {
            drawing.routes[e] = directRoute(graph, drawing.corners, edge);
        } else if (edge.reversed) {
            std::ranges::reverse(drawing.routes[e]);
        }
    }
}

}  // namespace

Drawing draw(Graph graph, const std::vector<Rectangle>& obstacles, const Options& options, const std::stop_token& stop) {
    breakCycles(graph);
    wrapLeaves(graph, options);
    Layered layered(graph, assignLayers(graph));
    const std::vector<Band> rows = bands(layered, options.layerGap);
    leaveLayers(layered, rows);
    const std::vector<double> former = formerCentres(layered, rows);
    const bool known = drawnBefore(graph);
    if (known) {
        orderAsBefore(layered, former);
    } else {
        orderAfresh(layered, stop);
    }
    checkpoint(stop);
    const PortOffsets ports = portOffsets(layered, options.portGap);
    std::vector<double> x =
        known ? settle(layered, ports, former, options.boxGap, stop) : spaceAfresh(layered, ports, options.boxGap, stop);
    joinFixed(graph, known, x);
    makeWay(layered, rows, obstacles, options.boxGap, x);
    Drawing drawing;
    drawing.inPlace = known || std::ranges::any_of(graph.nodes, [](const Node& node) { return node.fixed.has_value(); });
    drawing.corners = cornersOf(layered, rows, x);
    addRoutes(drawing, layered, ports, rows, x);
    return drawing;
}

std::vector<Point> directRoute(const Graph& graph, const std::vector<Point>& corners, const Edge& edge) {
    const Node& from = graph.nodes[edge.from];
    const Node& to = graph.nodes[edge.to];
    const Point a = corners[edge.from];
    const Point b = corners[edge.to];
    const bool leavesDown = a.y + from.height <= b.y;
    const bool arrivesBelow = b.y + to.height <= a.y;
    return {{a.x + from.width / 2, leavesDown ? a.y + from.height : a.y}, {b.x + to.width / 2, arrivesBelow ? b.y + to.height : b.y}};
}

Rectangle extent(const Graph& graph, const Drawing& drawing) {
    constexpr double Far = std::numeric_limits<double>::max();
    Rectangle result{Far, Far, -Far, -Far};
    for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
        const Point& corner = drawing.corners[v];
        result = result.united({corner.x, corner.y, corner.x + graph.nodes[v].width, corner.y + graph.nodes[v].height});
    }
    for (const std::vector<Point>& route : drawing.routes) {
        for (const Point& point : route) {
            result = result.united({point.x, point.y, point.x, point.y});
        }
    }
    return result;
}

}  // namespace cruxmap::layout
