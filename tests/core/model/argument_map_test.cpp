// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/argument_map.h"

#include "tests/core/random_map.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

void put(MapChange& change, ClaimId id, std::int64_t rank) {
    Claim claim;
    claim.id = id;
    claim.rank = rank;
    claim.text = "A claim.";
    change.put(std::move(claim));
}

void put(MapChange& change, RelationId id, std::int64_t rank, Target target, std::vector<ClaimId> premises) {
    Relation relation;
    relation.id = id;
    relation.rank = rank;
    relation.target = target;
    relation.premises = std::move(premises);
    change.put(std::move(relation));
}

template <class Range>
auto idsOf(Range&& range) {
    return std::vector(std::ranges::begin(range), std::ranges::end(range));
}

// The content of `map` after `edit`, put together without the map's own help.
MapChange contentAfter(const ArgumentMap& map, const MapChange& edit) {
    MapChange content;
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        for (const auto& [id, record] : map.all<Record>())
            if (!edit.removed<Record>().contains(id)) content.put(record);
        for (const auto& [id, record] : edit.records<Record>()) content.put(record);
    });
    return content;
}

// The referrers of a record in every role, as a reader of all the records finds them.
std::vector<Referrer> referrersByHand(const ArgumentMap& map, Role role, RecordRef to) {
    std::set<Referrer> found;
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        for (const auto& [id, record] : map.all<Record>())
            forEachReference(record, [&](Role itsRole, RecordRef itsTo) {
                if constexpr (!std::is_same_v<Record, Meta>)
                    if (itsRole == role && itsTo == to) found.insert({record.rank, id.value});
            });
    });
    return {found.begin(), found.end()};
}

bool indexIsRight(const ArgumentMap& map) {
    bool right = true;
    forEachRecordType([&](auto type) {
        for (const auto& [id, record] : map.all<typename decltype(type)::type>())
            for (auto role = 0; role <= static_cast<int>(Role::ViewSubject); ++role) {
                const auto kept = map.referrers(static_cast<Role>(role), refTo(id));
                right = right && std::ranges::equal(kept, referrersByHand(map, static_cast<Role>(role), refTo(id)));
            }
    });
    return right;
}

}  // namespace

TEST_CASE("A new map holds the debate's own record alone") {
    const ArgumentMap map;
    CHECK(map.meta() == Meta{});
    CHECK(map.all<Claim>().empty());
    CHECK(map.contains({RecordKind::Meta, 1}));
    CHECK_FALSE(map.contains({RecordKind::Claim, 1}));
    CHECK(map.find(ClaimId{1}) == nullptr);
    CHECK(map.nextRank<Claim>() == 1);
}

TEST_CASE("Records are found by id and walked by rank") {
    MapChange content;
    put(content, ClaimId{1}, 30);
    put(content, ClaimId{2}, 10);
    put(content, ClaimId{3}, 10);
    const auto map = mapOf(content);
    CHECK(map.at(ClaimId{2}).rank == 10);
    CHECK(map.ranked<Claim>() == std::vector{ClaimId{2}, ClaimId{3}, ClaimId{1}});
    CHECK(map.nextRank<Claim>() == 31);
}

TEST_CASE("Referrers stand by rank, then id, each once") {
    MapChange content;
    for (const std::int64_t id : {1, 2, 3}) put(content, ClaimId{id}, id);
    put(content, RelationId{1}, 5, ClaimId{1}, {ClaimId{2}, ClaimId{3}});
    put(content, RelationId{2}, 2, ClaimId{1}, {ClaimId{3}});
    put(content, RelationId{3}, 2, ClaimId{1}, {ClaimId{2}});
    put(content, RelationId{4}, 1, RelationId{1}, {ClaimId{3}});
    auto map = mapOf(content);

    CHECK(idsOf(map.relationsOn(ClaimId{1})) == std::vector{RelationId{2}, RelationId{3}, RelationId{1}});
    CHECK(idsOf(map.relationsOn(RelationId{1})) == std::vector{RelationId{4}});
    CHECK(idsOf(map.relationsFrom(ClaimId{3})) == std::vector{RelationId{4}, RelationId{2}, RelationId{1}});
    CHECK(idsOf(map.relationsOn(ClaimId{2})).empty());

    SECTION("a new rank moves a referrer, a new target takes it away, removal too") {
        MapChange edit;
        put(edit, RelationId{2}, 9, ClaimId{1}, {ClaimId{3}});
        put(edit, RelationId{3}, 2, ClaimId{2}, {ClaimId{3}});
        edit.remove(RelationId{4});
        map.apply(map.prepare(edit));
        CHECK(idsOf(map.relationsOn(ClaimId{1})) == std::vector{RelationId{1}, RelationId{2}});
        CHECK(idsOf(map.relationsOn(ClaimId{2})) == std::vector{RelationId{3}});
        CHECK(idsOf(map.relationsOn(RelationId{1})).empty());
        CHECK(idsOf(map.relationsFrom(ClaimId{2})) == std::vector{RelationId{1}});
    }
}

TEST_CASE("A prepared change leaves the map as it looks until it is applied") {
    MapChange content;
    put(content, ClaimId{1}, 1);
    put(content, ClaimId{2}, 2);
    put(content, RelationId{1}, 1, ClaimId{1}, {ClaimId{2}});
    auto map = mapOf(content);
    const auto before = map;

    MapChange edit;
    edit.remove(RelationId{1});
    auto prepared = map.prepare(edit);
    CHECK(map == before);
    CHECK(idsOf(map.relationsOn(ClaimId{1})) == std::vector{RelationId{1}});
    map.apply(std::move(prepared));
    CHECK(idsOf(map.relationsOn(ClaimId{1})).empty());
}

TEST_CASE("A change holds the last word on each record, in order") {
    MapChange change;
    put(change, ClaimId{3}, 1);
    put(change, ClaimId{1}, 1);
    put(change, ClaimId{1}, 2);
    change.remove(ClaimId{2});
    change.remove(ClaimId{3});
    CHECK(change.records<Claim>().at(ClaimId{1}).rank == 2);
    CHECK(change.removed<Claim>() == std::set{ClaimId{2}, ClaimId{3}});
    put(change, ClaimId{3}, 1);
    CHECK(change.removed<Claim>() == std::set{ClaimId{2}});
    CHECK(change.touched() == std::vector<RecordRef>{{RecordKind::Claim, 1}, {RecordKind::Claim, 2}, {RecordKind::Claim, 3}});
}

TEST_CASE("Edits of random debates") {
    rc::prop("applying a change gives the map of the final content", [] {
        auto map = mapOf(*arbitraryContent());
        for (int i = 0; i < 3; ++i) {
            const auto edit = *arbitraryEdit(map);
            const auto expected = mapOf(contentAfter(map, edit));
            map.apply(map.prepare(edit));
            RC_ASSERT(map == expected);
        }
        RC_ASSERT(indexIsRight(map));
    });
}
