// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing moves without a reason: edits, cards placed by hand, and arranging again.
#include "tests/core/layout/geometry_checks.h"
#include "tests/core/layout/map_builder.h"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::layout;

namespace {

MapBuilder anyMap() {
    return randomMap(*rc::gen::arbitrary<unsigned>(), *rc::gen::inRange(4, 70), *rc::gen::element(0.0, 0.08, 0.3));
}

Options anyOptions() {
    return {.direction = *rc::gen::element(Direction::TopDown, Direction::LeftRight)};
}

// Near to, or upon, some box of the map.
Point anyPlace(const Arrangement& arrangement) {
    const PlacedBox& box = *rc::gen::elementOf(arrangement.boxes);
    return {box.x + 0.5 * *rc::gen::inRange(-700, 700), box.y + 0.37 * *rc::gen::inRange(-500, 500)};
}

Box& anyCard(MapBuilder& map) {
    std::vector<std::size_t> cards;
    for (std::size_t i = 0; i < map.boxes.size(); ++i) {
        if (!map.boxes[i].junction) {
            cards.push_back(i);
        }
    }
    return map.boxes[*rc::gen::elementOf(cards)];
}

PlacedBox grown(PlacedBox box, double by) {
    return {box.key, box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

}  // namespace

TEST_CASE("Arranging an arrangement again changes nothing", "[layout]") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const MapBuilder map = randomMap(seed, 60, 0.06);
        const Arrangement first = map.arranged();
        CAPTURE(seed);
        CHECK(moved(first, map.arranged(&first), 0) == 0);
        CHECK(map.arranged(&first) == first);
    }
}

TEST_CASE("Arranging again changes nothing where cards were placed by hand", "[layout]") {
    rc::prop("boxes and routes remain to the byte", [] {
        MapBuilder map = anyMap();
        const Options options = anyOptions();
        const Arrangement before = map.arranged(nullptr, options);
        const auto byHand = *rc::gen::inRange(1, 4);
        for (int i = 0; i < byHand; ++i) {
            anyCard(map).fixed = anyPlace(before);
        }
        const Arrangement after = map.arranged(*rc::gen::arbitrary<bool>() ? &before : nullptr, options);
        RC_ASSERT(map.arranged(&after, options) == after);
        map.reason(anyCard(map).key);
        const Arrangement edited = map.arranged(&after, options);
        RC_ASSERT(map.arranged(&edited, options) == edited);
    });
}

TEST_CASE("Only what is in its way makes way for a card moved by hand", "[layout]") {
    rc::prop("each card that moves would otherwise crowd the moved one, or another that makes way", [] {
        MapBuilder map = anyMap();
        const Options options = anyOptions();
        const Arrangement before = map.arranged(nullptr, options);
        const auto byHand = *rc::gen::inRange(1, 3);  // one after the other
        Arrangement now = before;
        for (int i = 0; i < byHand; ++i) {
            Box& card = anyCard(map);
            card.fixed = anyPlace(now);
            const RecordRef key = card.key;
            const Arrangement next = map.arranged(&now, options);
            std::vector<std::size_t> movers;
            for (std::size_t b = 0; b < map.boxes.size(); ++b) {
                if (map.boxes[b].key == key || next.boxes[b] != now.boxes[b]) {
                    movers.push_back(b);
                }
            }
            for (const std::size_t b : movers) {
                const bool inTheWay = std::ranges::any_of(movers, [&](std::size_t other) {
                    return other != b && overlap(grown(next.boxes[other], 1.5 * options.boxGap + 1), now.boxes[b]);
                });
                RC_ASSERT(map.boxes[b].key == key || map.boxes[b].junction || inTheWay);
                RC_ASSERT(map.boxes[b].key == key || !map.boxes[b].fixed);
            }
            now = next;
        }
    });
}

TEST_CASE("A card moved by hand to where nothing stands moves no other card", "[layout]") {
    rc::prop("only the moved card and the junctions of its own relations", [] {
        MapBuilder map = anyMap();
        const Arrangement before = map.arranged();
        Box& card = anyCard(map);
        const PlacedBox& old = placed(before, card.key);
        const Point place = anyPlace(before);
        const PlacedBox there{card.key, place.x, place.y, old.width, old.height};
        const bool free = std::ranges::none_of(
            before.boxes, [&](const PlacedBox& box) { return box.key != card.key && overlap(grown(there, Options{}.boxGap), box); });
        RC_PRE(free);
        card.fixed = place;
        const Arrangement after = map.arranged(&before);
        for (std::size_t b = 0; b < map.boxes.size(); ++b) {
            const bool own =
                std::ranges::any_of(map.links, [&](const Link& link) { return link.from == card.key && link.to == map.boxes[b].key; });
            RC_ASSERT(before.boxes[b] == after.boxes[b] || map.boxes[b].key == card.key || (own && map.boxes[b].junction));
        }
    });
}

TEST_CASE("A new leaf moves next to nothing where cards were placed by hand", "[layout]") {
    for (unsigned seed = 1; seed <= 8; ++seed) {
        MapBuilder map = randomMap(seed, 80, 0.05);
        const Arrangement first = map.arranged();
        map.boxes[12].fixed = Point{first.boxes[12].x + 90, first.boxes[12].y + 20};
        map.boxes[33].fixed = Point{first.boxes[40].x + 130.5, first.boxes[40].y + 60};
        const Arrangement before = map.arranged(&first);
        const RecordRef parent = map.boxes[20].junction ? map.boxes[21].key : map.boxes[20].key;
        const RecordRef leaf = map.reason(parent);
        const Arrangement after = map.arranged(&before);
        CAPTURE(seed);
        CHECK(moved(before, after, 300) <= 2);
        CHECK(moved(before, after, 4) <= 16);  // at most the rest of one layer
        CHECK(placed(after, leaf).y > placed(after, parent).y);
        CHECK(overlaps(after.boxes) == 0);
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
