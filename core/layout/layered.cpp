// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layered.h"

#include <algorithm>
#include <numeric>

namespace cruxmap::layout {

void Adjacency::build(int vertexCount, const std::vector<std::pair<int, Neighbour>>& links) {
    m_begin.assign(vertexCount + 1, 0);
    for (const auto& [vertex, neighbour] : links) {
        ++m_begin[vertex + 1];
    }
    std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
    m_neighbours.resize(links.size());
    std::vector<int> next(m_begin.begin(), m_begin.end() - 1);
    for (const auto& [vertex, neighbour] : links) {
        m_neighbours[next[vertex]++] = neighbour;
    }
}

Layered::Layered(const Graph& graph, Layers layers)
    : m_graph(&graph), m_ofJunctions(std::move(layers.ofJunctions)), m_layerOf(std::move(layers.layerOf)) {
    std::vector<std::pair<int, Neighbour>> above, below;
    for (int e = 0; e < std::ssize(graph.edges); ++e) {
        const Edge& edge = graph.edges[e];
        std::vector<int> chain{edge.lower()};
        for (int layer = m_layerOf[edge.lower()] - 1; layer > m_layerOf[edge.upper()]; --layer) {
            chain.push_back(vertexCount());
            m_layerOf.push_back(layer);
            m_edgeOf.push_back(e);
        }
        chain.push_back(edge.upper());
        for (std::size_t i = 1; i < chain.size(); ++i) {
            above.push_back({chain[i - 1], {chain[i], portClass(edge)}});
            below.push_back({chain[i], {chain[i - 1], portClass(edge)}});
        }
        m_chains.push_back(std::move(chain));
    }
    m_above.build(vertexCount(), above);
    m_below.build(vertexCount(), below);
    m_position.assign(vertexCount(), 0);
    m_away.assign(vertexCount(), 0);
    m_portOrdinal.assign(boxCount(), {});
    std::vector<std::vector<int>> order(layerCount());
    for (int v = 0; v < vertexCount(); ++v) {
        order[m_layerOf[v]].push_back(v);
    }
    setOrder(std::move(order));
}

void Layered::setOrder(std::vector<std::vector<int>> order) {
    m_order = std::move(order);
    for (const std::vector<int>& layer : m_order) {
        for (int i = 0; i < std::ssize(layer); ++i) {
            m_position[layer[i]] = i;
        }
    }
    orderPorts();
}

void Layered::setLayer(int layer, std::vector<int> vertices) {
    m_order[layer] = std::move(vertices);
    for (int i = 0; i < std::ssize(m_order[layer]); ++i) {
        m_position[m_order[layer][i]] = i;
    }
}

void Layered::orderPorts() {
    for (int v = 0; v < boxCount(); ++v) {
        if (isJunction(v)) {
            continue;  // everything meets in its middle
        }
        std::array<double, PortClasses> sum{};
        std::array<int, PortClasses> count{};
        for (const Neighbour& neighbour : below(v)) {
            sum[neighbour.port] += m_position[neighbour.vertex];
            ++count[neighbour.port];
        }
        std::array<PortClass, PortClasses> classes{0, 1, 2, 3, 4};
        std::ranges::stable_sort(classes, {}, [&](PortClass port) { return count[port] ? sum[port] / count[port] : 0.0; });
        std::uint8_t next = 0;
        for (const PortClass port : classes) {
            m_portOrdinal[v][port] = next;
            next += count[port] ? 1 : 0;
        }
    }
}

}  // namespace cruxmap::layout
