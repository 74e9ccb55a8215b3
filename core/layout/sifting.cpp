// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/sifting.h"

#include "core/layout/crossings.h"
#include "core/layout/stop.h"

#include <algorithm>

namespace cruxmap::layout {

namespace {

constexpr int Window = 200;
constexpr std::int64_t HopelessLoss = -60;

// Where the links of each vertex of one layer end in the two layers beside it, ascending.
struct Ends {
    std::vector<int> above;
    std::vector<int> below;
};

// Pairs of which the left vertex's link ends right of the right vertex's.
std::int64_t inversions(const std::vector<int>& left, const std::vector<int>& right) {
    std::int64_t count = 0;
    auto smaller = right.begin();
    for (const int end : left) {
        while (smaller != right.end() && *smaller < end) {
            ++smaller;
        }
        count += smaller - right.begin();
    }
    return count;
}

class LayerSifter {
public:
    LayerSifter(Layered& layered, int layer) : m_layered(layered), m_layer(layer), m_vertices(layered.layer(layer)) {
        m_ends.resize(m_vertices.size());
        m_order.resize(m_vertices.size());
        for (int i = 0; i < std::ssize(m_vertices); ++i) {
            m_order[i] = i;
            for (const Neighbour& upper : layered.above(m_vertices[i])) {
                m_ends[i].above.push_back(portKey(layered, upper));
            }
            for (const Neighbour& lower : layered.below(m_vertices[i])) {
                m_ends[i].below.push_back(layered.position(lower.vertex));
            }
            std::ranges::sort(m_ends[i].above);
            std::ranges::sort(m_ends[i].below);
        }
    }

    // Saved crossings.
    std::int64_t switchNeighbours() {
        std::int64_t saved = 0;
        constexpr int Rounds = 20;
        for (int round = 0, changes = 1; changes && round < Rounds; ++round) {
            changes = 0;
            for (std::size_t i = 0; i + 1 < m_order.size(); ++i) {
                const std::int64_t gain = gainOfExchange(m_order[i], m_order[i + 1]);
                if (gain > 0 || (gain == 0 && outOfRank(m_order[i], m_order[i + 1]))) {
                    std::swap(m_order[i], m_order[i + 1]);
                    saved += gain;
                    ++changes;
                }
            }
        }
        return saved;
    }

    std::int64_t sift() {
        std::int64_t saved = 0;
        for (int v = 0; v < std::ssize(m_vertices); ++v) {
            const auto at = static_cast<int>(std::ranges::find(m_order, v) - m_order.begin());
            const auto [place, gain] = bestPlace(v, at);
            if (place > at) {
                std::rotate(m_order.begin() + at, m_order.begin() + at + 1, m_order.begin() + place + 1);
            } else if (place < at) {
                std::rotate(m_order.begin() + place, m_order.begin() + at, m_order.begin() + at + 1);
            }
            saved += gain;
        }
        return saved;
    }

    void store() {
        std::vector<int> vertices;
        for (const int i : m_order) {
            vertices.push_back(m_vertices[i]);
        }
        m_layered.setLayer(m_layer, std::move(vertices));
    }

private:
    std::int64_t gainOfExchange(int left, int right) const {
        const int options = m_layered.optionGroup(m_vertices[left]);
        if (options >= 0 && options == m_layered.optionGroup(m_vertices[right])) {
            return 2 * HopelessLoss;  // they stand in rank order
        }
        const Ends& a = m_ends[left];
        const Ends& b = m_ends[right];
        return inversions(a.above, b.above) + inversions(a.below, b.below) - inversions(b.above, a.above) - inversions(b.below, a.below);
    }

    bool outOfRank(int left, int right) const {
        const int a = m_vertices[left];
        const int b = m_vertices[right];
        return !m_layered.isBend(a) && !m_layered.isBend(b) && a > b && m_ends[left].above.size() == 1 &&
               m_ends[left].above == m_ends[right].above;
    }

    std::pair<int, std::int64_t> bestPlace(int v, int at) const {
        std::pair<int, std::int64_t> best{at, 0};
        std::int64_t gain = 0;
        const int last = std::min(static_cast<int>(m_order.size()) - 1, at + Window);
        for (int place = at + 1; place <= last && gain > HopelessLoss; ++place) {
            gain += gainOfExchange(v, m_order[place]);
            best = gain > best.second ? std::pair{place, gain} : best;
        }
        gain = 0;
        for (int place = at - 1; place >= std::max(0, at - Window) && gain > HopelessLoss; --place) {
            gain += gainOfExchange(m_order[place], v);
            best = gain > best.second ? std::pair{place, gain} : best;
        }
        return best;
    }

    Layered& m_layered;
    int m_layer;
    std::vector<int> m_vertices;
    std::vector<Ends> m_ends;  // by index into m_vertices
    std::vector<int> m_order;  // indices into m_vertices
};

enum class Move : std::uint8_t { Switch, SiftAndSwitch };

std::int64_t pass(Layered& layered, Move move, const std::stop_token& stop) {
    std::int64_t saved = 0;
    for (int layer = 0; layer < layered.layerCount(); ++layer) {
        checkpoint(stop);
        LayerSifter sifter(layered, layer);
        saved += move == Move::SiftAndSwitch ? sifter.sift() : 0;
        saved += sifter.switchNeighbours();
        sifter.store();
    }
    return saved;
}

}  // namespace

void polish(Layered& layered, const std::stop_token& stop) {
    constexpr int SwitchPasses = 8;
    constexpr int SiftRounds = 10;
    // The ports follow the order they are counted with, so a round may also lose: the best one is kept.
    std::vector<std::vector<int>> best = layered.order();
    std::int64_t fewest = countCrossings(layered);
    const auto round = [&](Move move) {
        const std::int64_t saved = pass(layered, move, stop);
        layered.orderPorts();
        if (const std::int64_t crossings = countCrossings(layered); crossings <= fewest) {
            fewest = crossings;
            best = layered.order();
        }
        return saved > 0;
    };
    for (int i = 0; i < SwitchPasses && round(Move::Switch); ++i) {
    }
    for (int i = 0; i < SiftRounds && fewest > 0 && round(Move::SiftAndSwitch); ++i) {
    }
    layered.setOrder(std::move(best));
}

}  // namespace cruxmap::layout
