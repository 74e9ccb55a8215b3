// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/af_format.h"
#include "core/base/error.h"
#include "core/interchange/open.h"
#include "core/model/consistency.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <random>

using namespace cruxmap;
using namespace cruxmap::test;
using Catch::Matchers::Contains;

namespace {

std::vector<std::string> textsOf(const MapChange& content) {
    std::vector<std::string> result;
    for (const auto& [id, claim] : content.records<Claim>()) result.push_back(claim.text);
    return result;
}

// "1>2 2>3", by the claims' texts.
std::string attacksOf(const MapChange& content) {
    std::string result;
    for (const auto& [id, relation] : content.records<Relation>()) {
        CHECK(relation.polarity == Polarity::Attack);
        CHECK(relation.force == Force::Decisive);
        CHECK_FALSE(relation.analyst);
        REQUIRE(relation.premises.size() == 1);
        const auto textOf = [&](ClaimId claim) { return content.records<Claim>().at(claim).text; };
        result += (result.empty() ? "" : " ") + textOf(relation.premises[0]) + '>' + textOf(std::get<ClaimId>(relation.target));
    }
    return result;
}

}  // namespace

TEST_CASE("a framework of numbers becomes claims and decisive attacks") {
    const auto content = fromAf("# made by hand\np af 3\n\n1 2\r\n2 3\n1 2\n# the end\n3 3", "x.af");
    CHECK(textsOf(content) == std::vector<std::string>{"1", "2", "3"});
    CHECK(attacksOf(content) == "1>2 2>3 3>3");
    CHECK_NOTHROW(requireConsistent({}, content));
    CHECK(textsOf(fromAf("p af 0\n", "x.af")).empty());
}

TEST_CASE("a framework of facts becomes claims and decisive attacks") {
    const auto content = fromApx("% by hand\natt(b,a).\narg(a). arg( b ).\n  att(a , a). arg(a).", "x.apx");
    CHECK(textsOf(content) == std::vector<std::string>{"a", "b"});
    CHECK(attacksOf(content) == "a>a b>a");
    CHECK_NOTHROW(requireConsistent({}, content));
    CHECK(textsOf(fromApx("", "x.apx")).empty());
}

TEST_CASE("a bad line of a framework is named") {
    const auto where = [](auto read, std::string_view text) -> std::string {
        try {
            read(text, "x");
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::BadInput);
            return error.where();
        }
        return "nowhere";
    };
    CHECK(where(fromAf, "") == "x:1");
    CHECK(where(fromAf, "1 2\n") == "x:1");
    CHECK(where(fromAf, "q af 2\n") == "x:1");
    CHECK(where(fromAf, "p af -1\n") == "x:1");
    CHECK(where(fromAf, "p af 99999999999\n") == "x:1");
    CHECK(where(fromAf, "p af 2\n\n1 3\n") == "x:3");
    CHECK(where(fromAf, "p af 2\n0 1\n") == "x:2");
    CHECK(where(fromAf, "p af 2\n1 2\n1\n") == "x:3");
    CHECK(where(fromAf, "p af 2\n1 2 2\n") == "x:2");
    CHECK(where(fromApx, "arg(a).\natt(a,b).\n") == "x:2");
    CHECK(where(fromApx, "arg(a).\narg(a)") == "x:2");
    CHECK(where(fromApx, "arg().\n") == "x:1");
    CHECK(where(fromApx, "% nothing\nsupport(a,b).\n") == "x:2");
    CHECK(where(fromApx, "arg(a,b).") == "x:1");
    CHECK(where(fromApx, "arg(a).\narg(\xff).") == "x:2");
}

TEST_CASE("damaged frameworks are read or refused") {
    std::mt19937 random(3);
    const std::string pieces = "arg(t).p f12, \n%#\xff";
    for (int i = 0; i < 2000; ++i) {
        std::string text = i % 2 ? "p af 12\n1 2\n" : "arg(a).\narg(f).\natt(a,f).\n";
        for (auto changes = random() % 4; changes > 0; --changes) text[random() % text.size()] = pieces[random() % pieces.size()];
        try {
            requireConsistent({}, i % 2 ? fromAf(text, "x") : fromApx(text, "x"));
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::BadInput);
        }
    }
}

TEST_CASE("frameworks open like any file but are not written") {
    const TemporaryFolder folder;
    const auto file = (folder / "small.AF").string();
    std::ofstream(file) << "p af 2\n1 2\n";
    const auto document = openAny(file);
    CHECK(document.map().all<Claim>().size() == 2);
    CHECK_THROWS_WITH(writeContent(document.map(), (folder / "other.apx").string()), Contains("not written"));
    CHECK_FALSE(std::filesystem::exists(folder / "other.apx"));
}
