// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/html_text.h"

#include "core/base/error.h"
#include "core/provenance/source_text.h"

#include <catch2/catch.hpp>
#include <chrono>

using namespace cruxmap;
using namespace std::string_literals;

namespace {

std::string textOf(std::string_view html) {
    ReadingOptions options;
    options.format = TextFormat::Html;
    options.isolation = Isolation::InProcess;
    return readSourceText(html, "page.html", options).text;
}

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("A page is read as its reader sees it") {
    CHECK(textOf("<p>One  <b>bold</b>\nword</p><p>Next&nbsp;&amp; last &#8212; done") == "One bold word\n\nNext\u00A0& last — done");
    CHECK(textOf("<div>a</div><div>b<br>c</div>") == "a\nb\nc");
    CHECK(textOf("<ul><li>first<li>second</ul>after") == "first\nsecond\n\nafter");
    CHECK(textOf("<table><tr><td>1<td>2<tr><td>3<td>4</table>") == "1\t2\n3\t4");
    CHECK(textOf("<pre>  two\n  lines</pre>") == "  two\n  lines");
}

TEST_CASE("Scripts and what is hidden are no text") {
    const auto page =
        "<head><title>t</title><style>p{}</style></head><body onload=\"x()\"><script>alert('no')</script>"
        "<noscript>turn it on</noscript><template>later</template><p hidden>secret</p><p style='Display: None'>gone</p>"
        "<select><option>one</select><!-- note --><p>Seen<script>document.write('more')</script> here</p>";
    CHECK(textOf(page) == "Seen here");
}

TEST_CASE("Headings name sections") {
    const auto pieces = piecesOfHtml("<p>before</p><h2>Two <i>words</i></h2><p>below</p><h2>Next</h2>");
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].name.empty());
    CHECK(pieces[1].name == "Two words");
    CHECK(pieces[1].text == "Two words\n\nbelow");
    CHECK(pieces[2].name == "Next");
}

TEST_CASE("A page that names its encoding is believed") {
    CHECK(declaredEncoding("<html><head><meta charset=\"ISO-8859-2\">") == "iso-8859-2");
    CHECK(declaredEncoding("<meta http-equiv=x content='text/html; charset=koi8-r'>") == "koi8-r");
    CHECK(declaredEncoding("charset=utf-8") == "");
    CHECK(textOf("<meta charset=koi8-r><p>\xF0\xD2\xC9") == "При");
}

TEST_CASE("Tags nested without end are refused, in no time") {
    const auto start = std::chrono::steady_clock::now();
    for (const auto* tag : {"<div>", "<b>", "<span></i>", "<table><td></div>", "<blockquote><p>", "<ul><li>"}) {
        INFO(tag);
        CHECK_THROWS_AS(textOf(repeated(tag, 100'000) + "deep"), Error);
    }
    CHECK_THROWS_AS(textOf("<svg>" + repeated("<a>", 100'000)), Error);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("Tags that are never closed, as pages of old have them, are no nesting") {
    CHECK(textOf("<p>" + repeated("<li>x", 20'000)).size() == 2 * 20'000 - 1);
    CHECK(textOf(repeated("<p>x", 5'000)).size() == 3 * 5'000 - 2);
    CHECK(textOf(repeated("<a name=n>x", 3'000)).size() == 3'000);
}
