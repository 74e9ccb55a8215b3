// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cruxmap_program.h"

#include <catch2/catch.hpp>

using namespace cruxmap::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

TEST_CASE("--version names the program and its version") {
    const auto run = CruxmapProgram()({"--version"});
    CHECK(run.exitCode == 0);
    CHECK_THAT(run.out, StartsWith("cruxmap " CRUXMAP_VERSION));
    CHECK(run.err.empty());
}

TEST_CASE("--help lists the subcommands") {
    const auto run = CruxmapProgram()({"--help"});
    CHECK(run.exitCode == 0);
    for (const char* subcommand : {"info", "export"}) CHECK_THAT(run.out, Contains(subcommand));
    CHECK(run.err.empty());
}

TEST_CASE("what nobody understands is a usage error, on the error stream") {
    const auto run = CruxmapProgram()({"--no-such-option"});
    CHECK(run.exitCode == 2);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, Contains("--no-such-option"));
}
