// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/exchange_layout.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cruxmap {

namespace {

constexpr double kSignDistance = 12;  // of a sign's centre from the card's edge
constexpr double kFromTop = 22;       // where a link leaves its card
constexpr double kPortSpacing = 18;   // between links that reach one side of a card
constexpr double kBulge = 26;         // how far a link within a lane swings out
constexpr double kLeastReach = 60;    // of the curve of a link across lanes

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

    LaneRoute route(std::size_t i) const {
        const auto& link = m_links[i];
        const auto fromSide = sideAt(link.from, link.to);
        const auto toSide = sideAt(link.to, link.from);
        const auto& from = m_layout.boxes[link.from];
        const auto& to = m_layout.boxes[link.to];
        const QPointF start(edge(from, fromSide), from.top() + std::min(kFromTop, from.height() / 2));
        const QPointF sign(edge(to, toSide) + outwards(toSide) * kSignDistance, m_arrival[i]);
        const bool sameLane = m_boxes[link.from].lane == m_boxes[link.to].lane;
        const auto reach = sameLane ? kBulge : std::max(kLeastReach, std::abs(sign.x() - start.x()) / 2);
        LaneRoute route;
        route.sign = sign;
        route.path.moveTo(start);
        route.path.cubicTo(start + QPointF(outwards(fromSide) * reach, 0), sign + QPointF(outwards(toSide) * reach, 0), sign);
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
    std::vector<double> m_arrival;  // of each link, its y at the card that it reaches
    LaneLayout m_layout;
};

}  // namespace

LaneLayout layOutLanes(const std::vector<LaneBox>& boxes, const std::vector<LaneLink>& links, std::size_t lanes,
                       const LaneSpacing& spacing) {
    return Lanes(boxes, links, lanes, spacing)();
}

}  // namespace cruxmap
