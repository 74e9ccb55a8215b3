// SPDX-License-Identifier: GPL-3.0-or-later
// How a map looks: who stands above whom, in which order, how links leave and arrive.
#include "tests/core/layout/geometry_checks.h"
#include "tests/core/layout/map_builder.h"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::layout;

namespace {

double gapBetween(const Arrangement& arrangement, const RecordRef& left, const RecordRef& right) {
    return placed(arrangement, right).x - placed(arrangement, left).x - placed(arrangement, left).width;
}

const Route& routeOf(const Arrangement& arrangement, const RecordRef& from, const RecordRef& to) {
    return *std::ranges::find_if(arrangement.routes, [&](const Route& route) { return route.from == from && route.to == to; });
}

bool upright(Point a, Point b) {
    return a.x == b.x;
}

}  // namespace

TEST_CASE("A parent stands centred above its reasons, which keep their rank and even gaps", "[layout]") {
    MapBuilder map;
    const RecordRef claim = map.card();
    std::vector<RecordRef> reasons;
    for (int i = 0; i < 4; ++i) {
        reasons.push_back(map.reason(claim, LinkKind::Support, 80 + 20 * i));
    }
    const Arrangement arrangement = map.arranged();
    CHECK(std::abs(centre(arrangement, claim) - (centre(arrangement, reasons.front()) + centre(arrangement, reasons.back())) / 2) < 1);
    for (std::size_t i = 1; i < reasons.size(); ++i) {
        CHECK(std::abs(gapBetween(arrangement, reasons[i - 1], reasons[i]) - Options{}.boxGap) < 1);
        CHECK(placed(arrangement, reasons[i]).y == placed(arrangement, reasons[0]).y);
    }
}

TEST_CASE("Every parent of a tree stands above the middle of its reasons", "[layout]") {
    MapBuilder map;
    const RecordRef root = map.card();
    std::vector<std::pair<RecordRef, std::vector<RecordRef>>> families{{root, {}}};
    for (int i = 0; i < 3; ++i) {
        const RecordRef child = map.reason(root);
        families.front().second.push_back(child);
        families.push_back({child, {}});
        for (int k = 0; k <= i; ++k) {
            families.back().second.push_back(map.reason(child));
        }
    }
    const Arrangement arrangement = map.arranged();
    for (const auto& [parent, reasons] : families) {
        CHECK(std::abs(centre(arrangement, parent) - (centre(arrangement, reasons.front()) + centre(arrangement, reasons.back())) / 2) < 4);
    }
}

TEST_CASE("Links of a kind share a port, leave the top centre, and do not cross at the card", "[layout]") {
    MapBuilder map;
    const RecordRef claim = map.card();
    std::vector<RecordRef> reasons;
    for (const LinkKind kind : {LinkKind::Support, LinkKind::Attack, LinkKind::Support, LinkKind::Attack}) {
        reasons.push_back(map.reason(claim, kind));
    }
    const Arrangement arrangement = map.arranged();
    const auto end = [&](int i) { return routeOf(arrangement, reasons[i], claim).points.back(); };
    CHECK(end(0) == end(2));
    CHECK(end(1) == end(3));
    CHECK(std::abs(end(0).x - end(1).x) == Options{}.portGap);
    CHECK(crossings(arrangement.routes) == 0);
    for (const RecordRef& reason : reasons) {
        const Route& route = routeOf(arrangement, reason, claim);
        CHECK(route.points.front() == Point{centre(arrangement, reason), placed(arrangement, reason).y});
        CHECK(end(0).y == placed(arrangement, claim).y + placed(arrangement, claim).height);
    }
}

TEST_CASE("A card with two targets spreads its links in their order", "[layout]") {
    MapBuilder map;
    const RecordRef question = map.card();
    const RecordRef left = map.reason(question, LinkKind::Option);
    const RecordRef right = map.reason(question, LinkKind::Option);
    const RecordRef shared = map.reason(left);
    map.links.push_back({shared, right, LinkKind::Support});
    const Arrangement arrangement = map.arranged();
    CHECK(routeOf(arrangement, shared, left).points.front().x < routeOf(arrangement, shared, right).points.front().x);
    CHECK(crossings(arrangement.routes) == 0);
}

TEST_CASE("Linked premises meet in a dot between them and their target that costs little height", "[layout]") {
    MapBuilder map;
    const RecordRef claim = map.card();
    const RecordRef a = map.card();
    const RecordRef b = map.card();
    const RecordRef dot = map.linked({a, b}, claim, LinkKind::Support);
    const Arrangement arrangement = map.arranged();
    CHECK(std::abs(centre(arrangement, dot) - (centre(arrangement, a) + centre(arrangement, b)) / 2) < 1);
    CHECK(placed(arrangement, claim).y + 100 < placed(arrangement, dot).y);
    CHECK(placed(arrangement, dot).y + 14 < placed(arrangement, a).y);
    CHECK(placed(arrangement, a).y - placed(arrangement, claim).y - 100 < 2 * Options{}.layerGap);
}

TEST_CASE("The dot of an undercut reason lies on the reason's own straight course", "[layout]") {
    MapBuilder map;
    const RecordRef claim = map.card();
    const RecordRef reason = map.card();
    const RecordRef dot = map.linked({reason}, claim, LinkKind::Attack);
    const RecordRef undercut = map.reason(dot, LinkKind::Undercut);
    const Arrangement arrangement = map.arranged();
    CHECK(std::abs(centre(arrangement, dot) - centre(arrangement, reason)) < 1);
    CHECK(std::abs(centre(arrangement, undercut) - centre(arrangement, reason)) < 1);
    CHECK(placed(arrangement, undercut).y > placed(arrangement, reason).y + 100);
    const std::vector<Point>& points = routeOf(arrangement, undercut, dot).points;
    CHECK(points.back() == Point{centre(arrangement, dot), placed(arrangement, dot).y + 14});
    CHECK(routesThroughBoxes(arrangement) == 0);
}

TEST_CASE("The options of a question share a layer, whatever else they bear on", "[layout]") {
    MapBuilder map;
    const RecordRef question = map.card();
    const RecordRef first = map.reason(question, LinkKind::Option);
    const RecordRef second = map.reason(question, LinkKind::Option);
    const RecordRef other = map.card();
    const RecordRef below = map.reason(other);
    map.links.push_back({second, below, LinkKind::Support});
    const Arrangement arrangement = map.arranged();
    CHECK(placed(arrangement, first).y == placed(arrangement, second).y);
}

TEST_CASE("Many leaves of one parent stand in rows, near to a screen's shape", "[layout]") {
    MapBuilder map;
    const RecordRef claim = map.card();
    for (int i = 0; i < 24; ++i) {
        map.reason(claim);
    }
    const Arrangement arrangement = map.arranged();
    double width = 0;
    double height = 0;
    for (const PlacedBox& box : arrangement.boxes) {
        width = std::max(width, box.x + box.width);
        height = std::max(height, box.y + box.height);
    }
    CHECK(width / height < 2.5);
    CHECK(width / height > 0.8);
    CHECK(overlaps(arrangement.boxes) == 0);
    CHECK(routesThroughBoxes(arrangement) == 0);
    for (std::size_t i = 2; i < arrangement.boxes.size(); ++i) {  // read row by row
        const PlacedBox& a = arrangement.boxes[i - 1];
        const PlacedBox& b = arrangement.boxes[i];
        CHECK((a.y < b.y || (a.y == b.y && a.x < b.x)));
    }
}

TEST_CASE("From left to right the root stands on the left", "[layout]") {
    MapBuilder map;
    const RecordRef claim = map.card();
    const RecordRef first = map.reason(claim);
    const RecordRef second = map.reason(claim);
    const Arrangement arrangement = map.arranged(nullptr, {.direction = Direction::LeftRight});
    CHECK(placed(arrangement, claim).x + 260 + Options{}.layerGap == placed(arrangement, first).x);
    CHECK(placed(arrangement, first).x == placed(arrangement, second).x);
    CHECK(placed(arrangement, first).y + 100 + Options{}.boxGap == placed(arrangement, second).y);
    CHECK(routeOf(arrangement, first, claim).points.front() == Point{placed(arrangement, first).x, placed(arrangement, first).y + 50});
}

TEST_CASE("Unconnected cards are packed to a screen's shape, clusters together", "[layout]") {
    MapBuilder map;
    for (int i = 0; i < 40; ++i) {
        map.card();
        map.boxes.back().cluster = i % 2 + 1;
    }
    const Arrangement arrangement = map.arranged();
    double width = 0;
    double height = 0;
    for (const PlacedBox& box : arrangement.boxes) {
        width = std::max(width, box.x + box.width);
        height = std::max(height, box.y + box.height);
    }
    CHECK(width / height > 1);
    CHECK(width / height < 2.5);
    CHECK(overlaps(arrangement.boxes) == 0);
    double firstEnds = 0;
    double secondBegins = 1e9;
    double firstBottom = 0;
    double secondTop = 1e9;
    for (std::size_t i = 0; i < map.boxes.size(); ++i) {
        const PlacedBox& box = arrangement.boxes[i];
        if (map.boxes[i].cluster == 1) {
            firstEnds = std::max(firstEnds, box.x + box.width);
            firstBottom = std::max(firstBottom, box.y + box.height);
        } else {
            secondBegins = std::min(secondBegins, box.x);
            secondTop = std::min(secondTop, box.y);
        }
    }
    CHECK((firstEnds < secondBegins || firstBottom < secondTop));
}

TEST_CASE("Links are upright inside the layers of cards, and touch their boxes where they face each other", "[layout]") {
    rc::prop("no route slopes between the top and the bottom of a layer", [] {
        const MapBuilder map = randomMap(*rc::gen::arbitrary<unsigned>(), *rc::gen::inRange(4, 70), *rc::gen::element(0.0, 0.1, 0.3));
        const Arrangement arrangement = map.arranged();
        std::map<double, double> layers;  // from the top of the cards to the bottom of the highest
        for (std::size_t i = 0; i < map.boxes.size(); ++i) {
            if (const PlacedBox& box = arrangement.boxes[i]; !map.boxes[i].junction) {
                layers[box.y] = std::max(layers[box.y], box.y + box.height);
            }
        }
        for (const Route& route : arrangement.routes) {
            if (route.from == route.to) {
                continue;
            }
            RC_ASSERT(route.points.size() > 1U);
            for (std::size_t i = 1; i < route.points.size(); ++i) {
                const Point& a = route.points[i - 1];
                const Point& b = route.points[i];
                const auto [top, bottom] = std::minmax(a.y, b.y);
                RC_ASSERT(upright(a, b) ||
                          std::ranges::none_of(layers, [&](const auto& layer) { return top < layer.second && layer.first < bottom; }));
            }
            const PlacedBox& from = placed(arrangement, route.from);
            const PlacedBox& to = placed(arrangement, route.to);
            const bool upwards = route.points.back().y < route.points.front().y;
            const auto touches = [](Point point, const PlacedBox& box, double edge) {
                return point.y == edge && box.x <= point.x && point.x <= box.x + box.width;
            };
            RC_ASSERT(touches(route.points.front(), from, upwards ? from.y : from.y + from.height));
            RC_ASSERT(touches(route.points.back(), to, upwards ? to.y + to.height : to.y));
        }
    });
}

TEST_CASE("Options of a question stand in the order of their ranks", "[layout]") {
    rc::prop("from left to right, whatever crosses, and again after the ranks have changed", [] {
        const auto seed = *rc::gen::arbitrary<unsigned>();
        std::mt19937 random(seed);
        MapBuilder map;
        const RecordRef question = map.card();
        std::vector<std::size_t> options;
        for (int i = 0; i < 4; ++i) {
            options.push_back(map.boxes.size());
            map.reason(question, LinkKind::Option);
        }
        for (int i = 0; i < 12; ++i) {  // reasons that bear on options in any order, so that there must be crossings
            const RecordRef reason = map.reason(map.boxes[options[random() % 4]].key);
            map.links.push_back({reason, map.boxes[options[random() % 4]].key, LinkKind::Attack});
        }
        const Arrangement first = map.arranged();
        for (std::size_t i = 1; i < options.size(); ++i) {
            RC_ASSERT(first.boxes[options[i - 1]].x < first.boxes[options[i]].x);
        }
        std::swap(map.boxes[options[0]].rank, map.boxes[options[2]].rank);
        const Arrangement second = map.arranged(&first);
        RC_ASSERT(second.boxes[options[2]].x < second.boxes[options[1]].x);
        RC_ASSERT(second.boxes[options[1]].x < second.boxes[options[0]].x);
        RC_ASSERT(second.boxes[options[0]].x < second.boxes[options[3]].x);
        RC_ASSERT(overlaps(second.boxes) == 0);
    });
}
