// SPDX-License-Identifier: GPL-3.0-or-later
// What the numbers of the analysis are taken from: the claims and relations that count, and what is known of the words. Whether an
// attack is answered, and how a claim stands, is a matter of the whole map: an answer is one even where a view does not show it. Every
// function of this room is pure; its answer names the records behind every number, ascending and each once, so that a view can
// lead to them.
#pragma once

#include "core/model/view_content.h"
#include "core/provenance/anchor.h"
#include "core/reasoning/verdicts.h"

#include <functional>
#include <optional>
#include <set>
#include <string>

namespace cruxmap {

struct Scope {
    std::set<ClaimId> claims;
    std::set<RelationId> relations;

    bool operator==(const Scope&) const = default;
};

// What a view shows, by its own content and filter.
Scope scopeOf(const ViewContent& content);
// Everything in the map, placed in a view or not.
Scope wholeDebate(const ArgumentMap& map, const ViewFilter& filter = {});

// How a passage stands in its source's text; nothing when no text is attached.
using PassageStates = std::function<std::optional<AnchorState>(PassageId)>;

// The topic at the top of a claim's topics; nothing for a claim without one.
std::optional<TopicId> mainTopicOf(const ArgumentMap& map, ClaimId claim);

// "No topic" for none.
std::string topicName(const ArgumentMap& map, std::optional<TopicId> topic);

}  // namespace cruxmap
