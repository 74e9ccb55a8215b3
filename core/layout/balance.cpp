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
        if (e < 0 || graph.edges[e].kind == LinkKind::Undercut || graph.nodes[graph.edges[e].lower()].leader >= 0) {
            continue;  // what stands in a column below others centres nothing
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
        : m_layered(layered),
          m_ports(ports),
          m_families(families(layered)),
          m_column(layered.vertexCount(), -1),
          m_inColumn(layered.vertexCount()),
          m_stalk(layered.vertexCount(), 0),
          m_pulls(layered.vertexCount()),
          m_x(x) {
        for (const Pull& column : columns(layered)) {
            m_column[column.a] = column.b;
            m_inColumn[column.a].push_back(column.b);
            m_inColumn[column.b].push_back(column.a);
        }
        for (int layer = layered.layerCount() - 1; layer >= 0; --layer) {
            for (const int v : layered.layer(layer)) {
                const std::vector<int>& members = m_families[v].members;
                m_stalk[v] = members.empty() || (members.size() == 1 && m_stalk[members.front()]);
            }
        }
        for (const Pull& pull : pulls(layered, ports)) {
            m_pulls[pull.a].push_back({pull.a, pull.b, pull.offset, pull.weight});
            m_pulls[pull.b].push_back({pull.b, pull.a, -pull.offset, pull.weight});
        }
        for (const std::vector<int>& layer : layered.order()) {
            std::vector<double>& distances = m_distances.emplace_back();
            for (std::size_t i = 1; i < layer.size(); ++i) {
                distances.push_back(separation(layered, layer[i - 1], layer[i], boxGap));
            }
        }
    }

    // `shortness` weighs short links against centred heads.
    void pass(bool upwards, double shortness) {
        const int layers = m_layered.layerCount();
        for (int i = 0; i < layers; ++i) {
            place(upwards ? layers - 1 - i : i, [&](int v) { return compromise(v, shortness); });
        }
    }

    // The last word: heads over the middle of their families wherever there is room.
    void centreHeads() {
        for (int layer = m_layered.layerCount() - 1; layer >= 0; --layer) {
            slide(layer, [this](int v) { return m_families[v].members.empty() ? m_x[v] : middle(v); });
        }
    }

    // What hangs in a single file hangs straight down.
    void hangStalks() {
        for (int layer = 0; layer < m_layered.layerCount(); ++layer) {
            slide(layer, [this](int v) {
                const int head = m_families[v].head;
                const bool single = head >= 0 && m_families[head].members.size() == 1;
                const int above = single ? head : m_column[v];
                return above >= 0 && m_stalk[v] ? m_x[above] : m_x[v];
            });
        }
    }

    // Leaves in a row between two siblings share the room there evenly.
    void spreadLeaves() {
        for (const Family& family : m_families) {
            for (std::size_t left = 0; left + 2 < family.members.size();) {
                std::size_t right = left + 1;
                while (right < family.members.size() && isFree(family.members[right]) &&
                       adjacent(family.members[right - 1], family.members[right])) {
                    ++right;
                }
                if (right < family.members.size() && right > left + 1 && adjacent(family.members[right - 1], family.members[right])) {
                    spread(family.members, left, right);
                }
                left = right;
            }
        }
    }

    // Long links run upright through as many layers at a stretch as the boxes beside them allow.
    void straighten() {
        for (int e = 0; e < std::ssize(m_layered.graph().edges); ++e) {
            const std::vector<int>& chain = m_layered.chain(e);
            for (std::size_t begin = 1; begin + 1 < chain.size();) {
                Room common = room(chain[begin]);
                std::size_t end = begin + 1;
                for (; end + 1 < chain.size(); ++end) {
                    const Room next = room(chain[end]);
                    const Room both = common.within(next);
                    if (both.left > both.right) {
                        break;
                    }
                    common = both;
                }
                const double before = m_x[chain[begin - 1]] + (begin == 1 ? m_ports.lower[e] : 0.0);
                const double after = m_x[chain[end]] + (end + 1 == chain.size() ? m_ports.upper[e] : 0.0);
                const double x = upright(before, after, m_x[chain[begin]], common);
                for (; begin < end; ++begin) {
                    m_x[chain[begin]] = x;
                }
            }
        }
    }

private:
    struct Room {
        double left, right;
        bool trunkLeft = false;  // whether there is a link there that it may run along as one
        bool trunkRight = false;

        Room within(const Room& other) const {
            return {std::max(left, other.left), std::min(right, other.right), left < other.left ? other.trunkLeft : trunkLeft,
                    right > other.right ? other.trunkRight : trunkRight};
        }
    };

    // Where a stretch of a link runs: straight on from what comes before it, or to what comes after, or close by both if both
    // lie on one side of the room, or else where it is, but not along the edge of the room: others may need that to be upright.
    static double upright(double before, double after, double now, const Room& room) {
        const auto within = [&](double x) { return room.left <= x && x <= room.right; };
        if (within(before) || within(after)) {
            return within(before) ? before : after;
        }
        const bool oneSide = (before < room.left) == (after < room.left);
        if (oneSide) {
            return std::clamp(before, room.left, std::max(room.left, room.right));
        }
        constexpr double Aside = 24;
        if (room.trunkLeft && now < room.left + Aside) {
            return room.left;
        }
        if (room.trunkRight && now > room.right - Aside) {
            return room.right;
        }
        const double inset = std::clamp((room.right - room.left) / 2, 0.0, Aside);
        return std::clamp(now, room.left + inset, std::max(room.left + inset, room.right - inset));
    }

    // Between the neighbours of a vertex as they stand.
    Room room(int v) const {
        const int layer = m_layered.layerOf(v);
        const int at = m_layered.position(v);
        const std::vector<int>& vertices = m_layered.layer(layer);
        constexpr double Far = 1e9;
        return {at > 0 ? m_x[vertices[at - 1]] + m_distances[layer][at - 1] : -Far,
                at + 1 < std::ssize(vertices) ? m_x[vertices[at + 1]] - m_distances[layer][at] : Far,
                at > 0 && m_distances[layer][at - 1] == 0, at + 1 < std::ssize(vertices) && m_distances[layer][at] == 0};
    }

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

    // Each vertex as far towards its target as its neighbours leave room, who may then follow.
    template <class TargetOf>
    void slide(int layer, TargetOf targetOf) {
        const auto towards = [&](int v) {
            const Room free = room(v);
            m_x[v] = std::clamp(targetOf(v), free.left, std::max(free.left, free.right));
        };
        const std::vector<int>& vertices = m_layered.layer(layer);
        std::for_each(vertices.begin(), vertices.end(), towards);
        std::for_each(vertices.rbegin(), vertices.rend(), towards);
    }

    double middle(int head) const {
        const std::vector<int>& members = m_families[head].members;
        return (m_x[members.front()] + m_x[members.back()]) / 2;
    }

    // The least of a quadratic in x[v], all else held: heads over the middle of their families, and every link short. The
    // term (head - (first + last) / 2)^2 couples two vertices of one layer; half of it on each of them bounds it from above.
    Wish compromise(int v, double shortness) const {
        constexpr double Centring = 1;
        constexpr double InColumn = 2;
        double sum = 0;
        double weight = 0;
        const auto add = [&](double x, double w) {
            sum += x * w;
            weight += w;
        };
        if (!m_families[v].members.empty()) {
            add(middle(v), Centring);
        }
        if (const int head = m_families[v].head; head >= 0) {
            const std::vector<int>& siblings = m_families[head].members;
            if (v == siblings.front() || v == siblings.back()) {
                add(m_x[v] + m_x[head] - middle(head), siblings.size() == 1 ? Centring : Centring / 2);
            }
        }
        for (const int other : m_inColumn[v]) {
            add(m_x[other], InColumn);
        }
        for (const Pull& pull : m_pulls[v]) {
            add(m_x[pull.b] - pull.offset, shortness * pull.weight);
        }
        constexpr double Unconcerned = 0.001;
        return weight > 0 ? Wish{sum / weight, weight} : Wish{m_x[v], Unconcerned};
    }

    bool isFree(int v) const { return m_families[v].members.empty() && m_pulls[v].size() == 1; }
    bool adjacent(int a, int b) const {
        return !m_layered.isAway(a) && !m_layered.isAway(b) && m_layered.layerOf(a) == m_layered.layerOf(b) &&
               m_layered.position(b) == m_layered.position(a) + 1;
    }

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
    const PortOffsets& m_ports;
    std::vector<Family> m_families;
    std::vector<int> m_column;                 // of what undercuts a step, or a leaf in a further row: whom it stands below
    std::vector<std::vector<int>> m_inColumn;  // the same both ways: who wants to stand above or below whom
    std::vector<char> m_stalk;                 // nobody below has more than one member
    std::vector<std::vector<Pull>> m_pulls;    // by vertex, as seen from it
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
        // Short links first, then centred heads: the second alone would let families drift apart.
        const double done = static_cast<double>(i) / passes;
        constexpr double Short = 0.06;
        constexpr double Least = 0.005;
        balance.pass(i % 2 == 0, Short * std::pow(Least, std::clamp(2 * done - 0.5, 0.0, 1.0)));
    }
    balance.centreHeads();
    balance.hangStalks();
    balance.centreHeads();
    balance.spreadLeaves();
    balance.straighten();
    balance.straighten();  // with the room that others have left
}

}  // namespace cruxmap::layout
