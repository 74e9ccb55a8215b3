// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/topics.h"

#include <map>

namespace cruxmap {

namespace {

// The topic of a card's claim; nothing for questions, claims without a topic, and cards that are no longer in the map.
std::optional<TopicId> topicOf(const ArgumentMap& map, const ShownCard& card) {
    if (card.subject.kind != RecordKind::Claim) return std::nullopt;
    const auto* claim = map.find(ClaimId{card.subject.id});
    return claim ? claim->topic : std::nullopt;
}

class TopicList {
public:
    TopicList(const ArgumentMap& map, const ViewContent& content) {
        for (const auto& card : content.cards)
            for (auto topic = topicOf(map, card); topic; topic = map.at(*topic).parent) ++m_shown[*topic];
        for (const auto id : map.ranked<Topic>()) m_children[map.at(id).parent.value_or(TopicId{})].push_back(id);
        std::uint16_t colour = 0;
        for (const auto root : m_children[TopicId{}]) add(root, 0, ++colour);
    }

    std::vector<ListedTopic> take() { return std::move(m_topics); }

private:
    void add(TopicId id, int depth, std::uint16_t colour) {
        m_topics.push_back({id, depth, colour, m_shown[id]});
        for (const auto child : m_children[id]) add(child, depth + 1, colour);
    }

    std::map<TopicId, std::size_t> m_shown;
    std::map<TopicId, std::vector<TopicId>> m_children;
    std::vector<ListedTopic> m_topics;
};

}  // namespace

std::vector<ListedTopic> topicsOf(const ArgumentMap& map, const ViewContent& content) {
    return TopicList(map, content).take();
}

std::vector<ClaimId> shownClaimsAbout(const ArgumentMap& map, const ViewContent& content, TopicId topic) {
    std::vector<ClaimId> claims;
    for (const auto& card : content.cards)
        for (auto about = topicOf(map, card); about; about = map.at(*about).parent)
            if (*about == topic) claims.push_back(ClaimId{card.subject.id});
    return claims;
}

}  // namespace cruxmap
