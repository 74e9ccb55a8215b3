// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layered.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

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
    m_loose.assign(vertexCount(), 0);
    groupOptions();
    m_portOrdinal.assign(boxCount(), {});
    std::vector<std::vector<int>> order(layerCount());
    for (int v = 0; v < vertexCount(); ++v) {
        order[m_layerOf[v]].push_back(v);
    }
    setOrder(std::move(order));
}

void Layered::groupOptions() {
    std::vector<int> first(boxCount(), -1);  // by question: the first of its options
    std::vector<int> group(boxCount(), -1);
    bool any = false;
    for (const Edge& edge : m_graph->edges) {
        if (edge.kind != LinkKind::Option || edge.reversed) {
            continue;
        }
        if (first[edge.to] < 0) {
            first[edge.to] = edge.from;
            group[edge.from] = group[edge.from] < 0 ? edge.from : group[edge.from];
            continue;
        }
        any = true;
        const int joined = group[first[edge.to]];
        const int former = std::exchange(group[edge.from], joined);
        if (former >= 0 && former != joined) {
            std::ranges::replace(group, former, joined);
        }
    }
    if (any) {
        m_optionGroup = std::move(group);
    }
}

void Layered::rankOptions(std::vector<int>& vertices) const {
    if (m_optionGroup.empty()) {
        return;
    }
    std::map<int, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        if (const int group = optionGroup(vertices[i]); group >= 0 && !m_graph->nodes[vertices[i]].fixed) {
            places[group].push_back(i);
        }
    }
    for (const auto& [group, slots] : places) {
        std::vector<int> options;
        for (const std::size_t slot : slots) {
            options.push_back(vertices[slot]);
        }
        std::ranges::sort(options);
        for (std::size_t i = 0; i < slots.size(); ++i) {
            vertices[slots[i]] = options[i];
        }
    }
}

void Layered::setOrder(std::vector<std::vector<int>> order) {
    m_order = std::move(order);
    for (std::vector<int>& layer : m_order) {
        rankOptions(layer);
        for (int i = 0; i < std::ssize(layer); ++i) {
            m_position[layer[i]] = i;
        }
    }
    orderPorts();
}

void Layered::setLayer(int layer, std::vector<int> vertices) {
    m_order[layer] = std::move(vertices);
    rankOptions(m_order[layer]);
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
