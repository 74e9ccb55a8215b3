// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of arrange(): any input, equal bytes for equal inputs, nothing overlaps, no link runs through a box.
#include "core/base/error.h"
#include "tests/core/layout/geometry_checks.h"
#include "tests/core/layout/map_builder.h"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

using namespace cruxmap;
using namespace cruxmap::layout;

namespace {

bool sound(const Arrangement& arrangement) {
    return allFinite(arrangement) && overlaps(arrangement.boxes) == 0 && routesThroughBoxes(arrangement) == 0;
}

}  // namespace

TEST_CASE("An empty map and a single card", "[layout]") {
    CHECK(arrange({}, {}) == Arrangement{});
    MapBuilder map;
    map.card();
    const Arrangement arrangement = map.arranged();
    CHECK(arrangement.boxes.size() == 1);
    CHECK(Point{arrangement.boxes[0].x, arrangement.boxes[0].y} == Point{});
}

TEST_CASE("Loops get no route, duplicates the same one", "[layout]") {
    MapBuilder map;
    const RecordRef a = map.card();
    const RecordRef b = map.reason(a);
    map.links.push_back({b, a, LinkKind::Support});
    map.links.push_back({a, a, LinkKind::Attack});
    const Arrangement arrangement = map.arranged();
    CHECK(arrangement.routes[0] == arrangement.routes[1]);
    CHECK(arrangement.routes[2].points.empty());
    CHECK(sound(arrangement));
}

TEST_CASE("A cycle is drawn, with one link upside down", "[layout]") {
    MapBuilder map;
    const RecordRef a = map.card();
    const RecordRef b = map.reason(a);
    const RecordRef c = map.reason(b);
    map.links.push_back({a, c, LinkKind::Attack});
    const Arrangement arrangement = map.arranged();
    CHECK(placed(arrangement, a).y < placed(arrangement, b).y);
    CHECK(placed(arrangement, b).y < placed(arrangement, c).y);
    CHECK(arrangement.routes[2].points.front().y == placed(arrangement, a).y + 100);
    CHECK(arrangement.routes[2].points.back().y == placed(arrangement, c).y);
    CHECK(sound(arrangement));
}

TEST_CASE("Two claims that attack each other", "[layout]") {
    MapBuilder map;
    const RecordRef a = map.card();
    const RecordRef b = map.reason(a, LinkKind::Attack);
    map.links.push_back({a, b, LinkKind::Attack});
    CHECK(sound(map.arranged()));
}

TEST_CASE("What makes no sense is refused", "[layout]") {
    MapBuilder map;
    const RecordRef a = map.card();
    map.links.push_back({a, {RecordKind::Claim, 99}, LinkKind::Support});
    CHECK_THROWS_AS(map.arranged(), Error);
    map.links.clear();
    map.boxes.push_back(map.boxes.front());
    CHECK_THROWS_AS(map.arranged(), Error);
}

TEST_CASE("Any map is drawn soundly", "[layout]") {
    rc::prop("nothing overlaps, no link runs through a box", [] {
        const auto seed = *rc::gen::arbitrary<unsigned>();
        const auto cards = *rc::gen::inRange(4, 90);
        const auto cross = *rc::gen::element(0.0, 0.05, 0.3);
        const auto direction = *rc::gen::element(Direction::TopDown, Direction::LeftRight);
        RC_ASSERT(sound(randomMap(seed, cards, cross).arranged(nullptr, {.direction = direction})));
    });
}

TEST_CASE("The order of the input does not matter", "[layout]") {
    rc::prop("shuffled boxes and links give the same geometry", [] {
        const auto seed = *rc::gen::arbitrary<unsigned>();
        const MapBuilder map = randomMap(seed, *rc::gen::inRange(4, 60), 0.1);
        MapBuilder shuffled = map;
        std::mt19937 random(seed);
        std::ranges::shuffle(shuffled.boxes, random);
        std::ranges::shuffle(shuffled.links, random);
        const Arrangement one = map.arranged();
        const Arrangement other = shuffled.arranged();
        for (const PlacedBox& box : one.boxes) {
            RC_ASSERT(box == placed(other, box.key));
        }
        const auto all = [](Arrangement arrangement) {
            std::ranges::sort(arrangement.routes, {}, [](const Route& route) { return std::tie(route.from, route.to, route.kind); });
            return arrangement.routes;
        };
        RC_ASSERT(all(one) == all(other));
    });
}

TEST_CASE("Edits on top of edits stay sound", "[layout]") {
    rc::prop("adding cards one by one", [] {
        const auto seed = *rc::gen::arbitrary<unsigned>();
        MapBuilder map = randomMap(seed, 20, 0.1);
        Arrangement arrangement = map.arranged();
        for (int i = 0; i < 8; ++i) {
            const RecordRef target = map.boxes[(seed + 7U * static_cast<unsigned>(i)) % map.boxes.size()].key;
            map.reason(target, target.kind == RecordKind::Relation ? LinkKind::Undercut : LinkKind::Support);
            arrangement = map.arranged(&arrangement);
            RC_ASSERT(sound(arrangement));
        }
    });
}

TEST_CASE("Five thousand cards are arranged completely", "[layout]") {
    const MapBuilder map = randomMap(1, 5000, 0.05);
    const Arrangement arrangement = map.arranged();
    CHECK(arrangement.boxes.size() == map.boxes.size());
    CHECK(sound(arrangement));
}

TEST_CASE("A stop is honoured soon, and leaves nothing", "[layout]") {
    using namespace std::chrono_literals;
    using Clock = std::chrono::steady_clock;
    const MapBuilder map = randomMap(1, 20'000, 0.2);  // takes seconds
    constexpr auto Soon = 1500ms;
    {
        std::stop_source stop;
        REQUIRE(stop.request_stop());
        const Clock::time_point asked = Clock::now();
        CHECK(arrange(map.boxes, map.links, nullptr, {}, stop.get_token()) == Arrangement{});
        CHECK(Clock::now() - asked < Soon);
    }
    for (const auto delay : {10ms, 120ms, 500ms}) {
        CAPTURE(delay.count());
        std::stop_source stop;
        Clock::time_point asked;
        std::jthread hand([&] {
            std::this_thread::sleep_for(delay);
            asked = Clock::now();
            stop.request_stop();
        });
        const Arrangement arrangement = arrange(map.boxes, map.links, nullptr, {}, stop.get_token());
        const Clock::time_point returned = Clock::now();
        hand.join();
        CHECK(arrangement == Arrangement{});
        CHECK(returned - asked < Soon);
    }
}
