// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/people_edits.h"

#include "core/document/document.h"

#include <catch2/catch.hpp>

using namespace cruxmap;

TEST_CASE("People are introduced in one edit, after those that are there") {
    auto document = Document::create("");
    std::vector<PersonId> ids;
    document.edit("Introduce", [&](Transaction& t) {
        ids = introduce(t, {{.name = " Ada  Stone ", .aliases = {"Stone"}}, {.name = "lark_42", .kind = PersonKind::Anonymous}});
    });
    REQUIRE(ids.size() == 2);
    CHECK(document.map().ranked<Person>() == ids);
    CHECK(document.map().at(ids[0]).name == "Ada Stone");
    CHECK(document.map().at(ids[1]).kind == PersonKind::Anonymous);

    const auto add = [&](std::string name) {
        document.edit("Introduce", [&](Transaction& t) { introduce(t, {{.name = "New One"}, {.name = std::move(name)}}); });
    };
    CHECK_THROWS_AS(add(""), Error);
    CHECK_THROWS_AS(add("STONE"), Error);
    CHECK(document.map().all<Person>().size() == 2);
}

TEST_CASE("Another name is added once") {
    auto document = Document::create("");
    PersonId ada;
    document.edit("Introduce", [&](Transaction& t) { ada = introduce(t, {{.name = "Ada Stone"}}).front(); });
    const auto alias = [&](std::string name) { return document.edit("Add name", [&](Transaction& t) { addAlias(t, ada, name); }); };
    CHECK(alias("Stone"));
    CHECK_FALSE(alias("stone"));
    CHECK_FALSE(alias("Ada Stone"));
    CHECK_FALSE(alias(" "));
    CHECK(document.map().at(ada).aliases == std::vector<std::string>{"Stone"});
}
