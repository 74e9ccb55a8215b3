// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cruxmap_program.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using namespace cruxmap::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

// From a PNG's header: width in pixels.
unsigned widthOf(const std::string& png) {
    REQUIRE(png.size() > 24);
    unsigned width = 0;
    for (std::size_t i = 16; i < 20; ++i) width = width << 8 | static_cast<unsigned char>(png[i]);
    return width;
}

}  // namespace

TEST_CASE("charts writes a file for each chart and format, and says which") {
    const CruxmapProgram cruxmap;
    const auto run = cruxmap({"charts", "sample:chip-ban", "-o", "charts"});
    REQUIRE(run.exitCode == 0);
    std::size_t files = 0;
    for (const auto* kind : {"who-speaks-to-what", "who-answers-whom", "how-deep-the-rebuttals-go", "what-it-hangs-on",
                             "where-figures-disagree", "how-near-to-the-words", "what-is-left-open"})
        for (const auto* suffix : {".png", ".svg", ".csv"}) {
            const auto name = std::string("charts/") + kind + suffix;
            CHECK_THAT(run.out, Contains(name));
            CHECK(std::filesystem::file_size(cruxmap.home() / name) > 100);
            ++files;
        }
    CHECK(files == 21);
    CHECK(widthOf(contentOf(cruxmap.home() / "charts/who-speaks-to-what.png")) == 1520);
    CHECK_THAT(contentOf(cruxmap.home() / "charts/who-answers-whom.svg"), Contains("<svg") && Contains("Who answers whom?"));
}

TEST_CASE("charts takes a view, a claim, a format, a theme and a scale") {
    const CruxmapProgram cruxmap;
    const auto run = cruxmap({"charts", "sample:chip-ban", "-o", "out", "--format", "svg", "--theme", "dark", "--view", "Huang and Patel"});
    REQUIRE(run.exitCode == 0);
    const auto svg = contentOf(cruxmap.home() / "out/who-speaks-to-what.svg");
    CHECK_THAT(svg, Contains("View: Huang and Patel") && Contains("#1c232b"));
    CHECK(!std::filesystem::exists(cruxmap.home() / "out/who-speaks-to-what.png"));
    CHECK(cruxmap({"charts", "sample:chip-ban", "-o", "out", "--format", "png", "--scale", "1"}).exitCode == 0);
    CHECK(widthOf(contentOf(cruxmap.home() / "out/who-speaks-to-what.png")) == 760);
}

TEST_CASE("charts says what is wrong with what it was asked") {
    const CruxmapProgram cruxmap;
    std::ofstream(cruxmap.home() / "file") << "not a folder";
    const auto nowhere = cruxmap({"charts", "sample:chip-ban", "-o", "file"});
    CHECK(nowhere.exitCode == 4);
    CHECK_THAT(nowhere.err, Contains("file"));
    CHECK(cruxmap({"charts", "sample:chip-ban", "-o", "out", "--view", "no such view"}).exitCode == 2);
    CHECK(cruxmap({"charts", "sample:chip-ban", "-o", "out", "--claim", "no such claim"}).exitCode == 2);
    CHECK(cruxmap({"charts", "sample:chip-ban", "-o", "out", "--format", "gif"}).exitCode == 2);
    CHECK(cruxmap({"charts", "sample:chip-ban"}).exitCode == 2);
}

TEST_CASE("an empty debate has charts, too") {
    const CruxmapProgram cruxmap;
    REQUIRE(cruxmap({"new", "empty.cruxmap"}).exitCode == 0);
    const auto run = cruxmap({"charts", "empty.cruxmap", "-o", "out"});
    CHECK(run.exitCode == 0);
    CHECK_THAT(contentOf(cruxmap.home() / "out/who-speaks-to-what.svg"), Contains("Nobody is on record"));
    CHECK(cruxmap({"report", "empty.cruxmap", "-o", "empty.pdf"}).exitCode == 0);
}

TEST_CASE("report writes a PDF whose text can be read") {
    const CruxmapProgram cruxmap;
    const auto run = cruxmap({"report", "sample:chip-ban", "-o", "report.pdf"});
    REQUIRE(run.exitCode == 0);
    CHECK(run.out == "report.pdf\n");
    CHECK_THAT(contentOf(cruxmap.home() / "report.pdf"), StartsWith("%PDF-"));
    CHECK(cruxmap({"report", "sample:chip-ban", "-o", "report.doc"}).exitCode == 2);
    CHECK(cruxmap({"report", "sample:chip-ban", "-o", "no/such/folder/report.pdf"}).exitCode == 4);
    const std::filesystem::path reader = "/usr/bin/pdftotext";
    if (!std::filesystem::exists(reader)) return;
    const auto text = runProgram(reader, {(cruxmap.home() / "report.pdf").string(), "-"}, {});
    REQUIRE(text.exitCode == 0);
    for (const auto* words : {"Who speaks to what?", "Where do the figures disagree?", "What is left open?", "Sources",
                              "Not a finding of truth", "All of the debate"})
        CHECK_THAT(text.out, Contains(words));
}
