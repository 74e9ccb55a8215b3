// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <algorithm>
#include <array>
#include <regex>
#include <set>

namespace cruxmap::test {

namespace {

// A room and the rooms it may include besides itself. A room not listed here is a mistake, reported as such.
struct Room {
    std::string_view name;
    std::vector<std::string_view> below;
};

const std::vector<Room>& rooms() {
    static const std::vector<Room> table = [] {
        const std::vector<std::string_view> model{"core/base", "core/model"};
        auto onTopOf = [](std::vector<std::string_view> lower, std::initializer_list<std::string_view> more) {
            lower.insert(lower.end(), more);
            return lower;
        };
        const auto core =
            onTopOf(model, {"core/document", "core/provenance", "core/reasoning", "core/layout", "core/analysis", "core/interchange"});
        const auto render = onTopOf(core, {"ui/render"});
        // files of ui itself that every room of it may use
        const std::vector<std::string_view> tables{"ui/actions", "ui/drafts", "ui/file_names", "ui/icons", "ui/settings", "ui/style"};
        auto views = onTopOf(render, {"ui/workspace"});
        views.insert(views.end(), tables.begin(), tables.end());
        const auto pages = onTopOf(views, {"ui/panels"});  // made of the panels' parts
        const auto window =
            onTopOf(views, {"ui/canvas", "ui/reader", "ui/reasoning", "ui/panels", "ui/sources", "ui/charts", "ui/classroom"});
        return std::vector<Room>{
            {"core/base", {}},
            {"core/model", {"core/base"}},
            {"core/document", model},
            {"core/provenance", model},
            {"core/reasoning", model},
            {"core/layout", model},
            {"core/analysis", onTopOf(model, {"core/provenance", "core/reasoning"})},
            {"core/interchange", onTopOf(model, {"core/document", "core/provenance", "core/reasoning", "core/layout", "core/analysis"})},
            {"ui/render", core},
            {"ui/workspace", render},
            {"ui/actions", onTopOf(render, {"ui/icons", "ui/settings", "ui/style"})},
            {"ui/drafts", onTopOf(core, {"ui/file_names"})},
            {"ui/file_names", {"ui/settings"}},
            {"ui/icons", {}},
            {"ui/settings", core},
            {"ui/style", onTopOf(render, {"ui/icons", "ui/settings"})},
            {"ui/canvas", views},
            {"ui/reader", pages},
            {"ui/reasoning", pages},
            {"ui/panels", views},
            {"ui/sources", pages},
            {"ui/charts", pages},
            {"ui/classroom", views},
            {"ui", window},
            {"app", onTopOf(window, {"ui"})},
        };
    }();
    return table;
}

// "core/base/error.h" stands in "core/base", "ui/main_window.h" in "ui", "app/cli/info.cpp" in "app"; "ui/icons.h" is a room
// of its own, since it is in the table.
std::string roomOf(const std::string& path) {
    const auto stem = path.substr(0, path.rfind('.'));
    if (std::ranges::find(rooms(), stem, &Room::name) != rooms().end()) return stem;
    const auto first = path.find('/');
    const auto second = path.find('/', first + 1);
    return path.substr(0, path.starts_with("app/") || second == std::string::npos ? first : second);
}

bool isOurs(const std::string& include) {
    return include.starts_with("core/") || include.starts_with("ui/") || include.starts_with("app/") || include.starts_with("tests/");
}

bool isProduct(const Source& source) {
    return !source.path.starts_with("tests/");
}

std::string complaint(const Source& source, std::size_t line, const std::string& what) {
    return source.path + ":" + std::to_string(line) + ": " + what;
}

}  // namespace

Complaints roomsInOrder(const Source& source) {
    Complaints complaints;
    if (!isProduct(source)) {
        const bool testsCore = source.path.starts_with("tests/core/");
        for (const auto& include : includesOf(source)) {
            if (testsCore && (include.name.starts_with("ui/") || include.name.starts_with("app/")))
                complaints.push_back(complaint(source, include.line, "a test of core includes " + include.name));
        }
        return complaints;
    }
    const auto own = roomOf(source.path);
    const auto room = std::ranges::find(rooms(), own, &Room::name);
    if (room == rooms().end()) return {complaint(source, 1, "the room " + own + " is unknown: give it a place in rules.cpp")};
    for (const auto& include : includesOf(source)) {
        if (!isOurs(include.name)) continue;
        const auto other = roomOf(include.name);
        if (other != own && std::ranges::find(room->below, other) == room->below.end())
            complaints.push_back(complaint(source, include.line, own + " must not include " + other + " (" + include.name + ")"));
    }
    return complaints;
}

Complaints coreWithoutQt(const Source& source) {
    Complaints complaints;
    if (!source.path.starts_with("core/") && !source.path.starts_with("tests/core/")) return complaints;
    static const std::regex qt("^(Q[A-Z]|Qt|q[a-z0-9_]+\\.h$).*");
    for (const auto& include : includesOf(source)) {
        if (std::regex_match(include.name, qt)) complaints.push_back(complaint(source, include.line, "core includes Qt: " + include.name));
    }
    return complaints;
}

Complaints includesByFullPath(const Source& source) {
    Complaints complaints;
    for (const auto& include : includesOf(source)) {
        const bool generated = include.name.ends_with(".moc");
        if (include.quoted && !isOurs(include.name) && !generated)
            complaints.push_back(complaint(source, include.line, "not the full path from the root, or not ours: \"" + include.name + "\""));
        if (!include.quoted && isOurs(include.name))
            complaints.push_back(complaint(source, include.line, "ours, so in quotation marks: <" + include.name + ">"));
    }
    return complaints;
}

Complaints jsonInInterchangeOnly(const Source& source) {
    Complaints complaints;
    if (!isProduct(source) || source.path.starts_with("core/interchange/")) return complaints;
    for (const auto& include : includesOf(source)) {
        if (include.name.starts_with("nlohmann/"))
            complaints.push_back(complaint(source, include.line, include.name + " outside core/interchange"));
    }
    return complaints;
}

Complaints licenceFirst(const Source& source) {
    static const std::string licence = "// SPDX-License-Identifier: GPL-3.0-or-later";
    Complaints complaints;
    if (source.lines.empty() || source.lines.front() != licence)
        complaints.push_back(complaint(source, 1, "the first line is not \"" + licence + "\""));
    for (std::size_t i = 1; i < source.lines.size(); ++i) {
        if (source.lines[i] == licence) complaints.push_back(complaint(source, i + 1, "a second licence line"));
    }
    return complaints;
}

Complaints headersIntroduceThemselves(const Source& source) {
    Complaints complaints;
    if (!source.isHeader()) return complaints;
    if (source.lines.size() < 2 || !source.lines[1].starts_with("// "))
        complaints.push_back(complaint(source, 2, "the header does not open with a comment that says what it is"));
    if (std::ranges::count(source.lines, "#pragma once") != 1) complaints.push_back(complaint(source, 1, "#pragma once is missing"));
    return complaints;
}

Complaints connectsByPointer(const Source& source) {
    static const std::regex macro(R"(\b(SIGNAL|SLOT)\s*\()");
    Complaints complaints;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const auto& line = source.lines[i];
        const bool worthALook = line.find("SIGNAL") != std::string::npos || line.find("SLOT") != std::string::npos;
        if (worthALook && std::regex_search(codeOf(line), macro))
            complaints.push_back(complaint(source, i + 1, "a connect by name: use a pointer to the member"));
    }
    return complaints;
}

Complaints filesOfReadableLength(const Source& source) {
    constexpr std::size_t limit = 600;
    if (source.lines.size() <= limit) return {};
    return {complaint(source, limit + 1,
                      "the file has " + std::to_string(source.lines.size()) + " lines; " + std::to_string(limit) + " is the limit")};
}

Complaints tellingFileNames(const Source& source) {
    static const std::regex snakeCase("[a-z][a-z0-9_]*\\.(h|cpp)");
    static const std::regex empty("(.*_)?(util|utils|utility|utilities|helper|helpers|manager|common|misc)(_.*)?\\.(h|cpp)");
    const auto name = source.path.substr(source.path.rfind('/') + 1);
    if (!std::regex_match(name, snakeCase)) return {complaint(source, 1, "the file's name is not in snake_case")};
    if (std::regex_match(name, empty)) return {complaint(source, 1, "the file's name does not say what is in it")};
    return {};
}

std::span<const Rule> allRules() {
    static const std::array rules{
        Rule{"rooms include only rooms below them", roomsInOrder},
        Rule{"core is free of Qt", coreWithoutQt},
        Rule{"our own headers are included by full path", includesByFullPath},
        Rule{"JSON is parsed in core/interchange only", jsonInInterchangeOnly},
        Rule{"the licence line comes first", licenceFirst},
        Rule{"headers introduce themselves", headersIntroduceThemselves},
        Rule{"connects are checked by the compiler", connectsByPointer},
        Rule{"files are of readable length", filesOfReadableLength},
        Rule{"file names tell", tellingFileNames},
    };
    return rules;
}

}  // namespace cruxmap::test
