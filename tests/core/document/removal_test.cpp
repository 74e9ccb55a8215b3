// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/removal.h"
#include "core/model/fields.h"

#include "core/document/schema.h"
#include "core/document/sqlite.h"
#include "tests/core/document/small_debate.h"

#include <catch2/catch.hpp>
#include <set>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Fixture {
    SmallDebate debate;
    Document document = Document::create("", debate.content());
    const ArgumentMap& map = document.map();

    template <class Record>
    void remove(Id<Record> id) {
        document.edit("Delete", [&](Transaction& t) { t.remove(id); });
        CHECK(document.check().empty());
    }
    ~Fixture() {
        while (document.undo()) {
        }
        CHECK(map == mapOf(debate.content()));
    }
};

}  // namespace

TEST_CASE("the table of references names every foreign key of the schema, and no other") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    createSchema(database);
    std::set<std::string> keys;
    for (const auto& table : recordedTables()) {
        SQLite::Statement key(database, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)");
        key.bind(1, table);
        while (key.executeStep()) {
            const auto column = key.getColumn(0).getString();
            const auto owner = key.getColumn(1).getString();
            const bool listOfItsOwner = table.starts_with(owner + "_") && column == owner;
            if (!listOfItsOwner) keys.insert(table + "." + column + " -> " + owner);
        }
    }
    std::set<std::string> ours;
    for (const auto& reference : referringColumns()) {
        if (!reference.referenced) continue;
        withRecordType(*reference.referenced, [&](auto type) {
            ours.insert(std::string(reference.table) + "." + std::string(reference.column) + " -> " +
                        std::string(Describe<typename decltype(type)::type>::table));
        });
    }
    CHECK(ours == keys);
}

TEST_CASE("the tables have the columns that the records' description names, in its order") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    createSchema(database);
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        std::vector<std::string> described{"id"};
        forEachField<Record>([&]<class Value>(const Field<Record, Value>& field) {
            const std::string name(field.name);
            if constexpr (std::is_same_v<Value, Target>)
                described.insert(described.end(), {name + "_claim", name + "_relation"});
            else if constexpr (std::is_same_v<Value, RecordRef>)
                described.insert(described.end(), {name + "_kind", name});
            else
                described.push_back(name);
        });
        std::vector<std::string> columns;
        SQLite::Statement info(database, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
        info.bind(1, std::string(Describe<Record>::table));
        while (info.executeStep()) columns.push_back(info.getColumn(0).getString());
        CHECK(columns == described);
    });
}

TEST_CASE_METHOD(Fixture, "a claim takes along what was said of it and what rests on it") {
    remove(debate.reason);
    CHECK_FALSE(map.find(debate.support));   // its premise is gone
    CHECK_FALSE(map.find(debate.undercut));  // its target is gone
    CHECK_FALSE(map.find(debate.words));
    CHECK_FALSE(map.find(debate.step));
    CHECK_FALSE(map.find(debate.quantity));
    CHECK_FALSE(map.find(debate.note));
    CHECK(map.at(debate.tag).subjects.empty());
    CHECK(map.at(debate.view).items.size() == 2);
    CHECK(map.find(debate.linked));
    CHECK(map.find(debate.objection));
}

TEST_CASE_METHOD(Fixture, "an option leaves its question") {
    remove(debate.conclusion);
    CHECK(map.at(debate.question).options.empty());
}

TEST_CASE_METHOD(Fixture, "a hand taken out of a chain closes it up") {
    remove(debate.report);
    CHECK(map.at(debate.words).via == std::nullopt);
}

TEST_CASE_METHOD(Fixture, "topics below a removed one move up, claims lose theirs") {
    remove(debate.topic);
    CHECK(map.at(debate.subtopic).parent == std::nullopt);
    remove(debate.subtopic);
    CHECK(map.at(debate.reason).topic == std::nullopt);
}

TEST_CASE_METHOD(Fixture, "a source takes its passages along, not what was said in them") {
    remove(debate.source);
    CHECK_FALSE(map.find(debate.passage));
    CHECK(map.at(debate.words).passage == std::nullopt);
    CHECK(map.at(debate.quantity).passage == std::nullopt);
}

TEST_CASE_METHOD(Fixture, "a person who speaks stays; one who does not goes") {
    CHECK_THROWS_WITH(remove(debate.reporter), Catch::Contains("still attributed"));
    remove(debate.report);
    remove(debate.reporter);
    CHECK(map.at(debate.source).authors.empty());
}
