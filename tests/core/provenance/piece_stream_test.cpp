// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/piece_stream.h"

#include "core/provenance/child_reader.h"

#include <rapidcheck/catch.h>

#include <catch2/catch.hpp>
#include <sstream>

using namespace cruxmap;
using Catch::Matchers::Contains;

namespace {

std::string served(std::string_view task, const std::string& bytes, int exitCode = 0) {
    std::istringstream in(bytes);
    std::ostringstream out;
    CHECK(serveAsChild(task, in, out) == exitCode);
    return out.str();
}

std::string failureOf(const std::filesystem::path& program, const ChildLimits& limits = {}, std::string_view input = "a: two words\n") {
    try {
        piecesByChild(ChildTask::Yaml, input, program, {}, limits);
    } catch (const Error& e) {
        return e.message();
    }
    return "none";
}

}  // namespace

TEST_CASE("What the child serves, the parent reads, in whatever parts it comes") {
    const auto stream = served("yaml", "a: two words\nb: [three more words]\n");
    for (const std::size_t size : {std::size_t{1}, std::size_t{7}, stream.size()}) {
        PieceReader reader([](double) {});
        for (std::size_t at = 0; at < stream.size(); at += size) reader.take(std::string_view(stream).substr(at, size));
        CHECK(reader.ended());
        CHECK_FALSE(reader.error());
        const auto pieces = reader.takePieces();
        REQUIRE(pieces.size() == 2);
        CHECK(pieces[0] == TextPiece{"a", "a", "two words"});
        CHECK(pieces[1] == TextPiece{"b[0]", "b", "three more words"});
    }
}

TEST_CASE("An error goes over whole") {
    PieceReader reader([](double) {});
    reader.take(served("yaml", "a: [b"));
    CHECK_FALSE(reader.ended());
    REQUIRE(reader.error());
    CHECK(reader.error()->code() == ErrorCode::BadInput);
    CHECK_THAT(reader.error()->where(), Contains("line"));
    CHECK(served("parchment", "", 2).empty());
}

TEST_CASE("What no child of ours writes is refused") {
    for (const auto* text : {"hello", "cruxmap pieces 2\n", "cruxmap pieces 1\nq", "cruxmap pieces 1\nzz"})
        CHECK_THROWS_AS(PieceReader([](double) {}).take(text), Error);
    rc::prop("any bytes are taken or refused", [] {
        try {
            PieceReader([](double) {})
                .take("cruxmap pieces 1\n" + *rc::gen::container<std::string>(rc::gen::oneOf(
                                                 rc::gen::element('p', 'e', 'g', 'z', '\0', '\1'), rc::gen::arbitrary<char>())));
        } catch (const Error&) {
        }
    });
}

TEST_CASE("Another program as the child is told as such, and one that never ends is ended") {
    CHECK_THAT(failureOf("/nowhere/at/all"), Contains("could not be started"));
    CHECK_THAT(failureOf("/bin/true"), Contains("no Cruxmap"));
    CHECK_THAT(failureOf("/bin/echo"), Contains("Cruxmap"));
    ChildLimits limits;
    limits.wall = std::chrono::milliseconds(300);
    CHECK_THAT(failureOf("/usr/bin/yes", limits), Contains("Cruxmap"));
}

TEST_CASE("A child is bounded in time and output, and killed on demand") {
    using namespace std::chrono_literals;
    const auto start = std::chrono::steady_clock::now();
    ChildLimits limits;
    const auto run = [&](
                         const std::string& script, const std::function<void()>& tick = [] {}) {
        return runChild(
            "/bin/sh", {"-c", script}, "", limits, [](std::string_view) {}, tick);
    };
    CHECK(run("exit 3") == ChildEnd::Exited);
    CHECK(run("kill -SEGV $$") == ChildEnd::Killed);
    limits.wall = 300ms;
    CHECK(run("exec sleep 60") == ChildEnd::OutOfTime);
    limits.wall = 20s;
    limits.cpu = 1s;
    CHECK(run("while :; do :; done") == ChildEnd::OutOfTime);
    limits.output = 1000;
    CHECK(run("while :; do echo more; done") == ChildEnd::TooMuchOutput);
    CHECK_THROWS_AS(run("exec sleep 60", [] { throw ReadingStopped{}; }), ReadingStopped);
    CHECK(std::chrono::steady_clock::now() - start < 15s);
}

TEST_CASE("Input larger than any buffer goes in while output comes out") {
    std::string input(5'000'000, 'x');
    std::string output;
    const auto end = runChild(
        "/bin/cat", {}, input, {}, [&](std::string_view some) { output += some; }, [] {});
    CHECK(end == ChildEnd::Exited);
    CHECK(output == input);
    CHECK(runChild(
              "/bin/true", {}, input, {}, [](std::string_view) {}, [] {}) == ChildEnd::Exited);
}
