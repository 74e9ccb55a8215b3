// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/camp_names.h"

#include <catch2/catch.hpp>

using namespace cruxmap;

namespace {

constexpr ClaimId a{1}, b{2}, c{3}, d{4};
constexpr CampNameId first{11}, second{12};
using Names = std::vector<std::optional<CampNameId>>;

ArgumentMap mapWith(const std::vector<ClaimId>& ofFirst, const std::vector<ClaimId>& ofSecond) {
    MapChange content;
    for (const auto id : {a, b, c, d}) {
        Claim claim;
        claim.id = id;
        claim.rank = id.value;
        claim.text = "Claim " + std::to_string(id.value) + ".";
        content.put(claim);
    }
    const auto name = [&](CampNameId id, const std::vector<ClaimId>& claims) {
        CampName camp;
        camp.id = id;
        camp.rank = id.value;
        camp.name = "Camp " + std::to_string(id.value);
        camp.claims = claims;
        content.put(camp);
    };
    if (!ofFirst.empty()) name(first, ofFirst);
    if (!ofSecond.empty()) name(second, ofSecond);
    return mapOf(std::move(content));
}

}  // namespace

TEST_CASE("a name stays with the camp that has most of its claims in common") {
    const auto map = mapWith({a, b}, {c, d});
    CHECK(campNames(map, {{d, c}, {b, a}}) == Names{second, first});
    CHECK(campNames(map, {{a, b, c}, {c, d, b}}) == Names{first, second});
    CHECK(campNames(map, {{a, c}}) == Names{first});  // a third each: the first by rank
}

TEST_CASE("a name is given once, and not for a slight likeness") {
    CHECK(campNames(mapWith({a, b}, {}), {{a, b, c}, {a, b}}) == Names{std::nullopt, first});
    CHECK(campNames(mapWith({a}, {}), {{a, b, c, d}}) == Names{std::nullopt});
    CHECK(campNames(mapWith({a}, {b}), {{}, {c}}) == Names{std::nullopt, std::nullopt});
    CHECK(campNames(mapWith({}, {}), {{a}}) == Names{std::nullopt});
}
