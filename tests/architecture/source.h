// SPDX-License-Identifier: GPL-3.0-or-later
// The source files as text: what the rules of the house are checked on.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cruxmap::test {

struct Source {
    std::string path;  // from the root of the tree: "core/base/error.h"
    std::vector<std::string> lines;

    bool isHeader() const { return path.ends_with(".h"); }
};

struct Include {
    std::string name;
    bool quoted = false;
    std::size_t line = 0;  // counted from 1
};

Source sourceFromText(std::string path, const std::string& text);

// Every .h and .cpp below core, ui, app and tests, ordered by path.
std::vector<Source> allSources(const std::filesystem::path& root);

std::vector<Include> includesOf(const Source& source);

// The line without its comment and without what stands between quotation marks.
std::string codeOf(const std::string& line);

}  // namespace cruxmap::test
