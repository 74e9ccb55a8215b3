// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/named_view.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace cruxmap::cli {

namespace {

[[noreturn]] void fail(const ArgumentMap& map, const std::string& what, const std::string& wanted) {
    std::string known;
    for (const auto id : map.ranked<View>()) known += (known.empty() ? "\"" : ", \"") + map.at(id).name + '"';
    throw Error(ErrorCode::Usage, what + (known.empty() ? " This debate has none." : " There are: " + known + "."), wanted);
}

}  // namespace

ViewId viewNamed(const ArgumentMap& map, const std::string& wanted) {
    std::vector<ViewId> fitting;
    const auto needle = folded(wanted);
    for (const auto id : map.ranked<View>()) {
        const auto name = folded(map.at(id).name);
        if (std::to_string(id.value) == wanted || name == needle) return id;
        if (name.find(needle) != std::string::npos) fitting.push_back(id);
    }
    if (fitting.empty()) fail(map, "There is no such view.", wanted);
    if (fitting.size() > 1) fail(map, "Several views fit.", wanted);
    return fitting.front();
}

}  // namespace cruxmap::cli
