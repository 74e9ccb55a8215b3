// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outline_tree.h"

#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace cruxmap {

namespace {

class OutlineBuilder {
public:
    OutlineBuilder(const ArgumentMap& map, const ViewContent& content) : m_map(map), m_content(content) {
        for (const auto id : content.relations) {
            const auto* relation = map.find(id);
            if (!relation) continue;
            m_onto[refTo(relation->target)].push_back(id);
            if (const auto* claim = std::get_if<ClaimId>(&relation->target))
                for (const auto premise : relation->premises)
                    if (premise != *claim) m_below.insert(premise);
            if (std::holds_alternative<RelationId>(relation->target)) m_below.insert(relation->premises.begin(), relation->premises.end());
        }
        for (const auto& link : content.options) {
            m_options[link.question].push_back(link.option);
            m_below.insert(link.option);
        }
    }

    std::vector<OutlineEntry> build() {
        std::vector<OutlineEntry> roots;
        for (const auto& card : m_content.cards)
            if (card.subject.kind == RecordKind::Question && m_map.contains(card.subject))
                roots.push_back(question(QuestionId{card.subject.id}));
        // Claims that bear on nothing shown; then what only a circle leads to, or a chain that is too deep.
        for (const bool circles : {false, true}) {
            for (const auto& card : m_content.cards) {
                if (card.subject.kind != RecordKind::Claim || !m_map.contains(card.subject)) continue;
                const ClaimId id{card.subject.id};
                if (m_expanded.contains(id) || (!circles && m_below.contains(id))) continue;
                roots.push_back(claim(id, Sign::None, std::nullopt, 0));
            }
        }
        return roots;
    }

private:
    OutlineEntry question(QuestionId id) {
        OutlineEntry entry{{refTo(id), std::nullopt}, Sign::Question};
        if (const auto at = m_options.find(id); at != m_options.end())
            for (const auto option : at->second)
                if (m_map.find(option)) entry.children.push_back(claim(option, Sign::Option, std::nullopt, 1));
        return entry;
    }

    OutlineEntry claim(ClaimId id, Sign sign, std::optional<RelationId> by, int depth) {
        OutlineEntry entry{{refTo(id), by}, sign};
        const bool deepest = depth >= kOutlineDepth;
        entry.repeated = deepest || !m_expanded.insert(id).second;
        if (!entry.repeated) addReasons(entry, refTo(id), depth + 1);
        return entry;
    }

    // The premises of every shown relation onto the target. What undercuts a relation stands below its first premise.
    void addReasons(OutlineEntry& parent, RecordRef target, int depth) {
        const auto at = m_onto.find(target);
        if (at == m_onto.end()) return;
        for (const auto id : at->second) {
            const auto& relation = m_map.at(id);
            bool first = true;
            for (const auto premise : relation.premises) {
                if (!m_map.find(premise)) continue;
                parent.children.push_back(claim(premise, signOf(relation), id, depth));
                if (std::exchange(first, false) && depth < kOutlineDepth) addUndercuts(parent.children.back(), id, depth + 1);
            }
        }
    }

    // Before the reasons on the claim itself: they are about how it got here.
    void addUndercuts(OutlineEntry& entry, RelationId relation, int depth) {
        OutlineEntry undercuts;
        addReasons(undercuts, refTo(relation), depth);
        entry.children.insert(entry.children.begin(), std::make_move_iterator(undercuts.children.begin()),
                              std::make_move_iterator(undercuts.children.end()));
    }

    const ArgumentMap& m_map;
    const ViewContent& m_content;
    std::unordered_map<RecordRef, std::vector<RelationId>> m_onto;
    std::unordered_map<QuestionId, std::vector<ClaimId>> m_options;
    std::unordered_set<ClaimId> m_below;  // claims that stand below something
    std::unordered_set<ClaimId> m_expanded;
};

}  // namespace

std::vector<OutlineEntry> outlineOf(const ArgumentMap& map, const ViewContent& content) {
    return OutlineBuilder(map, content).build();
}

}  // namespace cruxmap
