// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/routes.h"

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
    Router(const Layered& layered, const PortOffsets& ports, const std::vector<Band>& bands, const std::vector<double>& x)
        : m_layered(layered), m_ports(ports), m_bands(bands), m_x(x) {}

    std::vector<Point> route(int edge) const {
        const std::vector<int>& chain = m_layered.chain(edge);
        const Band& below = band(chain.front());
        const Band& above = band(chain.back());
        const Point start{m_x[chain.front()] + m_ports.lower[edge], below.top};
        const double endX = m_x[chain.back()] + m_ports.upper[edge];
        std::vector<Point> route{start};
        for (std::size_t i = 1; i + 1 < chain.size(); ++i) {
            const Point next = i + 2 < chain.size() ? Point{m_x[chain[i + 1]], band(chain[i + 1]).bottom()} : Point{endX, above.bottom()};
            if (m_layered.ofJunctions(m_layered.layerOf(chain[i])) && clears(chain[i], route.back(), next)) {
                continue;
            }
            append(route, {m_x[chain[i]], band(chain[i]).bottom()});
            append(route, {m_x[chain[i]], band(chain[i]).top});
        }
        append(route, {endX, above.bottom()});
        append(route, {endX, above.top + m_layered.graph().nodes[chain.back()].height});
        return route;
    }

private:
    const Band& band(int vertex) const { return m_bands[m_layered.layerOf(vertex)]; }

    // Whether a link may pass a layer of junctions in one slope, without the bend: it has to stay between its neighbours there.
    bool clears(int bend, Point from, Point to) const {
        constexpr double Margin = 6;
        const Band& passed = band(bend);
        const std::vector<int>& layer = m_layered.layer(m_layered.layerOf(bend));
        const int at = m_layered.position(bend);
        for (const double y : {passed.top, passed.bottom()}) {
            const double x = from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y);
            if (at > 0 && x < m_x[layer[at - 1]] + m_layered.width(layer[at - 1]) / 2 + Margin) {
                return false;
            }
            if (at + 1 < std::ssize(layer) && x > m_x[layer[at + 1]] - m_layered.width(layer[at + 1]) / 2 - Margin) {
                return false;
            }
        }
        return true;
    }

    const Layered& m_layered;
    const PortOffsets& m_ports;
    const std::vector<Band>& m_bands;
    const std::vector<double>& m_x;
};

}  // namespace

std::vector<std::vector<Point>> routes(const Layered& layered, const PortOffsets& ports, const std::vector<Band>& bands,
                                       const std::vector<double>& x) {
    const Router router(layered, ports, bands, x);
    std::vector<std::vector<Point>> result;
    for (int e = 0; e < std::ssize(layered.graph().edges); ++e) {
        result.push_back(router.route(e));
    }
    return result;
}

}  // namespace cruxmap::layout
