// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/acyclic.h"

#include <algorithm>
#include <tuple>

namespace cruxmap::layout {

namespace {

// Links by their lower end.
std::vector<std::vector<int>> linksUp(const Graph& graph) {
    std::vector<std::vector<int>> up(graph.nodes.size());
    for (int e = 0; e < std::ssize(graph.edges); ++e) {
        up[graph.edges[e].from].push_back(e);
    }
    return up;
}

// Tarjan's algorithm on a stack of its own: a chain of replies may be as long as the map.
class StrongComponents {
public:
    StrongComponents(const Graph& graph, const std::vector<std::vector<int>>& up)
        : m_graph(graph),
          m_up(up),
          m_index(graph.nodes.size(), -1),
          m_low(graph.nodes.size(), 0),
          m_next(graph.nodes.size(), 0),
          m_component(graph.nodes.size(), -1) {
        for (int v = 0; v < std::ssize(graph.nodes); ++v) {
            if (m_index[v] < 0) {
                search(v);
            }
        }
    }

    bool same(int a, int b) const { return m_component[a] == m_component[b]; }

private:
    void enter(int v) {
        m_index[v] = m_low[v] = m_entered++;
        m_open.push_back(v);
        m_path.push_back(v);
    }

    void search(int root) {
        enter(root);
        while (!m_path.empty()) {
            const int v = m_path.back();
            if (m_next[v] < std::ssize(m_up[v])) {
                const int u = m_graph.edges[m_up[v][m_next[v]++]].to;
                if (m_index[u] < 0) {
                    enter(u);
                } else if (m_component[u] < 0) {
                    m_low[v] = std::min(m_low[v], m_index[u]);
                }
                continue;
            }
            m_path.pop_back();
            if (!m_path.empty()) {
                m_low[m_path.back()] = std::min(m_low[m_path.back()], m_low[v]);
            }
            if (m_low[v] == m_index[v]) {
                close(v);
            }
        }
    }

    void close(int root) {
        for (int v = -1; v != root; m_open.pop_back()) {
            v = m_open.back();
            m_component[v] = m_components;
        }
        ++m_components;
    }

    const Graph& m_graph;
    const std::vector<std::vector<int>>& m_up;
    std::vector<int> m_index, m_low, m_next, m_component, m_open, m_path;
    int m_entered = 0;
    int m_components = 0;
};

// Depth along primary links. Where these close a cycle, the cycle is cut above its first box.
std::vector<int> primaryDepths(const Graph& graph) {
    const std::vector<int> primary = primaryLinks(graph);
    const int count = static_cast<int>(graph.nodes.size());
    std::vector<int> depth(count, -1);
    std::vector<int> seenFrom(count, -1);
    for (int start = 0; start < count; ++start) {
        std::vector<int> path;
        int v = start;
        while (depth[v] < 0 && seenFrom[v] != start) {
            seenFrom[v] = start;
            path.push_back(v);
            if (primary[v] < 0) {
                break;
            }
            v = graph.edges[primary[v]].to;
        }
        int above = depth[v];
        if (above < 0 && primary[v] >= 0) {  // a cycle: turn the path so that its first box comes out on top
            const auto cycle = std::ranges::find(path, v);
            std::rotate(cycle, std::next(std::min_element(cycle, path.end())), path.end());
        }
        for (auto node = path.rbegin(); node != path.rend(); ++node) {
            depth[*node] = ++above;
        }
    }
    return depth;
}

}  // namespace

std::vector<int> primaryLinks(const Graph& graph) {
    std::vector<int> primary(graph.nodes.size(), -1);
    for (int e = 0; e < std::ssize(graph.edges); ++e) {
        const Edge& edge = graph.edges[e];
        int& best = primary[edge.from];
        if (best < 0 || std::tie(edge.kind, edge.to) < std::tie(graph.edges[best].kind, graph.edges[best].to)) {
            best = e;
        }
    }
    return primary;
}

void breakCycles(Graph& graph) {
    const std::vector<std::vector<int>> up = linksUp(graph);
    const StrongComponents components(graph, up);
    const std::vector<int> depth = primaryDepths(graph);
    for (Edge& edge : graph.edges) {
        // Inside a component, from deep to shallow is an order, so what keeps to it closes no cycle.
        edge.reversed = components.same(edge.from, edge.to) && std::tie(depth[edge.from], edge.from) < std::tie(depth[edge.to], edge.to);
    }
}

}  // namespace cruxmap::layout
