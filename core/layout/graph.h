// SPDX-License-Identifier: GPL-3.0-or-later
// The map as the engine sees it: boxes numbered in reading order (rank, then text, then key) and links without loops or
// duplicates, sorted, so that nothing further down can depend on the order of the input. Always top-down: a map that runs
// from left to right is transposed on the way in and on the way out.
#pragma once

#include "core/layout/arrange.h"

#include <optional>
#include <vector>

namespace cruxmap::layout {

struct Node {
    double width = 0;
    double height = 0;
    bool junction = false;
    std::optional<Point> fixed;   // top left corner of a card placed by hand
    std::optional<Point> before;  // top left corner in the previous arrangement
    bool resized = false;         // since that arrangement
    std::int64_t cluster = 0;
    int row = 0;      // of a leaf: how many layers it stands below the first of its siblings (leaf_rows.h)
    int leader = -1;  // of a leaf in a further row: the sibling at the top of its column

    // Put somewhere else by hand since the previous arrangement.
    bool movedByHand() const { return fixed && fixed != before; }
};

struct Edge {
    int from = 0;  // the lower end, unless `reversed`
    int to = 0;
    LinkKind kind = LinkKind::Support;
    bool reversed = false;      // closes a cycle and is therefore drawn upside down
    std::vector<Point> before;  // its route in the previous arrangement

    int upper() const { return reversed ? from : to; }
    int lower() const { return reversed ? to : from; }
};

struct Graph {
    std::vector<Node> nodes;
    std::vector<Edge> edges;
};

// The whole input in that form, and where each box and link of the input went (-1: a link from a box to itself).
// Throws Error{Usage} for a duplicate key or a link to an unknown box.
struct Canonical {
    Graph graph;
    std::vector<int> nodeOfBox;
    std::vector<int> edgeOfLink;
};
Canonical canonical(const std::vector<Box>& boxes, const std::vector<Link>& links, const Arrangement* previous, Direction direction);

// A connected part, numbered afresh in the same order; `nodes` and `edges` say which those were.
struct Part {
    Graph graph;
    std::vector<int> nodes;
    std::vector<int> edges;
};
std::vector<Part> connectedParts(const Graph& graph);

}  // namespace cruxmap::layout
