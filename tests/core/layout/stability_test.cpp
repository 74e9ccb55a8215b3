// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing moves without a reason: edits, cards placed by hand, and arranging again.
#include "tests/core/layout/geometry_checks.h"
#include "tests/core/layout/map_builder.h"

#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::layout;

TEST_CASE("Arranging an arrangement again changes nothing", "[layout]") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const MapBuilder map = randomMap(seed, 60, 0.06);
        const Arrangement first = map.arranged();
        CAPTURE(seed);
        CHECK(moved(first, map.arranged(&first), 0) == 0);
        CHECK(map.arranged(&first) == first);
    }
}

TEST_CASE("A new leaf comes in beside its siblings and moves next to nothing", "[layout]") {
    for (unsigned seed = 1; seed <= 8; ++seed) {
        MapBuilder map = randomMap(seed, 80, 0.05);
        const Arrangement before = map.arranged();
        const RecordRef parent = map.boxes[20].junction ? map.boxes[21].key : map.boxes[20].key;
        const RecordRef leaf = map.reason(parent);
        const Arrangement after = map.arranged(&before);
        CAPTURE(seed);
        CHECK(moved(before, after, 300) <= 2);
        CHECK(moved(before, after, 4) <= 16);  // at most the rest of one layer
        CHECK(placed(after, leaf).y > placed(after, parent).y);
        CHECK(overlaps(after.boxes) == 0);
        CHECK(routesThroughBoxes(after) == 0);
    }
}

TEST_CASE("Neighbours are never swapped by an edit", "[layout]") {
    MapBuilder map = randomMap(3, 80, 0.05);
    const Arrangement before = map.arranged();
    map.reason(map.boxes[1].key);
    const Arrangement after = map.arranged(&before);
    for (std::size_t i = 0; i < before.boxes.size(); ++i) {
        for (std::size_t k = 0; k < before.boxes.size(); ++k) {
            if (before.boxes[i].y == before.boxes[k].y && before.boxes[i].x < before.boxes[k].x && after.boxes[i].y == after.boxes[k].y) {
                CHECK(after.boxes[i].x < after.boxes[k].x);
            }
        }
    }
}

TEST_CASE("Removing a leaf moves nothing", "[layout]") {
    MapBuilder map = randomMap(4, 80, 0);
    const RecordRef leaf = map.reason(map.boxes[2].key);
    const Arrangement before = map.arranged();
    map.boxes.pop_back();
    map.links.pop_back();
    const Arrangement after = map.arranged(&before);
    CHECK(moved(before, after, 0) == 0);
    CHECK(std::ranges::find(after.boxes, leaf, &PlacedBox::key) == after.boxes.end());
}

TEST_CASE("A card placed by hand stays to the byte, and the rest makes way", "[layout]") {
    for (unsigned seed = 1; seed <= 8; ++seed) {
        MapBuilder map = randomMap(seed, 50, 0.05);
        const Arrangement before = map.arranged();
        const Point under{before.boxes[10].x + 13.37, before.boxes[10].y + 31.1};
        map.boxes[30].fixed = under;
        map.boxes[5].fixed = Point{before.boxes[20].x - 80.5, before.boxes[20].y};
        for (const Arrangement* previous : {&before, static_cast<const Arrangement*>(nullptr)}) {
            const Arrangement after = map.arranged(previous);
            CAPTURE(seed, previous != nullptr);
            CHECK(Point{after.boxes[30].x, after.boxes[30].y} == under);
            CHECK(Point{after.boxes[5].x, after.boxes[5].y} == *map.boxes[5].fixed);
            CHECK(overlaps(after.boxes) == (overlap(after.boxes[30], after.boxes[5]) ? 1 : 0));
            CHECK(allFinite(after));
        }
    }
}

TEST_CASE("Dragging one card to an empty place leaves all others alone, and its links find it", "[layout]") {
    MapBuilder map = randomMap(2, 30, 0);
    const Arrangement before = map.arranged();
    double bottom = 0;
    for (const PlacedBox& box : before.boxes) {
        bottom = std::max(bottom, box.y + box.height);
    }
    map.boxes[6].fixed = Point{40, bottom + 200};
    const Arrangement after = map.arranged(&before);
    CHECK(moved(before, after, 0) == 1);
    CHECK(routesThroughBoxes(after) == 0);
    CHECK(after.routes[5].points.size() >= 2);
}

TEST_CASE("Two links of a map that grow together keep their places", "[layout]") {
    MapBuilder map;
    const RecordRef a = map.card();
    map.reason(a);
    const RecordRef b = map.card();
    map.reason(b);
    const Arrangement before = map.arranged();
    map.links.push_back({b, a, LinkKind::Attack});
    const Arrangement after = map.arranged(&before);
    CHECK(overlaps(after.boxes) == 0);
    CHECK(moved(before, after, 0) <= 2);
}

TEST_CASE("Reasons added one after the other stay centred below their claim", "[layout]") {
    MapBuilder map;
    const RecordRef claim = map.card();
    std::vector<RecordRef> reasons{map.reason(claim)};
    Arrangement arrangement = map.arranged();
    const PlacedBox before = placed(arrangement, claim);
    for (int i = 0; i < 3; ++i) {
        reasons.push_back(map.reason(claim));
        arrangement = map.arranged(&arrangement);
        CHECK(placed(arrangement, claim) == before);
        CHECK(std::abs(centre(arrangement, claim) - (centre(arrangement, reasons.front()) + centre(arrangement, reasons.back())) / 2) < 1);
    }
}
