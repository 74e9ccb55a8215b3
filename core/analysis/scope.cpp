// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scope.h"

namespace cruxmap {

Scope scopeOf(const ViewContent& content) {
    Scope scope;
    for (const auto& card : content.cards)
        if (card.subject.kind == RecordKind::Claim) scope.claims.insert(ClaimId{card.subject.id});
    scope.relations.insert(content.relations.begin(), content.relations.end());
    return scope;
}

Scope wholeDebate(const ArgumentMap& map, const ViewFilter& filter) {
    return scopeOf(contentOf(map, filter));
}

std::optional<TopicId> mainTopicOf(const ArgumentMap& map, ClaimId claim) {
    auto topic = map.at(claim).topic;
    while (topic && map.at(*topic).parent) topic = map.at(*topic).parent;
    return topic;
}

std::string topicName(const ArgumentMap& map, std::optional<TopicId> topic) {
    return topic ? map.at(*topic).name : "No topic";
}

}  // namespace cruxmap
