// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conditions.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <set>
#include <string>

namespace cruxmap::test {

namespace {

std::set<std::string>& skipped() {
    static std::set<std::string> names;
    return names;
}

}  // namespace

bool thorough() {
    const char* value = std::getenv("CRUXMAP_THOROUGH");
    return value && std::string_view(value) == "1";
}

int rounds(int usually, int whenThorough) {
    return thorough() ? whenThorough : usually;
}

std::optional<std::filesystem::path> sharedMaterial(std::string_view name) {
    const auto path = std::filesystem::path(CRUXMAP_SHARED) / name;
    if (std::filesystem::exists(path)) return path.lexically_normal();
    WARN("skipped: needs " << path.lexically_normal().string());
    skipped().insert(Catch::getResultCapture().getCurrentTestName());
    return {};
}

int skippedTestCases() {
    return static_cast<int>(skipped().size());
}

}  // namespace cruxmap::test
