// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the house that a compiler does not check. Each takes one file and returns its complaints, as
// "file:line: what is wrong", so that an editor can jump there.
#pragma once

#include "tests/architecture/source.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap::test {

using Complaints = std::vector<std::string>;

// A room includes itself and the rooms below it only.
Complaints roomsInOrder(const Source& source);
// No Qt header in core and its tests.
Complaints coreWithoutQt(const Source& source);
// Our own headers by their full path and in quotation marks, all others in angle brackets.
Complaints includesByFullPath(const Source& source);
// nlohmann/json.hpp is slow to compile: in the product only core/interchange may include it.
Complaints jsonInInterchangeOnly(const Source& source);
// One licence line, the first.
Complaints licenceFirst(const Source& source);
// A header opens with what it is, and is included once.
Complaints headersIntroduceThemselves(const Source& source);
// Signals and slots are connected by pointers to members: the compiler checks those.
Complaints connectsByPointer(const Source& source);
// A file has 600 lines at most.
Complaints filesOfReadableLength(const Source& source);
// snake_case, and no name that says nothing.
Complaints tellingFileNames(const Source& source);

struct Rule {
    std::string_view name;
    Complaints (*check)(const Source&);
};
std::span<const Rule> allRules();

}  // namespace cruxmap::test
