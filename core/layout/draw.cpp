// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/draw.h"

#include "core/layout/acyclic.h"
#include "core/layout/balance.h"
#include "core/layout/bands.h"
#include "core/layout/layered.h"
#include "core/layout/network_simplex.h"
#include "core/layout/order.h"
#include "core/layout/quarters.h"
#include "core/layout/routes.h"
#include "core/layout/stop.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cruxmap::layout {

namespace {

bool drawnBefore(const Graph& graph) {
    return std::ranges::any_of(graph.nodes, [](const Node& node) { return node.before.has_value(); });
}

// Where the former route passed this height; NaN where it did not reach.
double formerX(const std::vector<Point>& route, double y) {
    for (std::size_t i = 1; i < route.size(); ++i) {
        const Point& a = route[i - 1];
        const Point& b = route[i];
        if (std::min(a.y, b.y) <= y && y <= std::max(a.y, b.y)) {
            return a.y == b.y ? a.x : a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
        }
    }
    return std::numeric_limits<double>::quiet_NaN();
}

// The former centre of each vertex; NaN for what is new. Boxes placed by hand count as if they had always stood there.
std::vector<double> formerCentres(const Layered& layered, const std::vector<Band>& bands) {
    std::vector<double> x(layered.vertexCount(), std::numeric_limits<double>::quiet_NaN());
    for (int v = 0; v < layered.vertexCount(); ++v) {
        if (layered.isBend(v)) {
            const Band& band = bands[layered.layerOf(v)];
            x[v] = formerX(layered.graph().edges[layered.edgeOf(v)].before, band.top + band.height / 2);
        } else if (const Node& node = layered.graph().nodes[v]; node.fixed || node.before) {
            x[v] = (node.fixed ? *node.fixed : *node.before).x + node.width / 2;
        }
    }
    return x;
}

std::vector<Anchor> anchors(const Layered& layered, const std::vector<double>& former) {
    constexpr int OfBox = 64;
    constexpr int OfBend = 16;
    std::vector<Anchor> result;
    for (int v = 0; v < layered.vertexCount(); ++v) {
        if (!std::isnan(former[v])) {
            result.push_back({v, former[v], layered.isBend(v) ? OfBend : OfBox});
        }
    }
    return result;
}

// What stood before wishes for nothing but to stay; only new vertices are pulled towards their neighbours.
std::vector<double> settle(const Layered& layered, const PortOffsets& ports, const std::vector<double>& former, double boxGap) {
    std::vector<Pull> wanted = pulls(layered, ports);
    std::erase_if(wanted, [&](const Pull& pull) { return !std::isnan(former[pull.a]) && !std::isnan(former[pull.b]); });
    std::vector<double> x = networkSimplex(layered, wanted, anchors(layered, former), boxGap);
    for (int v = 0; v < layered.vertexCount(); ++v) {
        if (std::abs(x[v] - former[v]) < 0.5) {
            x[v] = former[v];  // the solver's rounding is no reason to move
        }
    }
    return x;
}

std::vector<double> spaceAfresh(const Layered& layered, const PortOffsets& ports, double boxGap, const std::stop_token& stop) {
    std::vector<double> x = networkSimplex(layered, pulls(layered, ports), {}, boxGap);
    checkpoint(stop);
    balance(layered, ports, boxGap, x, stop);
    return x;
}

}  // namespace

Drawing draw(Graph graph, const Options& options, const std::stop_token& stop) {
    breakCycles(graph);
    Layered layered(graph, assignLayers(graph, std::vector<int>(graph.nodes.size(), 0)));
    const std::vector<Band> rows = bands(layered, options.layerGap);
    const std::vector<double> former = formerCentres(layered, rows);
    const bool known = drawnBefore(graph);
    if (known) {
        orderAsBefore(layered, former);
    } else {
        orderAfresh(layered, stop);
    }
    const PortOffsets ports = portOffsets(layered, options.portGap);
    checkpoint(stop);
    std::vector<double> x = known ? settle(layered, ports, former, options.boxGap) : spaceAfresh(layered, ports, options.boxGap, stop);
    Drawing drawing;
    drawing.inPlace = known;
    for (int v = 0; v < layered.boxCount(); ++v) {
        const double left = roundToQuarter(x[v] - layered.width(v) / 2);
        x[v] = left + layered.width(v) / 2;
        drawing.corners.push_back({left, rows[layered.layerOf(v)].top});
    }
    drawing.routes = routes(layered, ports, rows, x);
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        if (graph.edges[e].reversed) {
            std::ranges::reverse(drawing.routes[e]);
        }
    }
    return drawing;
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
