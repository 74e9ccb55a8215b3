// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/view_content.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace cruxmap {

namespace {

using RefSet = std::unordered_set<RecordRef>;

bool passes(const Relation& relation, const ViewFilter& filter) {
    return !(filter.hideAnalyst && relation.analyst);
}

// Calls f(relation) for the relations on `target` and, where f returns true, for the relations on those. A relation has one
// target, so this walks a tree.
template <class Target, class F>
void forEachRelationOn(const ArgumentMap& map, Target target, const ViewFilter& filter, const F& f) {
    for (const auto id : map.relationsOn(target))
        if (const auto& relation = map.at(id); passes(relation, filter) && f(relation)) forEachRelationOn(map, id, filter, f);
}

// Calls f(claim) for what hangs directly below a card: the options of a question; the premises for or against a claim or
// for or against a step to it. May name a claim more than once.
template <class F>
void forEachBelow(const ArgumentMap& map, RecordRef card, const ViewFilter& filter, const F& f) {
    if (card.kind == RecordKind::Question) {
        for (const auto option : map.at(QuestionId{card.id}).options) f(option);
        return;
    }
    forEachRelationOn(map, ClaimId{card.id}, filter, [&](const Relation& relation) {
        for (const auto premise : relation.premises) f(premise);
        return true;
    });
}

auto orderOf(const ArgumentMap& map, const ShownCard& card) {
    const auto key = [&](const auto& record) {
        return std::tuple<bool, std::int64_t, std::string_view, std::int64_t>(card.subject.kind == RecordKind::Claim, record.rank,
                                                                              record.text, card.subject.id);
    };
    return card.subject.kind == RecordKind::Claim ? key(map.at(ClaimId{card.subject.id})) : key(map.at(QuestionId{card.subject.id}));
}

std::vector<ShownCard> listed(const ArgumentMap& map, const View& view) {
    std::vector<ShownCard> cards;
    for (const auto& item : view.items) {
        if (item.subject.kind != RecordKind::Claim && item.subject.kind != RecordKind::Question) continue;
        if (map.contains(item.subject)) cards.push_back({.subject = item.subject, .collapsed = item.collapsed, .place = item.place});
    }
    return cards;
}

std::vector<ShownCard> everything(const ArgumentMap& map, const View* view) {
    std::vector<ShownCard> cards;
    for (const auto& [id, claim] : map.all<Claim>()) cards.push_back({.subject = refTo(id)});
    for (const auto& [id, question] : map.all<Question>()) cards.push_back({.subject = refTo(id)});
    if (!view) return cards;
    std::ranges::sort(cards, {}, &ShownCard::subject);
    for (const auto& item : listed(map, *view)) {
        const auto at = std::ranges::lower_bound(cards, item.subject, {}, &ShownCard::subject);
        at->collapsed = item.collapsed;
        at->place = item.place;
    }
    return cards;
}

// Takes out the cards that hang only below collapsed ones. Cards under nothing stay; where cards hang below each other in
// a circle, the first of them in order stays.
class Folding {
public:
    Folding(const ArgumentMap& map, const ViewFilter& filter, std::vector<ShownCard>& cards)
        : m_map(map), m_filter(filter), m_cards(cards) {
        for (const auto& card : cards) {
            m_present.insert(card.subject);
            if (card.collapsed) m_collapsed.insert(card.subject);
        }
    }

    void apply() {
        if (m_collapsed.empty()) return;
        RefSet hanging;
        for (const auto& card : m_cards)
            forEachChild(card.subject, [&](RecordRef child) {
                if (child != card.subject) hanging.insert(child);
            });
        for (const auto& card : m_cards)
            if (!hanging.contains(card.subject)) enter(card.subject);
        for (const auto& card : m_cards)
            if (!m_reached.contains(card.subject)) enter(card.subject);
        std::erase_if(m_cards, [&](const ShownCard& card) { return !m_shown.contains(card.subject); });
    }

private:
    template <class F>
    void forEachChild(RecordRef card, const F& f) const {
        forEachBelow(m_map, card, m_filter, [&](ClaimId id) {
            if (m_present.contains(refTo(id))) f(refTo(id));
        });
    }

    void enter(RecordRef root) {
        spread(root, m_shown, m_collapsed);
        spread(root, m_reached, {});
    }

    // Everything at and below `root` that is not beyond a card of `closed`.
    void spread(RecordRef root, RefSet& found, const RefSet& closed) const {
        std::vector<RecordRef> pending;
        if (found.insert(root).second) pending.push_back(root);
        while (!pending.empty()) {
            const auto card = pending.back();
            pending.pop_back();
            if (closed.contains(card)) continue;
            forEachChild(card, [&](RecordRef child) {
                if (found.insert(child).second) pending.push_back(child);
            });
        }
    }

    const ArgumentMap& m_map;
    const ViewFilter& m_filter;
    std::vector<ShownCard>& m_cards;
    RefSet m_present;
    RefSet m_collapsed;
    RefSet m_shown;
    RefSet m_reached;  // shown, or below something shown
};

std::size_t hiddenReplies(const ArgumentMap& map, RecordRef card, const ViewFilter& filter, const RefSet& shown) {
    RefSet hidden;
    std::vector<RecordRef> pending{card};
    while (!pending.empty()) {
        const auto at = pending.back();
        pending.pop_back();
        forEachBelow(map, at, filter, [&](ClaimId id) {
            if (!shown.contains(refTo(id)) && hidden.insert(refTo(id)).second) pending.push_back(refTo(id));
        });
    }
    return hidden.size();
}

std::vector<RelationId> relationsAmong(const ArgumentMap& map, const std::vector<ShownCard>& cards, const RefSet& shown,
                                       const ViewFilter& filter) {
    std::vector<RelationId> relations;
    for (const auto& card : cards) {
        if (card.subject.kind != RecordKind::Claim) continue;
        forEachRelationOn(map, ClaimId{card.subject.id}, filter, [&](const Relation& relation) {
            const bool whole = std::ranges::all_of(relation.premises, [&](ClaimId premise) { return shown.contains(refTo(premise)); });
            if (whole) relations.push_back(relation.id);
            return whole;
        });
    }
    const auto premiseTexts = [&](RelationId id) {
        std::vector<std::string_view> texts;
        for (const auto premise : map.at(id).premises) texts.push_back(map.at(premise).text);
        return texts;
    };
    std::ranges::sort(relations, [&](RelationId a, RelationId b) {
        const auto rankA = map.at(a).rank;
        const auto rankB = map.at(b).rank;
        if (rankA != rankB) return rankA < rankB;
        const auto textsA = premiseTexts(a);
        const auto textsB = premiseTexts(b);
        return textsA != textsB ? textsA < textsB : a < b;
    });
    return relations;
}

ViewContent contentOf(const ArgumentMap& map, std::vector<ShownCard> cards, const ViewFilter& filter, Direction direction) {
    std::ranges::sort(cards, {}, [&](const ShownCard& card) { return orderOf(map, card); });
    Folding(map, filter, cards).apply();

    ViewContent content{.cards = std::move(cards), .direction = direction, .filter = filter};
    RefSet shown;
    for (const auto& card : content.cards) shown.insert(card.subject);
    content.relations = relationsAmong(map, content.cards, shown, filter);

    RefSet options;
    for (auto& card : content.cards) {
        card.hiddenReplies = hiddenReplies(map, card.subject, filter, shown);
        if (card.subject.kind != RecordKind::Question) continue;
        for (const auto option : map.at(QuestionId{card.subject.id}).options) {
            if (!shown.contains(refTo(option))) continue;
            content.options.push_back({QuestionId{card.subject.id}, option});
            options.insert(refTo(option));
        }
    }
    for (auto& card : content.cards) card.option = options.contains(card.subject);
    return content;
}

}  // namespace

ViewContent contentOf(const ArgumentMap& map, ViewId id, const ViewFilter& filter) {
    const auto& view = map.at(id);
    auto cards = view.scope == ViewScope::Everything ? everything(map, &view) : listed(map, view);
    return contentOf(map, std::move(cards), filter, view.direction);
}

ViewContent contentOf(const ArgumentMap& map, const ViewFilter& filter) {
    return contentOf(map, everything(map, nullptr), filter, Direction::TopDown);
}

}  // namespace cruxmap
