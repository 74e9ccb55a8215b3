// SPDX-License-Identifier: GPL-3.0-or-later
// Where the turns of an exchange stand, and how the links between them run: lanes side by side, turns downwards. Pure geometry
// over plain values; lengths are pixels at 100 %, y grows downwards.
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <vector>

namespace cruxmap {

struct LaneBox {
    std::size_t lane = 0;
    double width = 0;
    double height = 0;
};

struct LaneLink {
    std::size_t from = 0;  // stands below `to`, unless they go round in a circle
    std::size_t to = 0;
};

struct LaneSpacing {
    double laneWidth = 268;
    double between = 64;  // lanes, where links run
    double gap = 26;      // between the turns of a lane
    double step = 34;     // a reply begins at least so far below what it replies to
    double margin = 28;
};

struct LaneRoute {
    QPainterPath path;  // from the reply to what it replies to
    QPointF sign;       // where its sign stands, before the card that it reaches
};

struct LaneLayout {
    std::vector<QRectF> boxes;
    std::vector<LaneRoute> routes;
    std::vector<double> laneLefts;
    QRectF extent;  // holds everything, with a margin
};

// Boxes come in the order of the turns: within a lane each stands below the one before, and below the top of everything that it
// replies to. Links leave and arrive at the sides of cards; those in one lane run in the space beside it, those between lanes
// further apart pass between the cards of the lanes on their way, and links that reach one side of a card, or pass through one
// gap, keep apart.
LaneLayout layOutLanes(const std::vector<LaneBox>& boxes, const std::vector<LaneLink>& links, std::size_t lanes,
                       const LaneSpacing& spacing = {});

}  // namespace cruxmap
