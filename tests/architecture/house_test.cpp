// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace cruxmap::test;

TEST_CASE("the sources keep the rules of the house") {
    static const auto sources = allSources(CRUXMAP_SOURCE);
    REQUIRE(sources.size() > 20);
    for (const auto& rule : allRules()) {
        DYNAMIC_SECTION(rule.name) {
            for (const auto& source : sources) {
                for (const auto& complaint : rule.check(source)) FAIL_CHECK(complaint);
            }
        }
    }
}

TEST_CASE("core's build does not look for Qt") {
    const std::string path = "core/CMakeLists.txt";
    std::ifstream file(std::string(CRUXMAP_SOURCE) + "/" + path);
    REQUIRE(file);
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.find("Qt") != std::string::npos) FAIL_CHECK(path << ":" << number << ": " << line);
    }
}
