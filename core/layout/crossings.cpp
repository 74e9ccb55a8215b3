// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/crossings.h"

#include <algorithm>
#include <bit>

namespace cruxmap::layout {

namespace {

// Counts, for a sequence of keys, the earlier ones that are greater.
class Inversions {
public:
    explicit Inversions(int keys) : m_leaves(std::bit_ceil(static_cast<unsigned>(std::max(keys, 1)))), m_tree(2 * m_leaves, 0) {}

    std::int64_t add(int key) {
        std::int64_t greater = 0;
        for (unsigned node = m_leaves + key; node > 0; node /= 2) {
            ++m_tree[node];
            if (node > 1 && node % 2 == 0) {
                greater += m_tree[node + 1];
            }
        }
        return greater;
    }

private:
    unsigned m_leaves;
    std::vector<int> m_tree;
};

}  // namespace

std::int64_t crossingsBelow(const Layered& layered, int layer) {
    Inversions inversions(static_cast<int>(layered.layer(layer).size()) * PortClasses);
    std::vector<int> keys;
    std::int64_t crossings = 0;
    for (const int vertex : layered.layer(layer + 1)) {
        keys.clear();
        for (const Neighbour& upper : layered.above(vertex)) {
            keys.push_back(portKey(layered, upper));
        }
        std::ranges::sort(keys);
        for (const int key : keys) {
            crossings += inversions.add(key);
        }
    }
    return crossings;
}

std::int64_t countCrossings(const Layered& layered) {
    std::int64_t crossings = 0;
    for (int layer = 0; layer + 1 < layered.layerCount(); ++layer) {
        crossings += crossingsBelow(layered, layer);
    }
    return crossings;
}

}  // namespace cruxmap::layout
