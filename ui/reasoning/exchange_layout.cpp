// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/exchange_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace cruxmap {

namespace {

constexpr double kSignDistance = 12;  // of a sign's centre from the card's edge
constexpr double kFromTop = 22;       // where a link leaves its card
constexpr double kPortSpacing = 18;   // between links that reach one side of a card
constexpr double kBulge = 26;         // how far a link within a lane swings out
constexpr double kClear = 7;          // between a card and a link that passes it
constexpr double kPassesApart = 7;    // between links that pass through the same gap

enum class Side { Left, Right };

class Lanes {
public:
    Lanes(const std::vector<LaneBox>& boxes, const std::vector<LaneLink>& links, std::size_t lanes, const LaneSpacing& spacing)
        : m_boxes(boxes), m_links(links), m_spacing(spacing) {
        for (std::size_t i = 0; i < lanes; ++i)
            m_layout.laneLefts.push_back(spacing.margin + static_cast<double>(i) * (spacing.laneWidth + spacing.between));
    }

    LaneLayout operator()() {
        place();
        spreadPorts();
        choosePasses();
        for (std::size_t i = 0; i < m_links.size(); ++i) m_layout.routes.push_back(route(i));
        bound();
        return std::move(m_layout);
    }

private:
    void place() {
        std::vector<std::vector<std::size_t>> repliesTo(m_boxes.size());
        for (const auto& link : m_links) repliesTo[link.from].push_back(link.to);
        std::vector<double> bottoms(m_layout.laneLefts.size(), m_spacing.margin - m_spacing.gap);
        for (std::size_t i = 0; i < m_boxes.size(); ++i) {
            const auto& box = m_boxes[i];
            auto top = bottoms[box.lane] + m_spacing.gap;
            for (const auto to : repliesTo[i])
                if (to < i) top = std::max(top, m_layout.boxes[to].top() + m_spacing.step);
            m_layout.boxes.emplace_back(m_layout.laneLefts[box.lane], top, box.width, box.height);
            bottoms[box.lane] = top + box.height;
        }
    }

    // The side of each end that faces the other; within a lane both are at the left.
    Side sideAt(std::size_t turn, std::size_t other) const { return m_boxes[turn].lane < m_boxes[other].lane ? Side::Right : Side::Left; }

    // The links that reach one side of a card are ordered by where they come from, so that they do not cross there.
    void spreadPorts() {
        std::map<std::pair<std::size_t, Side>, std::vector<std::size_t>> arriving;
        for (std::size_t i = 0; i < m_links.size(); ++i) arriving[{m_links[i].to, sideAt(m_links[i].to, m_links[i].from)}].push_back(i);
        m_arrival.resize(m_links.size());
        for (auto& [at, links] : arriving) {
            std::ranges::stable_sort(links, {}, [&](std::size_t link) { return m_layout.boxes[m_links[link].from].top(); });
            const auto& box = m_layout.boxes[at.first];
            const auto lowest = std::max(box.height() - kFromTop, kFromTop);
            const auto room = lowest - kFromTop;
            const auto count = static_cast<double>(links.size());
            const auto apart = links.size() > 1 ? std::min(kPortSpacing, room / (count - 1)) : 0;
            for (std::size_t i = 0; i < links.size(); ++i)
                m_arrival[links[i]] = box.top() + lowest - apart * (count - 1 - static_cast<double>(i));
        }
    }

    static double edge(const QRectF& box, Side side) { return side == Side::Left ? box.left() : box.right(); }
    static double outwards(Side side) { return side == Side::Left ? -1 : 1; }

    // Where a link crosses a lane that lies between its ends: level, and clear of the cards.
    struct Pass {
        std::size_t link = 0;
        std::size_t lane = 0;
        double y = 0;
    };

    // The free room of a lane around a height: between two of its cards, above the first or below the last. The nearest to `wish`.
    std::pair<double, double> gapNear(std::size_t lane, double wish) const {
        auto top = -std::numeric_limits<double>::infinity();
        std::pair<double, double> best;
        auto least = std::numeric_limits<double>::infinity();
        const auto offer = [&](double from, double to) {
            const auto away = std::max({from + kClear - wish, wish - to + kClear, 0.0});
            if (to - from < 2 * kClear || away >= least) return;
            best = {from + kClear, to - kClear};
            least = away;
        };
        for (const auto turn : m_turns[lane]) {
            offer(top, m_layout.boxes[turn].top());
            top = m_layout.boxes[turn].bottom();
        }
        offer(top, std::numeric_limits<double>::infinity());
        return best;
    }

    void choosePasses() {
        m_turns.resize(m_layout.laneLefts.size());
        for (std::size_t i = 0; i < m_boxes.size(); ++i) m_turns[m_boxes[i].lane].push_back(i);
        std::map<std::tuple<std::size_t, double, double>, std::vector<Pass>> byGap;
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            const auto from = m_boxes[m_links[i].from].lane;
            const auto to = m_boxes[m_links[i].to].lane;
            auto y = startOf(m_links[i]).y();
            for (auto lane = from; lane != to; lane < to ? ++lane : --lane) {
                if (lane == from) continue;
                const auto left = static_cast<double>(lane < to ? to - lane : lane - to);
                const auto wish = y + (m_arrival[i] - y) / (left + 1);
                const auto [top, bottom] = gapNear(lane, wish);
                y = std::clamp(wish, top, bottom);
                byGap[{lane, top, bottom}].push_back({i, lane, y});
            }
        }
        m_passes.resize(m_links.size());
        for (auto& [gap, passes] : byGap) spread(passes, std::get<1>(gap), std::get<2>(gap));
        for (const auto& [gap, passes] : byGap)
            for (const auto& pass : passes) m_passes[pass.link].push_back(pass);
        for (std::size_t i = 0; i < m_links.size(); ++i)
            std::ranges::sort(
                m_passes[i], m_boxes[m_links[i].from].lane < m_boxes[m_links[i].to].lane
                                 ? [](const Pass& a, const Pass& b) { return a.lane < b.lane; }
                                 : [](const Pass& a, const Pass& b) { return a.lane > b.lane; });
    }

    // Passes through one gap keep apart as far as it has room.
    static void spread(std::vector<Pass>& passes, double top, double bottom) {
        std::ranges::stable_sort(passes, {}, &Pass::y);
        const auto steps = static_cast<double>(passes.size() - 1);
        const auto apart = passes.size() > 1 ? std::min(kPassesApart, (bottom - top) / steps) : 0;
        for (std::size_t i = 0; i < passes.size(); ++i) {
            const auto above = i == 0 ? top : passes[i - 1].y + apart;
            const auto below = bottom - apart * (steps - static_cast<double>(i));
            passes[i].y = std::clamp(passes[i].y, above, std::max(above, below));
        }
    }

    QPointF startOf(const LaneLink& link) const {
        const auto& from = m_layout.boxes[link.from];
        return {edge(from, sideAt(link.from, link.to)), from.top() + std::min(kFromTop, from.height() / 2)};
    }

    // A bend from one height to another, level at both ends.
    static void bend(QPainterPath& path, QPointF to) {
        const auto middle = (path.currentPosition().x() + to.x()) / 2;
        path.cubicTo(QPointF(middle, path.currentPosition().y()), QPointF(middle, to.y()), to);
    }

    double columnEdge(std::size_t turn, Side side) const {
        return m_layout.laneLefts[m_boxes[turn].lane] + (side == Side::Right ? m_spacing.laneWidth : 0);
    }

    LaneRoute route(std::size_t i) const {
        const auto& link = m_links[i];
        const auto fromSide = sideAt(link.from, link.to);
        const auto toSide = sideAt(link.to, link.from);
        const auto start = startOf(link);
        const QPointF sign(edge(m_layout.boxes[link.to], toSide) + outwards(toSide) * kSignDistance, m_arrival[i]);
        LaneRoute route;
        route.sign = sign;
        auto& path = route.path;
        path.moveTo(start);
        if (m_boxes[link.from].lane == m_boxes[link.to].lane) {
            path.cubicTo(start + QPointF(outwards(fromSide) * kBulge, 0), sign + QPointF(outwards(toSide) * kBulge, 0), sign);
            return route;
        }
        // Cards differ in width: a link turns only where it is clear of its lane.
        const auto leaves = fromSide == Side::Right ? std::max(start.x(), columnEdge(link.from, fromSide))
                                                    : std::min(start.x(), columnEdge(link.from, fromSide));
        const auto arrives =
            toSide == Side::Right ? std::max(sign.x(), columnEdge(link.to, toSide)) : std::min(sign.x(), columnEdge(link.to, toSide));
        path.lineTo(leaves, start.y());
        for (const auto& pass : m_passes[i]) {
            const auto left = m_layout.laneLefts[pass.lane];
            const auto right = left + m_spacing.laneWidth;
            bend(path, {fromSide == Side::Right ? left : right, pass.y});
            path.lineTo(fromSide == Side::Right ? right : left, pass.y);
        }
        bend(path, {arrives, sign.y()});
        path.lineTo(sign);
        return route;
    }

    void bound() {
        auto& extent = m_layout.extent;
        for (const auto& box : m_layout.boxes) extent = extent.united(box);
        for (const auto& route : m_layout.routes) extent = extent.united(route.path.controlPointRect());
        if (!m_layout.laneLefts.empty())
            extent = extent.united(QRectF(m_layout.laneLefts.front(), m_spacing.margin, 1, 1))
                         .united(QRectF(m_layout.laneLefts.back(), m_spacing.margin, m_spacing.laneWidth, 1));
        const auto margin = m_spacing.margin;
        extent.adjust(-margin, -margin, margin, margin);
    }

    const std::vector<LaneBox>& m_boxes;
    const std::vector<LaneLink>& m_links;
    const LaneSpacing& m_spacing;
    std::vector<double> m_arrival;                  // of each link, its y at the card that it reaches
    std::vector<std::vector<std::size_t>> m_turns;  // of each lane, downwards
    std::vector<std::vector<Pass>> m_passes;        // of each link, in its direction
    LaneLayout m_layout;
};

}  // namespace

LaneLayout layOutLanes(const std::vector<LaneBox>& boxes, const std::vector<LaneLink>& links, std::size_t lanes,
                       const LaneSpacing& spacing) {
    return Lanes(boxes, links, lanes, spacing)();
}

}  // namespace cruxmap
