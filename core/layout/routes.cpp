// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/routes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cruxmap::layout {

namespace {

// Leaves out points that repeat, and those in the middle of a straight stretch.
void append(std::vector<Point>& route, Point point) {
    if (!route.empty() && route.back() == point) {
        return;
    }
    if (route.size() > 1) {
        const Point& a = route[route.size() - 2];
        const Point& b = route.back();
        if (std::abs((b.x - a.x) * (point.y - a.y) - (point.x - a.x) * (b.y - a.y)) < 1e-9) {
            route.back() = point;
            return;
        }
    }
    route.push_back(point);
}

class Router {
public:
    Router(const Layered& layered, const PortOffsets& ports, const std::vector<Band>& bands, const std::vector<double>& x,
           const std::vector<double>& tops)
        : m_layered(layered), m_ports(ports), m_bands(bands), m_x(x), m_tops(tops), m_passed(layered.vertexCount(), 0) {
        for (int layer = 0; layer < layered.layerCount(); ++layer) {
            if (layered.ofJunctions(layer)) {
                passInOneSlope(layer);
            }
        }
    }

    std::vector<Point> route(int edge) const {
        const std::vector<int>& chain = m_layered.chain(edge);
        const Band& below = band(chain.front());
        const Band& above = band(chain.back());
        const double startX = m_x[chain.front()] + m_ports.lower[edge];
        const double startY = m_tops[chain.front()];
        const double endX = m_x[chain.back()] + m_ports.upper[edge];
        std::vector<Point> route{{startX, startY}};
        append(route, {startX, std::min(startY, below.top)});
        for (std::size_t i = 1; i + 1 < chain.size(); ++i) {
            if (m_passed[chain[i]]) {
                continue;
            }
            append(route, {m_x[chain[i]], band(chain[i]).bottom()});
            append(route, {m_x[chain[i]], band(chain[i]).top});
        }
        const double endY = m_tops[chain.back()] + m_layered.graph().nodes[chain.back()].height;
        append(route, {endX, std::max(endY, above.bottom())});
        append(route, {endX, endY});
        return route;
    }

private:
    const Band& band(int vertex) const { return m_bands[m_layered.layerOf(vertex)]; }

    // A link passes a layer of junctions in one slope, without a bend, where that keeps the order of the layer.
    void passInOneSlope(int layer) {
        const std::vector<int>& vertices = m_layered.layer(layer);
        for (const int v : vertices) {
            m_passed[v] = m_layered.isBend(v);
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t i = 1; i < vertices.size(); ++i) {
                if (!meet(vertices[i - 1], vertices[i])) {
                    continue;
                }
                for (const int v : {vertices[i - 1], vertices[i]}) {
                    changed = changed || m_passed[v];
                    m_passed[v] = 0;
                }
            }
        }
    }

    bool meet(int left, int right) const {
        constexpr double Margin = 6;
        const Band& passed = band(left);
        return std::ranges::any_of(std::array{passed.top, passed.bottom()}, [&](double y) {
            return xAt(left, y) + m_layered.width(left) / 2 + Margin > xAt(right, y) - m_layered.width(right) / 2;
        });
    }

    // Where a vertex of a layer of junctions, or the slope in its stead, is at this height.
    double xAt(int vertex, double y) const {
        if (!m_passed[vertex]) {
            return m_x[vertex];
        }
        const int edge = m_layered.edgeOf(vertex);
        const int lower = m_layered.below(vertex).front().vertex;
        const int upper = m_layered.above(vertex).front().vertex;
        const Point from{m_x[lower] + (m_layered.isBend(lower) ? 0.0 : m_ports.lower[edge]), band(lower).top};
        const Point to{m_x[upper] + (m_layered.isBend(upper) ? 0.0 : m_ports.upper[edge]), band(upper).bottom()};
        return from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y);
    }

    const Layered& m_layered;
    const PortOffsets& m_ports;
    const std::vector<Band>& m_bands;
    const std::vector<double>& m_x;
    const std::vector<double>& m_tops;
    std::vector<char> m_passed;  // of a bend: left out of its route
};

}  // namespace

std::vector<std::vector<Point>> routes(const Layered& layered, const PortOffsets& ports, const std::vector<Band>& bands,
                                       const std::vector<double>& x, const std::vector<double>& tops) {
    const Router router(layered, ports, bands, x, tops);
    std::vector<std::vector<Point>> result;
    for (int e = 0; e < std::ssize(layered.graph().edges); ++e) {
        result.push_back(router.route(e));
    }
    return result;
}

}  // namespace cruxmap::layout
