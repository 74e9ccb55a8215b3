// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/people.h"

#include "core/base/text.h"

#include <algorithm>

namespace cruxmap {

bool isCalled(const Person& person, std::string_view name) {
    const auto same = [wanted = folded(name)](const std::string& own) { return folded(own) == wanted; };
    return same(person.name) || std::ranges::any_of(person.aliases, same);
}

std::optional<PersonId> personCalled(const ArgumentMap& map, std::string_view name) {
    const auto wanted = singleLine(name);
    if (wanted.empty()) return std::nullopt;
    for (const auto id : map.ranked<Person>())
        if (isCalled(map.at(id), wanted)) return id;
    return std::nullopt;
}

}  // namespace cruxmap
