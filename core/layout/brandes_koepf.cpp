// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/brandes_koepf.h"

#include "core/layout/spacing.h"
#include "core/layout/stop.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace cruxmap::layout {

namespace {

enum class Side : std::uint8_t { Upper, Lower };
enum class Bias : std::uint8_t { Left, Right };

using Stretch = std::pair<int, int>;  // of a link: lower vertex, upper vertex

// Links that cross a stretch between two bends: the long link is to stay straight, so they are not aligned ("type 1 conflicts").
std::vector<Stretch> conflicts(const Layered& layered) {
    std::vector<Stretch> marked;
    for (int layer = 1; layer < layered.layerCount(); ++layer) {
        const std::vector<int>& vertices = layered.layer(layer);
        int leftBound = 0;
        std::size_t scanned = 0;
        for (std::size_t i = 0; i < vertices.size(); ++i) {
            const bool inner = layered.isBend(vertices[i]) && layered.isBend(layered.above(vertices[i]).front().vertex);
            if (!inner && i + 1 < vertices.size()) {
                continue;
            }
            const int rightBound = inner ? layered.position(layered.above(vertices[i]).front().vertex) : std::numeric_limits<int>::max();
            for (; scanned <= i; ++scanned) {
                for (const Neighbour& upper : layered.above(vertices[scanned])) {
                    const int at = layered.position(upper.vertex);
                    if (at < leftBound || at > rightBound) {
                        marked.push_back({vertices[scanned], upper.vertex});
                    }
                }
            }
            leftBound = rightBound;
        }
    }
    std::ranges::sort(marked);
    return marked;
}

class Alignment {
public:
    Alignment(const Layered& layered, const std::vector<Stretch>& conflicts, Side side, Bias bias)
        : m_layered(layered),
          m_conflicts(conflicts),
          m_side(side),
          m_bias(bias),
          m_root(layered.vertexCount()),
          m_aligned(layered.vertexCount(), 0) {
        std::iota(m_root.begin(), m_root.end(), 0);
        const int layers = layered.layerCount();
        for (int i = 1; i < layers; ++i) {
            align(side == Side::Upper ? i : layers - 1 - i);
        }
    }

    std::vector<double> compacted(double boxGap) const {
        const Blocks blocks = blockGraph(boxGap);
        const std::vector<int> order = topological(blocks);
        std::vector<double> x(m_layered.vertexCount(), 0);
        for (const int block : order) {
            for (const auto& [next, distance] : blocks[block]) {
                x[next] = std::max(x[next], x[block] + distance);
            }
        }
        for (auto block = order.rbegin(); block != order.rend(); ++block) {  // as near to what follows as may be
            double most = std::numeric_limits<double>::max();
            for (const auto& [next, distance] : blocks[*block]) {
                most = std::min(most, x[next] - distance);
            }
            x[*block] = blocks[*block].empty() ? x[*block] : std::max(x[*block], most);
        }
        std::vector<double> result;
        for (int v = 0; v < m_layered.vertexCount(); ++v) {
            result.push_back(m_bias == Bias::Left ? x[m_root[v]] : -x[m_root[v]]);
        }
        return result;
    }

private:
    struct After {
        int block;
        double distance;
    };
    using Blocks = std::vector<std::vector<After>>;

    void align(int layer) {
        const std::vector<int>& vertices = m_layered.layer(layer);
        const int count = static_cast<int>(vertices.size());
        int bound = m_bias == Bias::Left ? -1 : std::numeric_limits<int>::max();
        for (int i = 0; i < count; ++i) {
            const int v = vertices[m_bias == Bias::Left ? i : count - 1 - i];
            for (const int median : medians(v)) {
                const int at = m_layered.position(median);
                const bool free = m_bias == Bias::Left ? at > bound : at < bound;
                if (!free || m_aligned[v] || inConflict(v, median)) {
                    continue;
                }
                m_root[v] = m_root[median];
                m_aligned[v] = 1;
                bound = at;
            }
        }
    }

    // One or two neighbours in the middle, the one on the side of the bias first.
    std::vector<int> medians(int v) const {
        std::vector<int> neighbours;
        for (const Neighbour& neighbour : m_side == Side::Upper ? m_layered.above(v) : m_layered.below(v)) {
            neighbours.push_back(neighbour.vertex);
        }
        if (neighbours.empty()) {
            return {};
        }
        std::ranges::sort(neighbours, {}, [&](int neighbour) { return m_layered.position(neighbour); });
        const int low = neighbours[(neighbours.size() - 1) / 2];
        const int high = neighbours[neighbours.size() / 2];
        if (low == high) {
            return {low};
        }
        return m_bias == Bias::Left ? std::vector{low, high} : std::vector{high, low};
    }

    bool inConflict(int v, int neighbour) const {
        return std::ranges::binary_search(m_conflicts, m_side == Side::Upper ? Stretch{v, neighbour} : Stretch{neighbour, v});
    }

    Blocks blockGraph(double boxGap) const {
        Blocks blocks(m_layered.vertexCount());
        for (const std::vector<int>& layer : m_layered.order()) {
            for (std::size_t i = 1; i < layer.size(); ++i) {
                const double distance = separation(m_layered, layer[i - 1], layer[i], boxGap);
                const auto [first, second] = m_bias == Bias::Left ? std::pair{layer[i - 1], layer[i]} : std::pair{layer[i], layer[i - 1]};
                blocks[m_root[first]].push_back({m_root[second], distance});
            }
        }
        return blocks;
    }

    std::vector<int> topological(const Blocks& blocks) const {
        std::vector<int> missing(blocks.size(), 0);
        for (const auto& after : blocks) {
            for (const After& next : after) {
                ++missing[next.block];
            }
        }
        std::vector<int> order;
        for (int v = 0; v < std::ssize(blocks); ++v) {
            if (m_root[v] == v && missing[v] == 0) {
                order.push_back(v);
            }
        }
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (const After& next : blocks[order[i]]) {
                if (--missing[next.block] == 0) {
                    order.push_back(next.block);
                }
            }
        }
        return order;
    }

    const Layered& m_layered;
    const std::vector<Stretch>& m_conflicts;
    Side m_side;
    Bias m_bias;
    std::vector<int> m_root;      // by vertex: the first of its block
    std::vector<char> m_aligned;  // with a vertex of an earlier layer
};

}  // namespace

std::vector<double> brandesKoepf(const Layered& layered, double boxGap, const std::stop_token& stop) {
    const std::vector<Stretch> marked = conflicts(layered);
    std::vector<std::vector<double>> candidates;
    std::vector<std::pair<double, double>> extents;
    for (const Side side : {Side::Upper, Side::Lower}) {
        for (const Bias bias : {Bias::Left, Bias::Right}) {
            checkpoint(stop);
            candidates.push_back(Alignment(layered, marked, side, bias).compacted(boxGap));
            const auto [least, most] = std::ranges::minmax(candidates.back());
            extents.push_back({least, most});
        }
    }
    const auto narrowest = *std::ranges::min_element(extents, {}, [](const auto& extent) { return extent.second - extent.first; });
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const double shift = i % 2 == 0 ? narrowest.first - extents[i].first : narrowest.second - extents[i].second;
        std::ranges::for_each(candidates[i], [&](double& x) { x += shift; });
    }
    std::vector<double> result;
    for (int v = 0; v < layered.vertexCount(); ++v) {
        std::array<double, 4> x{candidates[0][v], candidates[1][v], candidates[2][v], candidates[3][v]};
        std::ranges::sort(x);
        result.push_back((x[1] + x[2]) / 2);
    }
    return result;
}

}  // namespace cruxmap::layout
