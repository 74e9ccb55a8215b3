// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/make_way.h"

#include "core/layout/spacing.h"

#include <cmath>
#include <limits>

namespace cruxmap::layout {

namespace {

// Room between two obstacles.
struct Slot {
    double left;
    double right;

    bool holds(double width) const { return right - left >= width; }
};

std::vector<Slot> freeSlots(const Band& band, const std::vector<Rectangle>& obstacles, double boxGap) {
    std::vector<Slot> taken;
    const Rectangle whole{std::numeric_limits<double>::lowest(), band.top, std::numeric_limits<double>::max(), band.bottom()};
    for (const Rectangle& obstacle : obstacles) {
        if (const Rectangle grown = obstacle.grown(boxGap); grown.overlaps(whole)) {
            taken.push_back({grown.left, grown.right});
        }
    }
    std::ranges::sort(taken, {}, &Slot::left);
    std::vector<Slot> slots{{whole.left, whole.right}};
    for (const Slot& obstacle : taken) {
        if (obstacle.left >= slots.back().left) {
            slots.back().right = obstacle.left;
            slots.push_back({obstacle.right, whole.right});
        } else {
            slots.back().left = std::max(slots.back().left, obstacle.right);
        }
    }
    return slots;
}

class Row {
public:
    Row(const Layered& layered, std::vector<Slot> slots, double boxGap, std::vector<double>& x)
        : m_layered(layered), m_slots(std::move(slots)), m_boxGap(boxGap), m_x(x) {}

    void place(const std::vector<int>& vertices) {
        std::vector<std::vector<int>> inSlot(m_slots.size());
        std::size_t slot = 0;
        double used = 0;
        for (const int v : vertices) {
            const std::size_t wanted = std::max(slot, nearest(v));
            used = wanted == slot ? used : 0;
            slot = wanted;
            const auto needed = [&] {
                return inSlot[slot].empty() ? m_layered.width(v) : used + distance(inSlot[slot].back(), v) + m_layered.width(v) / 2;
            };
            while (!m_slots[slot].holds(needed())) {
                ++slot;  // the last one has no end
            }
            // Measured from the left edge of the first vertex to the centre of the last.
            used = inSlot[slot].empty() ? m_layered.width(v) / 2 : used + distance(inSlot[slot].back(), v);
            inSlot[slot].push_back(v);
        }
        for (std::size_t s = 0; s < m_slots.size(); ++s) {
            fit(inSlot[s], m_slots[s]);
        }
    }

private:
    double distance(int left, int right) const { return separation(m_layered, left, right, m_boxGap); }

    std::size_t nearest(int v) const {
        const double half = m_layered.width(v) / 2;
        std::size_t best = 0;
        double least = std::numeric_limits<double>::max();
        for (std::size_t s = 0; s < m_slots.size(); ++s) {
            if (!m_slots[s].holds(2 * half)) {
                continue;
            }
            const double way = std::abs(std::clamp(m_x[v], m_slots[s].left + half, m_slots[s].right - half) - m_x[v]);
            if (way < least) {
                least = way;
                best = s;
            }
        }
        return best;
    }

    void fit(const std::vector<int>& vertices, const Slot& slot) {
        for (std::size_t i = 0; i < vertices.size(); ++i) {
            const int v = vertices[i];
            const double least = i == 0 ? slot.left + m_layered.width(v) / 2 : m_x[vertices[i - 1]] + distance(vertices[i - 1], v);
            m_x[v] = std::max(m_x[v], least);
        }
        for (std::size_t i = vertices.size(); i-- > 0;) {
            const int v = vertices[i];
            const bool last = i + 1 == vertices.size();
            const double most = last ? slot.right - m_layered.width(v) / 2 : m_x[vertices[i + 1]] - distance(v, vertices[i + 1]);
            m_x[v] = std::min(m_x[v], most);
        }
    }

    const Layered& m_layered;
    std::vector<Slot> m_slots;
    double m_boxGap;
    std::vector<double>& m_x;
};

}  // namespace

void makeWay(const Layered& layered, const std::vector<Band>& bands, const std::vector<Rectangle>& obstacles, double boxGap,
             std::vector<double>& x) {
    for (int layer = 0; layer < layered.layerCount(); ++layer) {
        std::vector<Slot> slots = freeSlots(bands[layer], obstacles, boxGap);
        if (slots.size() < 2) {
            continue;
        }
        std::vector<int> movable = layered.layer(layer);
        std::erase_if(movable, [&](int v) { return !layered.isBend(v) && layered.graph().nodes[v].fixed; });
        Row(layered, std::move(slots), boxGap, x).place(movable);
    }
}

}  // namespace cruxmap::layout
