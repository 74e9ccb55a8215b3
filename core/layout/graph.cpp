// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/graph.h"

#include "core/base/error.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace cruxmap::layout {

namespace {

using Numbers = std::unordered_map<RecordRef, int>;

Point oriented(Point point, Direction direction) {
    return direction == Direction::LeftRight ? Point{point.y, point.x} : point;
}

Node node(const Box& box, Direction direction) {
    const bool turned = direction == Direction::LeftRight;
    Node result;
    result.width = turned ? box.height : box.width;
    result.height = turned ? box.width : box.height;
    result.junction = box.junction;
    result.cluster = box.cluster;
    if (box.fixed) {
        result.fixed = oriented(*box.fixed, direction);
    }
    return result;
}

Numbers numberBoxes(const std::vector<Box>& boxes) {
    std::vector<const Box*> sorted;
    sorted.reserve(boxes.size());
    for (const Box& box : boxes) {
        sorted.push_back(&box);
    }
    std::ranges::sort(sorted,
                      [](const Box* a, const Box* b) { return std::tie(a->rank, a->text, a->key) < std::tie(b->rank, b->text, b->key); });
    Numbers numbers;
    numbers.reserve(boxes.size());
    for (const Box* box : sorted) {
        if (!numbers.emplace(box->key, static_cast<int>(numbers.size())).second) {
            throw Error(ErrorCode::Usage, "Two boxes of an arrangement have the same key.");
        }
    }
    return numbers;
}

int numberOf(const Numbers& numbers, const RecordRef& key) {
    const auto found = numbers.find(key);
    if (found == numbers.end()) {
        throw Error(ErrorCode::Usage, "A link of an arrangement leads to a box that is not in it.");
    }
    return found->second;
}

using EdgeKey = std::tuple<int, int, LinkKind>;

EdgeKey keyOf(const Edge& edge) {
    return {edge.to, edge.from, edge.kind};
}

void addEdges(Canonical& map, const std::vector<Link>& links, const Numbers& numbers) {
    std::vector<Edge>& edges = map.graph.edges;
    std::vector<Edge> ofLink;
    ofLink.reserve(links.size());
    for (const Link& link : links) {
        ofLink.push_back({.from = numberOf(numbers, link.from), .to = numberOf(numbers, link.to), .kind = link.kind, .before = {}});
        if (ofLink.back().from != ofLink.back().to) {
            edges.push_back(ofLink.back());
        }
    }
    std::ranges::sort(edges, {}, keyOf);
    const auto duplicates = std::ranges::unique(edges, {}, keyOf);
    edges.erase(duplicates.begin(), duplicates.end());
    for (const Edge& edge : ofLink) {
        const bool loop = edge.from == edge.to;
        map.edgeOfLink.push_back(loop ? -1 : static_cast<int>(std::ranges::lower_bound(edges, keyOf(edge), {}, keyOf) - edges.begin()));
    }
}

void addPrevious(Graph& graph, const Arrangement& previous, const Numbers& numbers, Direction direction) {
    for (const PlacedBox& box : previous.boxes) {
        if (const auto found = numbers.find(box.key); found != numbers.end()) {
            Node& node = graph.nodes[found->second];
            const Point size = oriented({box.width, box.height}, direction);
            node.before = oriented({box.x, box.y}, direction);
            node.resized = size != Point{node.width, node.height};
        }
    }
    for (const Route& route : previous.routes) {
        const auto from = numbers.find(route.from);
        const auto to = numbers.find(route.to);
        if (from == numbers.end() || to == numbers.end()) {
            continue;
        }
        const EdgeKey key{to->second, from->second, route.kind};
        const auto edge = std::ranges::lower_bound(graph.edges, key, {}, keyOf);
        if (edge == graph.edges.end() || keyOf(*edge) != key) {
            continue;
        }
        edge->before.clear();
        for (const Point& point : route.points) {
            edge->before.push_back(oriented(point, direction));
        }
    }
}

int rootOf(std::vector<int>& parents, int node) {
    while (parents[node] != node) {
        int& parent = parents[node];
        parent = parents[parent];
        node = parent;
    }
    return node;
}

}  // namespace

Canonical canonical(const std::vector<Box>& boxes, const std::vector<Link>& links, const Arrangement* previous, Direction direction) {
    Canonical map;
    const Numbers numbers = numberBoxes(boxes);
    map.graph.nodes.resize(boxes.size());
    for (const Box& box : boxes) {
        const int number = numberOf(numbers, box.key);
        map.nodeOfBox.push_back(number);
        map.graph.nodes[number] = node(box, direction);
    }
    addEdges(map, links, numbers);
    if (previous) {
        addPrevious(map.graph, *previous, numbers, direction);
    }
    return map;
}

std::vector<Part> connectedParts(const Graph& graph) {
    std::vector<int> parents(graph.nodes.size());
    std::iota(parents.begin(), parents.end(), 0);
    for (const Edge& edge : graph.edges) {
        const int a = rootOf(parents, edge.from);
        const int b = rootOf(parents, edge.to);
        parents[std::max(a, b)] = std::min(a, b);
    }
    std::vector<Part> parts;
    std::vector<int> partOf(graph.nodes.size());
    std::vector<int> numberInPart(graph.nodes.size());
    for (int v = 0; v < static_cast<int>(graph.nodes.size()); ++v) {
        const int root = rootOf(parents, v);  // never above v, so its part exists once v is reached
        if (root == v) {
            partOf[v] = static_cast<int>(parts.size());
            parts.emplace_back();
        }
        partOf[v] = partOf[root];
        Part& part = parts[partOf[v]];
        numberInPart[v] = static_cast<int>(part.nodes.size());
        part.nodes.push_back(v);
        part.graph.nodes.push_back(graph.nodes[v]);
    }
    for (int e = 0; e < static_cast<int>(graph.edges.size()); ++e) {
        Edge edge = graph.edges[e];
        Part& part = parts[partOf[edge.from]];
        edge.from = numberInPart[edge.from];
        edge.to = numberInPart[edge.to];
        part.edges.push_back(e);
        part.graph.edges.push_back(std::move(edge));
    }
    return parts;
}

}  // namespace cruxmap::layout
