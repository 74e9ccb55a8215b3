// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/document/document.h"
#include "core/interchange/bibtex.h"
#include "core/interchange/csl_json.h"
#include "core/model/enums.h"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

using namespace cruxmap;

namespace {

BibliographyEntry readOne(std::string_view bibtex) {
    auto entries = readBibtex(bibtex, "refs.bib");
    REQUIRE(entries.size() == 1);
    return entries.front();
}

std::string placeOfError(std::string_view text) {
    try {
        readBibtex(text, "refs.bib");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadInput);
        return error.where();
    }
    return {};
}

std::string pick(const std::vector<std::string>& from) {
    return *rc::gen::elementOf(from);
}

BibliographyEntry arbitraryEntry() {
    static const std::vector<std::string> words{"Bridge", "50% & more", "Łódź",   "a_b{c}", "“so”",  "it's", "x''y",
                                                "p--q",   "日本",       "\\wild", "~^#$",   "\"q\"", "`a``"};
    const auto text = [&] {
        std::string line = pick(words);
        for (int more = *rc::gen::inRange(0, 4); more > 0; --more) line += " " + pick(words);
        return line;
    };
    BibliographyEntry entry;
    entry.source.title = text();
    entry.source.kind = static_cast<SourceKind>(*rc::gen::inRange(0, 10));
    entry.source.date = pick({"", "1999", "2026-04", "2026-04-17"});
    entry.source.language = pick({"", "en", "zh-Hant"});
    entry.source.url = pick({"", "https://example.org/a_b?c=1%20d&e#f~g"});
    entry.source.citationKey = pick({"", "Stone2025", "a:b-c.d"});
    entry.source.reliability = pick({"", text(), text() + "\n\n" + text()});
    for (int more = *rc::gen::inRange(0, 3); more > 0; --more)
        entry.authors.push_back(pick({"a", "b"}) == "a" ? BibliographyName{"Stone", "Ada and", PersonKind::Person}
                                                        : BibliographyName{"Bridge and Road, Ltd.", {}, PersonKind::Organisation});
    return entry;
}

}  // namespace

TEST_CASE("BibTeX is read with strings, braces, quotation marks, accents and comments") {
    const auto entry = readOne(R"(Text before the entries is a comment.
@comment{ not read }
@string{press = "Harbour " # {Press}}
@Article{stone25,
  author = {Stone, Ada and J{\"u}rgen M{\o}ller and {Bridge and Road Ltd.} and others},
  title  = "The {B}ridge --- ``again'' \'{e}t al. \& more",
  journal = press,
  year = 2025, month = mar, day = 2,
  url = {https://example.org/a_b},
})");
    CHECK(entry.source.citationKey == "stone25");
    CHECK(entry.source.kind == SourceKind::Article);
    CHECK(entry.source.title == "The Bridge — “again” ét al. & more");
    CHECK(entry.source.date == "2025-03-02");
    CHECK(entry.source.url == "https://example.org/a_b");
    REQUIRE(entry.authors.size() == 3);
    CHECK(entry.authors[0].full() == "Ada Stone");
    CHECK(entry.authors[1].full() == "Jürgen Møller");
    CHECK(entry.authors[2] == BibliographyName{"Bridge and Road Ltd.", {}, PersonKind::Organisation});
    CHECK(entry.unread == std::vector<std::string>{"journal"});
    CHECK(readOne("@misc{k}").source.title == "k");
    CHECK(readOne("@book(k, title = {Old (1)})").source.kind == SourceKind::Book);
    CHECK(readBibtex("", "refs.bib").empty());
}

TEST_CASE("Broken BibTeX is refused with file and line") {
    CHECK(placeOfError("@article{a,\n title = {never closed") == "refs.bib:2");
    CHECK(placeOfError("\n@article{a,\n title {x}}") == "refs.bib:3");
    CHECK(placeOfError("@article{a, title = {x}") == "refs.bib:1");
    CHECK(placeOfError("@article\n") == "refs.bib:1");
    CHECK(placeOfError("@misc{a,\ntitle={\xff}}") == "refs.bib:2");
    CHECK(placeOfError("@misc{a, title={" + std::string(1'000, '{')) == "refs.bib:1");
}

TEST_CASE("CSL-JSON is read as citation managers write it, and refused with file and line") {
    const auto entries = readCslJson(R"([{"id": 7, "type": "article-newspaper", "title": "The bridge", "volume": 3,
        "author": [{"family": "Berg", "given": "Ada", "non-dropping-particle": "van den"}, {"literal": "Road Office"}],
        "issued": {"date-parts": [["2025", 3, 2]]}}])",
                                     "refs.json");
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].source.citationKey == "7");
    CHECK(entries[0].source.kind == SourceKind::Article);
    CHECK(entries[0].source.date == "2025-03-02");
    CHECK(entries[0].authors[0].full() == "Ada van den Berg");
    CHECK(entries[0].authors[1].kind == PersonKind::Organisation);
    CHECK(entries[0].unread == std::vector<std::string>{"volume"});
    for (const auto* broken : {"{}", "[1]", "[{\"author\": [{}]}]", "[{\"issued\": {\"date-parts\": [1]}}]", "[{\"title\": 5}]", "["})
        CHECK_THROWS_AS(readCslJson(broken, "refs.json"), Error);
}

TEST_CASE("What is written as BibTeX or CSL-JSON is read back the same") {
    rc::prop("for any entries", [] {
        std::vector<BibliographyEntry> entries;
        for (int more = *rc::gen::inRange(0, 4); more > 0; --more) entries.push_back(arbitraryEntry());
        const auto bibtex = bibtexOf(entries);
        RC_LOG() << bibtex;
        RC_ASSERT(readBibtex(bibtex, "refs.bib") == entries);
        RC_ASSERT(readCslJson(cslJsonOf(entries), "refs.json") == entries);
    });
}

TEST_CASE("A name that has the word which parts names in BibTeX stays one name") {
    BibliographyEntry entry;
    entry.source.title = "Two";
    entry.source.kind = SourceKind::Article;
    entry.authors = {
        {"Stone", "Ada and", PersonKind::Person}, {"And", "Or and Else", PersonKind::Person}, {"Stone", "Ada", PersonKind::Person}};
    const auto read = readBibtex(bibtexOf(std::vector{entry}), "refs.bib");
    REQUIRE(read.size() == 1);
    CHECK(read[0].authors == entry.authors);
}

TEST_CASE("Importing twice adds nothing the second time, and meets people by name and alias") {
    MapChange content;
    content.put(Person{.id = {1}, .rank = 1, .name = "Ada Stone", .aliases = {"A. Stone"}});
    content.put(Source{.id = {2}, .rank = 1, .title = "The bridge", .url = "https://example.org/b"});
    auto document = Document::create({}, content);
    const auto entries = readBibtex(
        "@article{s, author = {Stone, A. and Hill, Ben}, title = {Bridge}, url = {https://example.org/b}, year = 2025}"
        "@book{h, author = {Hill, Ben}, title = {Roads}}",
        "refs.bib");
    BibliographyImport first, second;
    document.edit("Import", [&](Transaction& t) { first = addBibliography(t, entries); });
    CHECK(first.added == 1);
    CHECK(first.completed == 1);
    CHECK(first.people == 1);
    const auto& source = document.map().at(SourceId{2});
    CHECK(source.title == "The bridge");
    CHECK(source.citationKey == "s");
    CHECK(source.date == "2025");
    REQUIRE(source.authors.size() == 2);
    CHECK(source.authors.front() == PersonId{1});
    document.edit("Import", [&](Transaction& t) { second = addBibliography(t, entries); });
    CHECK(second.added + second.completed + second.people == 0);
    CHECK(second.sources == first.sources);
    const auto out = bibliographyOf(document.map(), first.sources);
    CHECK(readCslJson(cslJsonOf(out), "refs.json") == out);
}
