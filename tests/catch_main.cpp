// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2's main, compiled once for all test programs: it is by far the most expensive part of them.
#define CATCH_CONFIG_CONSOLE_WIDTH 160  // a complaint with its file and line on one line
#define CATCH_CONFIG_RUNNER
#include "tests/conditions.h"

#include <catch2/catch.hpp>

#include <cstdlib>

namespace {

std::size_t testCasesRun = 0;

struct Counter : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;
    void testRunEnded(const Catch::TestRunStats& run) override { testCasesRun = run.totals.testCases.total(); }
};
CATCH_REGISTER_LISTENER(Counter)

}  // namespace

int main(int argc, char* argv[]) {
    // How hard RapidCheck tries, unless somebody says otherwise to repeat a failure.
    setenv("RC_PARAMS", cruxmap::test::thorough() ? "max_success=300 max_size=100" : "max_success=40 max_size=40", 0);
    if (Catch::Session().run(argc, argv) != 0) return 1;
    const auto skipped = static_cast<std::size_t>(cruxmap::test::skippedTestCases());
    return skipped > 0 && skipped == testCasesRun ? CRUXMAP_SKIPPED : 0;
}
