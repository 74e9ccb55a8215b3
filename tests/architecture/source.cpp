// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace cruxmap::test {

Source sourceFromText(std::string path, const std::string& text) {
    Source source{std::move(path), {}};
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) source.lines.push_back(line);
    return source;
}

std::vector<Source> allSources(const std::filesystem::path& root) {
    std::vector<Source> sources;
    for (const char* folder : {"core", "ui", "app", "tests"}) {
        if (!std::filesystem::exists(root / folder)) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const auto& path = entry.path();
            if (!entry.is_regular_file() || (path.extension() != ".h" && path.extension() != ".cpp")) continue;
            std::ifstream file(path, std::ios::binary);
            std::ostringstream text;
            text << file.rdbuf();
            if (!file) throw std::runtime_error("cannot read " + path.string());
            sources.push_back(sourceFromText(path.lexically_relative(root).generic_string(), text.str()));
        }
    }
    std::ranges::sort(sources, {}, &Source::path);
    return sources;
}

std::vector<Include> includesOf(const Source& source) {
    static const std::regex directive(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> includes;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        if (source.lines[i].find("include") == std::string::npos) continue;  // most lines; the pattern is slow
        std::smatch match;
        if (std::regex_search(source.lines[i], match, directive)) includes.push_back({match[2], match[1] == "\"", i + 1});
    }
    return includes;
}

std::string codeOf(const std::string& line) {
    std::string code;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote) {
            if (c == '\\') ++i;
            if (c == quote) quote = 0;
        } else if (line.compare(i, 2, "//") == 0) {
            break;
        } else if (c == '"') {
            quote = c;
        } else {
            code += c;
        }
    }
    return code;
}

}  // namespace cruxmap::test
