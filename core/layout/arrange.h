// SPDX-License-Identifier: GPL-3.0-or-later
// Where every card and link of a view goes. Pure geometry: equal inputs give equal bytes.
#pragma once

#include "core/model/records.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace cruxmap::layout {

// Lengths are map pixels at 100 %; y grows downwards.

// A card (question or claim) or a junction: the small box where linked premises meet, or onto which an undercut aims.
// A junction's key is that of its relation.
struct Box {
    RecordRef key;  // unique among the boxes
    double width = 0;
    double height = 0;
    std::int64_t rank = 0;  // siblings keep this order as far as crossings allow; then text, then key
    std::string text;       // breaks ties of rank
    bool junction = false;
    std::optional<Point> fixed;  // top left corner of a card placed by hand: it stays there
    std::int64_t cluster = 0;    // components of one cluster are packed together; 0 is none
};

enum class LinkKind : std::uint8_t { Option, Support, Attack, Undercut };

// From the lower end (premise, option, undercutting claim, or a relation's junction) to the upper end (what it bears on, or
// the junction of the relation it undercuts). With a junction a relation is drawn as one link for each premise to the
// junction, and one from the junction to the target. Duplicate links, loops and cycles are allowed; a link from a box to itself
// gets an empty route.
struct Link {
    RecordRef from;
    RecordRef to;
    LinkKind kind = LinkKind::Support;
};

struct Options {
    Direction direction = Direction::TopDown;
    double boxGap = 24;    // least distance of two cards of one layer
    double layerGap = 56;  // least distance of two layers
    double portGap = 28;   // least distance of two ports on a card's edge, where the card is wide enough
};

struct PlacedBox {
    RecordRef key;
    double x = 0;  // top left corner
    double y = 0;
    double width = 0;
    double height = 0;

    bool operator==(const PlacedBox&) const = default;
};

// A polyline from the lower end to the upper end, upright inside the layers and sloped only in the gaps between them. It runs
// through no other box, so the painter may round its corners and let it leave and arrive upright. All links of one kind into one
// box arrive at one shared port, except that those drawn upside down, as they close a cycle, share one at the other edge.
struct Route {
    RecordRef from;
    RecordRef to;
    LinkKind kind = LinkKind::Support;
    std::vector<Point> points;  // two or more; empty for a link from a box to itself

    bool operator==(const Route&) const = default;
};

struct Arrangement {
    std::vector<PlacedBox> boxes;  // in the order of the input
    std::vector<Route> routes;     // in the order of the input

    bool operator==(const Arrangement&) const = default;
};

// Layered drawing (Sugiyama's method; Gansner et al. 1993 for x by network simplex, Brandes and Köpf 2001 above 15,000 boxes).
// With `previous`, boxes that stand in it keep their order and, as far as room allows, their place; new ones come in beside
// their siblings; arranging an arrangement again changes nothing. Without it everything is arranged anew. Boxes with `fixed`
// stand where they were put in either case; what would touch one makes way, the rest stays, and links are led around it. Options
// of a question keep the order of their ranks. No two boxes overlap unless both are fixed; no route runs through a foreign box
// unless a fixed box makes it unavoidable. Throws Error{Usage} for a duplicate key or a link to an unknown box; returns an empty
// arrangement when `stop` was requested.
Arrangement arrange(const std::vector<Box>& boxes, const std::vector<Link>& links, const Arrangement* previous = nullptr,
                    const Options& options = {}, std::stop_token stop = {});

}  // namespace cruxmap::layout
