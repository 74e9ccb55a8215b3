// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/named_person.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace cruxmap::cli {

namespace {

constexpr std::size_t listedAtMost = 20;

std::string listOf(const ArgumentMap& map, const std::vector<PersonId>& people) {
    std::string list;
    for (std::size_t i = 0; i < people.size() && i < listedAtMost; ++i)
        list += "\n  " + std::to_string(people[i].value) + "  " + map.at(people[i]).name;
    if (people.size() > listedAtMost) list += "\n  and " + std::to_string(people.size() - listedAtMost) + " more";
    return list;
}

}  // namespace

PersonId personNamed(const ArgumentMap& map, const std::string& wanted) {
    const auto needle = folded(singleLine(wanted));
    const auto people = map.ranked<Person>();
    std::vector<PersonId> equal;
    std::vector<PersonId> fitting;
    for (const auto id : people) {
        if (std::to_string(id.value) == wanted) return id;
        auto names = map.at(id).aliases;
        names.push_back(map.at(id).name);
        for (auto& name : names) name = folded(name);
        if (std::ranges::find(names, needle) != names.end()) equal.push_back(id);
        if (std::ranges::any_of(names, [&](const std::string& name) { return name.find(needle) != std::string::npos; }))
            fitting.push_back(id);
    }
    if (equal.size() == 1) return equal.front();
    if (fitting.empty() || needle.empty())
        throw Error(ErrorCode::Usage,
                    people.empty() ? "The debate knows nobody yet." : "There is no such person. Known are:" + listOf(map, people), wanted);
    if (fitting.size() > 1)
        throw Error(ErrorCode::Usage, "Several people fit. Name one by id or by more of the name:" + listOf(map, fitting), wanted);
    return fitting.front();
}

}  // namespace cruxmap::cli
