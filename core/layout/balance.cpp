// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/balance.h"

#include "core/layout/isotonic.h"
#include "core/layout/stop.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cruxmap::layout {

namespace {

// A vertex is a member of the family of the vertex above it when its link is the one it hangs from.
struct Family {
    int head = -1;             // of a vertex: whose family it belongs to
    std::vector<int> members;  // of a vertex: who belongs to its family, from left to right
};

std::vector<Family> families(const Layered& layered) {
    const Graph& graph = layered.graph();
    std::vector<int> mainEdge(graph.nodes.size(), -1);  // of a box: the shortest link up, which carries it
    for (int e = 0; e < std::ssize(graph.edges); ++e) {
        int& best = mainEdge[graph.edges[e].lower()];
        if (best < 0 || layered.chain(e).size() < layered.chain(best).size()) {
            best = e;
        }
    }
    std::vector<Family> result(layered.vertexCount());
    for (const int e : mainEdge) {
        if (e < 0 || graph.edges[e].kind == LinkKind::Undercut) {
            continue;  // an undercut stands beside what it answers and centres nothing
        }
        const std::vector<int>& chain = layered.chain(e);
        for (std::size_t i = 1; i < chain.size(); ++i) {
            result[chain[i - 1]].head = chain[i];
            result[chain[i]].members.push_back(chain[i - 1]);
        }
    }
    for (Family& family : result) {
        std::ranges::sort(family.members, {}, [&](int v) { return layered.position(v); });
    }
    return result;
}

class Balance {
public:
    Balance(const Layered& layered, const PortOffsets& ports, double boxGap, std::vector<double>& x)
        : m_layered(layered), m_families(families(layered)), m_pulls(layered.vertexCount()), m_x(x) {
        for (const Pull& pull : pulls(layered, ports)) {
            if (m_families[pull.a].head != pull.b) {
                m_pulls[pull.a].push_back({pull.b, pull.b, pull.offset, pull.weight});
                m_pulls[pull.b].push_back({pull.a, pull.a, -pull.offset, pull.weight});
            }
        }
        for (const std::vector<int>& layer : layered.order()) {
            std::vector<double>& distances = m_distances.emplace_back();
            for (std::size_t i = 1; i < layer.size(); ++i) {
                distances.push_back(separation(layered, layer[i - 1], layer[i], boxGap));
            }
        }
    }

    void pass(bool upwards) {
        const int layers = m_layered.layerCount();
        for (int i = 0; i < layers; ++i) {
            place(upwards ? layers - 1 - i : i, [this](int v) { return compromise(v); });
        }
    }

    // The last word: heads over the middle of their families wherever there is room.
    void centreHeads() {
        for (int layer = m_layered.layerCount() - 1; layer >= 0; --layer) {
            place(layer, [this](int v) {
                constexpr double Firm = 100;
                return m_families[v].members.empty() ? Wish{m_x[v], 1} : Wish{middle(v), Firm};
            });
        }
    }

    // Leaves in a row between two siblings share the room there evenly.
    void spreadLeaves() {
        for (const Family& family : m_families) {
            for (std::size_t left = 0; left + 2 < family.members.size();) {
                std::size_t right = left + 1;
                while (right < family.members.size() && isFree(family.members[right]) && adjacent(family.members[right - 1], family.members[right])) {
                    ++right;
                }
                if (right < family.members.size() && right > left + 1 && adjacent(family.members[right - 1], family.members[right])) {
                    spread(family.members, left, right);
                }
                left = right;
            }
        }
    }

private:
    template <class WishOf>
    void place(int layer, WishOf wishOf) {
        const std::vector<int>& vertices = m_layered.layer(layer);
        m_wishes.clear();
        for (const int v : vertices) {
            m_wishes.push_back(wishOf(v));
        }
        const std::vector<double> x = isotonic(m_wishes, m_distances[layer]);
        for (std::size_t i = 0; i < vertices.size(); ++i) {
            m_x[vertices[i]] = x[i];
        }
    }

    double middle(int head) const {
        const std::vector<int>& members = m_families[head].members;
        return (m_x[members.front()] + m_x[members.back()]) / 2;
    }

    Wish compromise(int v) const {
        constexpr double OverFamily = 16;
        constexpr double WithFamily = 4;   // the family moves as one under its head
        constexpr double ToHead = 0.25;    // and keeps close to it
        constexpr double BesidePull = 0.1;  // of links beside the tree, for each unit of weight
        double sum = 0;
        double weight = 0;
        const auto add = [&](double x, double w) {
            sum += x * w;
            weight += w;
        };
        if (!m_families[v].members.empty()) {
            add(middle(v), OverFamily);
        }
        if (const int head = m_families[v].head; head >= 0) {
            add(m_x[v] + m_x[head] - middle(head), WithFamily);
            add(m_x[head], ToHead);
        }
        for (const Pull& pull : m_pulls[v]) {
            add(m_x[pull.b] - pull.offset, BesidePull * pull.weight);
        }
        return weight > 0 ? Wish{sum / weight, weight} : Wish{m_x[v], ToHead};
    }

    bool isFree(int v) const { return m_families[v].members.empty() && m_pulls[v].empty(); }
    bool adjacent(int a, int b) const { return m_layered.layerOf(a) == m_layered.layerOf(b) && m_layered.position(b) == m_layered.position(a) + 1; }

    void spread(const std::vector<int>& members, std::size_t left, std::size_t right) {
        double gaps = m_x[members[right]] - m_x[members[left]];
        for (std::size_t i = left; i < right; ++i) {
            gaps -= (m_layered.width(members[i]) + m_layered.width(members[i + 1])) / 2;
        }
        const double gap = gaps / static_cast<double>(right - left);
        for (std::size_t i = left + 1; i < right; ++i) {
            m_x[members[i]] = m_x[members[i - 1]] + (m_layered.width(members[i - 1]) + m_layered.width(members[i])) / 2 + gap;
        }
    }

    const Layered& m_layered;
    std::vector<Family> m_families;
    std::vector<std::vector<Pull>> m_pulls;  // by vertex, as seen from it: beside the families
    std::vector<std::vector<double>> m_distances;
    std::vector<Wish> m_wishes;
    std::vector<double>& m_x;
};

}  // namespace

void balance(const Layered& layered, const PortOffsets& ports, double boxGap, std::vector<double>& x, const std::stop_token& stop) {
    constexpr int Work = 200'000;  // vertices visited
    const int passes = std::clamp(Work / std::max(1, layered.vertexCount()), 4, 400);
    Balance balance(layered, ports, boxGap, x);
    for (int i = 0; i < passes; ++i) {
        checkpoint(stop);
        balance.pass(i % 2 == 0);
    }
    balance.centreHeads();
    balance.spreadLeaves();
}

}  // namespace cruxmap::layout
