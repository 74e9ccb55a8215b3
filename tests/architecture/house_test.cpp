// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <regex>

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

// Two types of one name in a namespace break what templates make of them, and neither compiler nor linker says so.
TEST_CASE("a type's name is its own in its namespace") {
    static const std::regex opens("^namespace( [a-z:]+)? \\{.*");
    static const std::regex type("^(struct|class|enum class) ([A-Za-z]+)( final)?( ?: [^{]*)? \\{.*");
    std::map<std::string, std::string> homes;
    for (const auto& source : allSources(CRUXMAP_SOURCE)) {
        if (source.path.starts_with("tests/")) continue;
        std::vector<std::string> spaces;
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            const auto& line = source.lines[i];
            std::smatch match;
            if (std::regex_match(line, match, opens)) spaces.push_back(match[1]);
            if (line.starts_with("}  // namespace") && !spaces.empty()) spaces.pop_back();
            if (!std::regex_match(line, match, type)) continue;
            std::string name = match[2];
            bool fileLocal = false;
            for (const auto& space : spaces) {
                fileLocal |= space.empty();
                name.insert(0, space + "::");
            }
            if (fileLocal) continue;
            const auto [home, isNew] = homes.emplace(name, source.path);
            if (!isNew && home->second != source.path)
                FAIL_CHECK(source.path << ":" << i + 1 << ": " << match[2] << " is a type of " << home->second << " already");
        }
    }
    CHECK(homes.size() > 200);
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
