// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/draw.h"

#include "core/layout/acyclic.h"
#include "core/layout/balance.h"
#include "core/layout/bands.h"
#include "core/layout/brandes_koepf.h"
#include "core/layout/continuity.h"
#include "core/layout/layered.h"
#include "core/layout/leaf_rows.h"
#include "core/layout/make_way.h"
#include "core/layout/network_simplex.h"
#include "core/layout/order.h"
#include "core/layout/quarters.h"
#include "core/layout/routes.h"
#include "core/layout/settle.h"
#include "core/layout/spacing.h"
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
                                ? networkSimplex(layered.vertexCount(), distances(layered, boxGap), pulls(layered, ports), {}, stop)
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

// Whether a link cannot run through the layers.
bool isTorn(const Layered& layered, int edge) {
    const std::vector<int>& chain = layered.chain(edge);
    return layered.isAway(chain.front()) || layered.isAway(chain.back()) || (chain.size() > 2 && layered.isLoose(chain[1]));
}

void addRoutes(Drawing& drawing, const Layered& layered, const std::vector<Band>& bands, const std::vector<double>& x) {
    const Graph& graph = layered.graph();
    std::vector<double> tops;
    for (const Point& corner : drawing.corners) {
        tops.push_back(corner.y);
    }
    drawing.routes = routes(layered, drawing.ports, bands, x, tops);
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        const Edge& edge = graph.edges[e];
        drawing.upsideDown.push_back(edge.reversed);
        drawing.detached.push_back(isTorn(layered, static_cast<int>(e)));
        if (drawing.detached.back()) {
            drawing.routes[e] = directRoute(graph, drawing, static_cast<int>(e));
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
    const bool known = drawnBefore(graph);
    std::vector<double> former;
    if (known) {
        former = formerCentres(layered, rows);
        orderAsBefore(layered, former);
    } else {
        orderAfresh(layered, stop);
    }
    checkpoint(stop);
    Drawing drawing;
    drawing.ports = portOffsets(layered, options.portGap);
    std::vector<double> x = known ? settle(layered, drawing.ports, rows, former, options.boxGap, stop)
                                  : spaceAfresh(layered, drawing.ports, options.boxGap, stop);
    joinFixed(graph, known, x);
    makeWay(layered, rows, obstacles, options.boxGap, x);
    drawing.inPlace = known || std::ranges::any_of(graph.nodes, [](const Node& node) { return node.fixed.has_value(); });
    drawing.corners = cornersOf(layered, rows, x);
    keepPorts(layered, drawing.corners, drawing.ports);
    addRoutes(drawing, layered, rows, x);
    return drawing;
}

std::vector<Point> directRoute(const Graph& graph, const Drawing& drawing, int edge) {
    const int from = graph.edges[edge].from;
    const int to = graph.edges[edge].to;
    const Point a = drawing.corners[from];
    const Point b = drawing.corners[to];
    const bool leavesDown = a.y + graph.nodes[from].height <= b.y;
    const bool arrivesBelow = b.y + graph.nodes[to].height <= a.y;
    const bool upsideDown = drawing.upsideDown[edge];
    const double leaves = leavesDown != upsideDown ? 0.0 : (upsideDown ? drawing.ports.upper : drawing.ports.lower)[edge];
    const double arrives = arrivesBelow == upsideDown ? 0.0 : (upsideDown ? drawing.ports.lower : drawing.ports.upper)[edge];
    return {{a.x + graph.nodes[from].width / 2 + leaves, leavesDown ? a.y + graph.nodes[from].height : a.y},
            {b.x + graph.nodes[to].width / 2 + arrives, arrivesBelow ? b.y + graph.nodes[to].height : b.y}};
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
