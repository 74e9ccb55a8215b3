// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_program.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace cruxmap::test;
using namespace std::chrono_literals;

namespace {

Run shell(const std::string& script, const RunOptions& options = {}) {
    return runProgram("/bin/sh", {"-c", script}, options);
}

}  // namespace

TEST_CASE("a run returns both streams and the exit code") {
    const auto run = shell("echo said; echo complained >&2; exit 3");
    CHECK(run.exitCode == 3);
    CHECK(run.out == "said\n");
    CHECK(run.err == "complained\n");
    CHECK_FALSE(run.timedOut);
}

TEST_CASE("arguments arrive as they are") {
    const auto run = runProgram("/bin/sh", {"-c", R"(printf '%s|' "$@")", "sh", "two words", "", "\"quoted\" $HOME *"});
    CHECK(run.out == "two words||\"quoted\" $HOME *|");
}

TEST_CASE("input larger than any pipe is passed through") {
    const std::string text(1'000'000, 'x');
    const auto run = shell("cat", {.input = text});
    CHECK(run.exitCode == 0);
    CHECK((run.out == text));
}

TEST_CASE("a program may ignore its input") {
    const auto run = shell("exit 0", {.input = std::string(1'000'000, 'x')});
    CHECK(run.exitCode == 0);
}

TEST_CASE("variables are added and taken away") {
    const auto run = shell("echo ${ADDED-none} ${HOME-none}", {.environment = {{"ADDED", "yes"}, {"HOME", std::nullopt}}});
    CHECK(run.out == "yes none\n");
}

TEST_CASE("a program runs where it is told to") {
    const TemporaryFolder folder;
    CHECK(shell("pwd -P", {.folder = folder.path()}).out == std::filesystem::canonical(folder.path()).string() + "\n");
}

TEST_CASE("a signal shows in the exit code") {
    CHECK(shell("kill -TERM $$").exitCode == 128 + 15);
}

TEST_CASE("time runs out for the program and those it started") {
    const auto start = std::chrono::steady_clock::now();
    SECTION("while it is talking") {
        const auto run = shell("echo begun; sleep 30 & sleep 30", {.timeout = 100ms});
        CHECK(run.timedOut);
        CHECK(run.out == "begun\n");
    }
    SECTION("when it has closed its streams") {
        CHECK(shell("exec >&- 2>&-; sleep 30", {.timeout = 100ms}).timedOut);
    }
    CHECK(std::chrono::steady_clock::now() - start < 10s);
}

TEST_CASE("a program that is not there is an error of the test") {
    CHECK_THROWS_AS(runProgram("/nowhere/cruxmap", {}), std::system_error);
}
