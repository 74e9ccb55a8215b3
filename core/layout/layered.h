// SPDX-License-Identifier: GPL-3.0-or-later
// The map cut into layers: every link becomes a chain of vertices, one a layer - its lower box, a bend in each layer that it
// passes, its upper box. Vertices below boxCount() are the boxes of the graph, the rest are bends.
#pragma once

#include "core/layout/graph.h"
#include "core/layout/layers.h"

#include <array>
#include <span>

namespace cruxmap::layout {

// Links of one class share a port on the lower edge of a card: its reasons by kind, or what leaves it upside down.
using PortClass = std::uint8_t;
inline constexpr PortClass ReversedClass = 4;
inline constexpr int PortClasses = 5;

inline PortClass portClass(const Edge& edge) {
    return edge.reversed ? ReversedClass : static_cast<PortClass>(edge.kind);
}

// A neighbour in the layer above or below, and the class of the link to it.
struct Neighbour {
    int vertex;
    PortClass port;
};

class Adjacency {
public:
    void build(int vertexCount, const std::vector<std::pair<int, Neighbour>>& links);
    std::span<const Neighbour> operator[](int vertex) const {
        return {m_neighbours.data() + m_begin[vertex], m_neighbours.data() + m_begin[vertex + 1]};
    }

private:
    std::vector<int> m_begin;
    std::vector<Neighbour> m_neighbours;
};

class Layered {
public:
    Layered(const Graph& graph, Layers layers);

    const Graph& graph() const { return *m_graph; }
    int boxCount() const { return static_cast<int>(m_graph->nodes.size()); }
    int vertexCount() const { return static_cast<int>(m_layerOf.size()); }
    int layerCount() const { return static_cast<int>(m_ofJunctions.size()); }
    bool isBend(int vertex) const { return vertex >= boxCount(); }
    bool isJunction(int vertex) const { return !isBend(vertex) && m_graph->nodes[vertex].junction; }
    bool ofJunctions(int layer) const { return m_ofJunctions[layer]; }
    int layerOf(int vertex) const { return m_layerOf[vertex]; }
    int edgeOf(int bend) const { return m_edgeOf[bend - boxCount()]; }
    double width(int vertex) const { return isBend(vertex) ? 0 : m_graph->nodes[vertex].width; }
    // Placed by hand outside its layer: it takes no room there.
    bool isAway(int vertex) const { return m_away[vertex]; }
    void setAway(int box) { m_away[box] = 1; }
    // A bend of a link that is led around the boxes instead of through the layers: it takes no room either.
    bool isLoose(int vertex) const { return m_loose[vertex]; }
    void setLoose(int bend) { m_loose[bend] = 1; }
    std::span<const Neighbour> above(int vertex) const { return m_above[vertex]; }
    std::span<const Neighbour> below(int vertex) const { return m_below[vertex]; }
    const std::vector<int>& chain(int edge) const { return m_chains[edge]; }  // from the lower box to the upper one

    // The order within the layers, from left to right, and of the ports on each card. Options of one question that were not
    // placed by hand always stand in the order of their ranks, in the places that they are given.
    const std::vector<int>& layer(int layer) const { return m_order[layer]; }
    int position(int vertex) const { return m_position[vertex]; }
    const std::vector<std::vector<int>>& order() const { return m_order; }
    void setOrder(std::vector<std::vector<int>> order);
    void setLayer(int layer, std::vector<int> vertices);
    int portOrdinal(int vertex, PortClass port) const { return isBend(vertex) ? 0 : m_portOrdinal[vertex][port]; }
    void orderPorts();  // by where the other ends lie now

    // Options of one question, or of questions that share some; -1 for all else.
    int optionGroup(int vertex) const { return isBend(vertex) || m_optionGroup.empty() ? -1 : m_optionGroup[vertex]; }
    void rankOptions(std::vector<int>& vertices) const;

private:
    void groupOptions();

    const Graph* m_graph;
    std::vector<bool> m_ofJunctions;
    std::vector<int> m_layerOf, m_position, m_edgeOf;
    std::vector<char> m_away, m_loose;
    std::vector<int> m_optionGroup;  // by box; empty where no question has several options
    std::vector<std::vector<int>> m_chains, m_order;
    std::vector<std::array<std::uint8_t, PortClasses>> m_portOrdinal;
    Adjacency m_above, m_below;
};

}  // namespace cruxmap::layout
