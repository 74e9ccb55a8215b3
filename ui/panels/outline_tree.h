// SPDX-License-Identifier: GPL-3.0-or-later
// A view's content as a tree: questions, their options, and below each claim the reasons for and against it. A claim that
// bears on several others stands below each of them, but only the first time with what is below it; so circles end.
// Pure functions over the map.
#pragma once

#include "core/model/view_content.h"
#include "ui/panels/sign.h"

#include <compare>
#include <optional>
#include <vector>

namespace cruxmap {

struct OutlineEntry {
    // What sets an entry apart from the others below the same parent.
    struct Key {
        RecordRef subject;                   // a question or a claim
        std::optional<RelationId> relation;  // by which it bears on its parent
        auto operator<=>(const Key&) const = default;
    };
    Key key;
    Sign sign = Sign::None;
    bool repeated = false;  // what is below it stands elsewhere
    std::vector<OutlineEntry> children{};
};

// Chains deeper than this go on at the root.
inline constexpr int kOutlineDepth = 48;

// Records that the content names and the map does not hold are left out.
std::vector<OutlineEntry> outlineOf(const ArgumentMap& map, const ViewContent& content);

}  // namespace cruxmap
