// SPDX-License-Identifier: GPL-3.0-or-later
// Source texts read with the built program as the child.
#include "core/base/error.h"
#include "core/provenance/child_reader.h"
#include "core/provenance/source_text.h"
#include "tests/cli/cruxmap_program.h"
#include "tests/conditions.h"
#include "tests/core/provenance/small_pdf.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <sstream>

using namespace cruxmap;
using Catch::Matchers::Contains;

namespace {

SourceText read(std::string_view bytes, const std::string& name, ReadingOptions options = {}) {
    options.childProgram = CRUXMAP_PROGRAM;
    return readSourceText(bytes, name, options);
}

std::string failure(std::string_view bytes, const std::string& name) {
    try {
        read(bytes, name);
    } catch (const Error& e) {
        return std::string(e.message()) + " | " + e.where();
    }
    return "none";
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("A child reads what this process would have read") {
    const std::string yaml = "---\ntitle: Two words\nquote: It was “late”\n---\nBody text.\n";
    const std::string page = "<h1>A title</h1><p>And text.</p>";
    for (const auto& [bytes, name] :
         {std::pair{yaml, "a.md"}, {page, "a.html"}, {test::smallPdf({"First page.", "Second page."}), "a.pdf"}}) {
        ReadingOptions here;
        here.isolation = Isolation::InProcess;
        const auto apart = read(bytes, name);
        const auto same = readSourceText(bytes, name, here);
        CHECK(apart.text == same.text);
        CHECK(apart.sections == same.sections);
        CHECK(apart.normalisation == same.normalisation);
        CHECK_FALSE(apart.text.empty());
    }
}

TEST_CASE("Errors of a child are the reader's, with the file's name") {
    CHECK_THAT(failure("---\na: [b\n---\n", "bad.md"), Contains("YAML") && Contains("bad.md, line"));
    CHECK_THAT(failure("%PDF-1.7 and no more", "bad.pdf"), Contains("broken") && Contains("bad.pdf"));
    CHECK_THAT(failure(test::lockedPdf(), "locked.pdf"), Contains("password"));
    CHECK_THAT(failure(repeated("<div>", 100'000), "deep.html"), Contains("nested"));
    CHECK_THAT(failure("---\n" + repeated("[", 100'000) + "\n---\n", "deep.md"), Contains("YAML"));
}

TEST_CASE("Large documents are read in bounded time, or refused") {
    const auto start = std::chrono::steady_clock::now();
    std::string yaml = "---\nlines:\n";
    while (yaml.size() < 2'000'000) yaml += "- One more line of some words.\n";
    CHECK(read(yaml + "---\n", "large.md").text.size() > 1'500'000);
    std::string page = "<body>";
    while (page.size() < 2'000'000) page += "<p>One more <b>line</b> of some words.</p>\n";
    CHECK(read(page, "large.html").text.size() > 1'000'000);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

TEST_CASE("A child is killed when the reading is stopped") {
    std::string yaml = "---\nlines:\n";
    while (yaml.size() < 8'000'000) yaml += "- One more line of some words.\n";
    std::stop_source stop;
    ReadingOptions options;
    options.childProgram = CRUXMAP_PROGRAM;
    auto asked = std::chrono::steady_clock::time_point::max();
    CHECK_THROWS_AS(readSourceText(yaml + "---\n", "large.md", options, stop.get_token(),
                                   [&](double done) {
                                       if (done < 0.41 || stop.stop_requested()) return;
                                       asked = std::chrono::steady_clock::now();
                                       stop.request_stop();
                                   }),
                    ReadingStopped);
    CHECK(std::chrono::steady_clock::now() - asked < std::chrono::seconds(1));
}

#ifndef __SANITIZE_ADDRESS__  // under which a child's memory has no limit
TEST_CASE("A child without the memory it asks for is told as such") {
    ChildLimits limits;
    limits.memory = std::size_t{500} << 20;
    const auto yaml = "a: [" + repeated("é,", 3'000'000) + "]\n";
    try {
        piecesByChild(ChildTask::Yaml, yaml, CRUXMAP_PROGRAM, {}, limits);
        FAIL("it was read");
    } catch (const Error& e) {
        CHECK_THAT(e.message(), Contains("memory") || Contains("seconds"));
    }
}
#endif

TEST_CASE("The child's command is for no user") {
    const test::CruxmapProgram cruxmap;
    CHECK_THAT(cruxmap({"--help"}).out, !Contains(std::string(kChildCommand)));
    const auto run = cruxmap({std::string(kChildCommand), "yaml"}, {.input = "a: two words\n"});
    CHECK(run.exitCode == 0);
    CHECK_THAT(run.out, Contains("two words"));
    CHECK(cruxmap({std::string(kChildCommand), "parchment"}).exitCode == 2);
}

TEST_CASE("The five documents are read as they were") {
    const auto seeds = test::sharedMaterial("seeds");
    if (!seeds) return;
    for (const auto& file : std::filesystem::directory_iterator(*seeds)) {
        std::ifstream in(file.path(), std::ios::binary);
        std::ostringstream bytes;
        bytes << in.rdbuf();
        ReadingOptions options;
        options.repairMojibake = file.path().filename().string().starts_with("003");
        const auto source = read(bytes.str(), file.path().filename().string(), options);
        CHECK_FALSE(source.mojibakeSuspected);
        CHECK(source.text.size() > 2000);
        auto again = readingOptionsFrom(source.normalisation);
        CHECK(read(bytes.str(), "another name", again).text == source.text);
    }
}
