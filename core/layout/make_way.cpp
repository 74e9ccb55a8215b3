// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/make_way.h"

#include "core/layout/spacing.h"

#include <cmath>
#include <limits>

namespace cruxmap::layout {

namespace {

enum class Side : std::uint8_t { Left, Right };

// The boxes of a layer from left to right, without those placed by hand, and the obstacles that reach into it.
class Row {
public:
    Row(const Layered& layered, int layer, const Band& band, double boxGap, const std::vector<Rectangle>& obstacles, std::vector<double>& x)
        : m_layered(layered), m_top(band.top), m_boxGap(boxGap), m_x(x) {
        const Rectangle whole{std::numeric_limits<double>::lowest(), band.top, std::numeric_limits<double>::max(), band.bottom()};
        for (const Rectangle& obstacle : obstacles) {
            if (obstacle.grown(boxGap).overlaps(whole)) {
                m_obstacles.push_back(obstacle);
            }
        }
        if (m_obstacles.empty()) {
            return;
        }
        for (const int v : layered.layer(layer)) {
            if (!layered.isBend(v) && !layered.graph().nodes[v].fixed) {
                m_boxes.push_back(v);
            }
        }
        m_pushedRight.assign(m_boxes.size(), 0);
    }

    void makeWay() {
        for (std::size_t i = 0; i < m_boxes.size(); ++i) {
            if (!hit(m_boxes[i], m_x[m_boxes[i]], leastClearance(m_boxGap))) {
                continue;
            }
            const Push right = push(i, Side::Right);
            const Push left = push(i, Side::Left);
            const Push& best = left.cost < right.cost ? left : right;
            for (const auto& [index, x] : best.places) {
                m_x[m_boxes[index]] = x;
                m_pushedRight[index] = &best == &right;
            }
        }
    }

private:
    struct Push {
        std::vector<std::pair<std::size_t, double>> places;
        double cost = 0;
    };

    // What is pushed to the right is never pushed back, so each box settles.
    Push push(std::size_t first, Side side) const {
        Push result;
        const double sign = side == Side::Right ? 1 : -1;
        double x = m_x[m_boxes[first]];
        for (std::size_t i = first;; i += side == Side::Right ? 1 : -1) {
            if (side == Side::Left && m_pushedRight[i]) {
                result.cost = std::numeric_limits<double>::max();
                return result;
            }
            const int v = m_boxes[i];
            x = freePlace(v, x, side);
            result.places.push_back({i, x});
            result.cost += costOf(v) * std::abs(x - m_x[v]);
            if (i == (side == Side::Right ? m_boxes.size() - 1 : 0)) {
                return result;
            }
            const int next = m_boxes[side == Side::Right ? i + 1 : i - 1];
            const double wanted =
                x + sign * separation(m_layered, side == Side::Right ? v : next, side == Side::Right ? next : v, m_boxGap);
            constexpr double Rounding = 0.5;
            if (sign * (wanted - m_x[next]) <= Rounding) {
                return result;
            }
            x = wanted;
        }
    }

    // What is new moves more readily than what stands.
    double costOf(int v) const { return m_layered.graph().nodes[v].before ? 1 : 0.25; }

    const Rectangle* hit(int v, double x, double clearance) const {
        const Rectangle box{x - m_layered.width(v) / 2, m_top, x + m_layered.width(v) / 2, m_top + m_layered.graph().nodes[v].height};
        const auto found =
            std::ranges::find_if(m_obstacles, [&](const Rectangle& obstacle) { return obstacle.grown(clearance).overlaps(box); });
        return found == m_obstacles.end() ? nullptr : &*found;
    }

    double freePlace(int v, double x, Side side) const {
        constexpr double Rounding = 0.25;
        const double half = m_layered.width(v) / 2 + m_boxGap;
        while (const Rectangle* obstacle = hit(v, x, m_boxGap - Rounding)) {
            x = side == Side::Right ? obstacle->right + half : obstacle->left - half;
        }
        return x;
    }

    const Layered& m_layered;
    double m_top;
    double m_boxGap;
    std::vector<double>& m_x;
    std::vector<Rectangle> m_obstacles;
    std::vector<int> m_boxes;
    std::vector<char> m_pushedRight;  // by index into m_boxes
};

}  // namespace

void makeWay(const Layered& layered, const std::vector<Band>& bands, const std::vector<Rectangle>& obstacles, double boxGap,
             std::vector<double>& x) {
    for (int layer = 0; layer < layered.layerCount() && !obstacles.empty(); ++layer) {
        Row(layered, layer, bands[layer], boxGap, obstacles, x).makeWay();
    }
}

}  // namespace cruxmap::layout
