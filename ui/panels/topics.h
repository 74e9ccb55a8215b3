// SPDX-License-Identifier: GPL-3.0-or-later
// The topics of a debate as a list with subtopics after their topic, and the claims of a view that are about one.
// Pure functions over the map.
#pragma once

#include "core/model/view_content.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cruxmap {

struct ListedTopic {
    TopicId id;
    int depth = 0;
    std::uint16_t colour = 0;  // the index of its first ancestor among the topics, as on the map's cards
    std::size_t shown = 0;     // claims of the view about it or a subtopic

    bool operator==(const ListedTopic&) const = default;
};

std::vector<ListedTopic> topicsOf(const ArgumentMap& map, const ViewContent& content);

// Subtopics included; in the order of the view's cards.
std::vector<ClaimId> shownClaimsAbout(const ArgumentMap& map, const ViewContent& content, TopicId topic);

}  // namespace cruxmap
