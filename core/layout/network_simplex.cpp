// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/network_simplex.h"

#include "core/layout/stoppable_cost.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <cmath>

namespace cruxmap::layout {

namespace {

using Network = lemon::SmartDigraph;
using Units = std::int64_t;  // quarters of a pixel
using Solver = lemon::NetworkSimplex<Network, Units, StoppableCost>;

Units units(double length) {
    return std::llround(length * 4);
}

class Circulation {
public:
    explicit Circulation(int vertices) : m_cost(m_network, 0), m_capacity(m_network, 0) {
        m_network.reserveNode(vertices + 1);
        for (int v = 0; v <= vertices; ++v) {
            m_network.addNode();
        }
    }

    void keepApart(int left, int right, double distance) {
        add(left, right, -static_cast<Units>(std::ceil(distance * 4 - 1e-6)), Unbounded);
    }

    void pull(int a, int b, double offset, Units weight) {
        add(a, b, -units(offset), weight);
        add(b, a, units(offset), weight);
    }

    void anchor(const Anchor& anchor) { pull(origin(), anchor.vertex, anchor.x, anchor.weight); }

    std::vector<double> solve(const std::stop_token& stop) {
        const StoppableCost::Watch watch(stop);
        Solver solver(m_network);
        solver.upperMap(m_capacity).costMap(m_cost).run(Solver::BLOCK_SEARCH);
        std::vector<double> x;
        for (int v = 0; v < origin(); ++v) {
            const StoppableCost way = solver.potential(m_network.nodeFromId(origin())) - solver.potential(m_network.nodeFromId(v));
            x.push_back(static_cast<double>(way.value()) / 4);
        }
        return x;
    }

private:
    static constexpr Units Unbounded = Units{1} << 40;

    int origin() const { return m_network.maxNodeId(); }

    void add(int from, int to, Units cost, Units capacity) {
        const Network::Arc arc = m_network.addArc(m_network.nodeFromId(from), m_network.nodeFromId(to));
        m_cost[arc] = cost;
        m_capacity[arc] = capacity;
    }

    Network m_network;
    Network::ArcMap<Units> m_cost;
    Network::ArcMap<Units> m_capacity;
};

}  // namespace

std::vector<double> networkSimplex(int vertexCount, const std::vector<Distance>& distances, const std::vector<Pull>& pulls,
                                   const std::vector<Anchor>& anchors, const std::stop_token& stop) {
    Circulation circulation(vertexCount);
    for (const Distance& distance : distances) {
        circulation.keepApart(distance.left, distance.right, distance.least);
    }
    for (const Pull& pull : pulls) {
        circulation.pull(pull.a, pull.b, pull.offset, pull.weight);
    }
    for (const Anchor& anchor : anchors) {
        circulation.anchor(anchor);
    }
    if (anchors.empty()) {
        circulation.anchor({0, 0, 1});
    }
    return circulation.solve(stop);
}

}  // namespace cruxmap::layout
