// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csv.h"

#include <catch2/catch.hpp>

using namespace cruxmap;

namespace {

std::string csvOf(const std::string& text) {
    return csvOf(ChartTable{ChartKind::Speaking, {}, {"Text"}, {{{text, {}}}}});
}

}  // namespace

TEST_CASE("a table becomes a line of names and a line for each row") {
    const ChartTable table{ChartKind::Speaking,
                           {},
                           {"Speaker", "Claims", "Share"},
                           {{{std::string("Ada"), {}}, {std::int64_t{-3}, {}}, {0.1, {}}}, {{std::string("Zoë 王"), {}}, {}, {2.0, {}}}}};
    CHECK(csvOf(table) == "Speaker,Claims,Share\r\nAda,-3,0.1\r\nZoë 王,,2\r\n");
}

TEST_CASE("commas, quotation marks and line breaks are quoted") {
    CHECK(csvOf("a, b") == "Text\r\n\"a, b\"\r\n");
    CHECK(csvOf("say \"no\"") == "Text\r\n\"say \"\"no\"\"\"\r\n");
    CHECK(csvOf("two\nlines") == "Text\r\n\"two\nlines\"\r\n");
    CHECK(csvOf("plain; text") == "Text\r\nplain; text\r\n");
}

TEST_CASE("what a spreadsheet would run as a formula is text, also in the names of columns") {
    CHECK(csvOf("=1+1") == "Text\r\n'=1+1\r\n");
    CHECK(csvOf("@SUM(A1)") == "Text\r\n'@SUM(A1)\r\n");
    CHECK(csvOf("-1, said twice") == "Text\r\n\"'-1, said twice\"\r\n");
    CHECK(csvOf("\t+1") == "Text\r\n'\t+1\r\n");
    CHECK(csvOf(ChartTable{ChartKind::Speaking, {}, {"=A1"}, {}}) == "'=A1\r\n");
}
