// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/navigation.h"

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

// In the sense of the map: towards what is borne on, towards the reasons, and along a row.
enum class Sense : std::uint8_t { Towards, Away, Before, After };

Sense senseOf(Arrow arrow, Direction direction) {
    const bool down = direction == Direction::TopDown;
    switch (arrow) {
    case Arrow::Up:
        return down ? Sense::Towards : Sense::Before;
    case Arrow::Down:
        return down ? Sense::Away : Sense::After;
    case Arrow::Left:
        return down ? Sense::Before : Sense::Towards;
    case Arrow::Right:
        return down ? Sense::After : Sense::Away;
    }
    return Sense::Towards;
}

class Walk {
public:
    explicit Walk(const MapPicture& picture) : m_picture(picture), m_down(picture.direction == Direction::TopDown) {}

    std::optional<RecordRef> fromCard(const CardPicture& card, Sense sense) const {
        if (sense == Sense::Towards)
            if (const auto target = targetOf(card.key)) return target;
        if (sense == Sense::Away)
            if (const auto* reason = firstReason(card.key)) return reason->key;
        return nearest(card, sense);
    }

    std::optional<RecordRef> fromRelation(RecordRef relation, Sense sense) const {
        if (sense == Sense::Towards) return endOf(relation);
        if (sense == Sense::Away) {
            const auto* premise = first([&](const LinkPicture& link) { return link.key == relation; });
            return premise ? std::optional(premise->key) : std::nullopt;
        }
        return besideRelation(relation, sense);
    }

    const CardPicture* root() const {
        const auto question = std::ranges::find(m_picture.cards, CardKind::Question, &CardPicture::kind);
        if (question != m_picture.cards.end()) return &*question;
        std::set<RecordRef> bearing;
        for (const auto& link : m_picture.links) bearing.insert(link.from);
        const CardPicture* top = nullptr;
        for (const auto& card : m_picture.cards)
            if (!bearing.contains(card.key) && (!top || comesFirst(card, *top))) top = &card;
        if (!top && !m_picture.cards.empty()) top = &m_picture.cards.front();
        return top;
    }

private:
    // Coordinates in the sense of the map: `depth` grows with the reasons, `row` along a row.
    double depth(QPointF point) const { return m_down ? point.y() : point.x(); }
    double row(QPointF point) const { return m_down ? point.x() : point.y(); }

    bool comesFirst(const CardPicture& a, const CardPicture& b) const {
        const auto key = [this](const CardPicture& card) { return std::pair(depth(card.rect.topLeft()), row(card.rect.topLeft())); };
        return key(a) < key(b);
    }

    // Where the relation's last line ends: a card, or the relation that it undercuts.
    std::optional<RecordRef> endOf(RecordRef relation) const {
        for (const auto& link : m_picture.links)
            if (link.key == relation && link.to != relation) return link.to;
        return std::nullopt;
    }

    std::optional<RecordRef> targetOf(RecordRef card) const {
        for (const auto& link : m_picture.links)
            if (link.from == card) return link.kind == layout::LinkKind::Option ? link.to : endOf(link.key);
        return std::nullopt;
    }

    // The first card in its row from which a link comes that `wanted` takes.
    template <class Wanted>
    const CardPicture* first(Wanted wanted) const {
        const CardPicture* found = nullptr;
        for (const auto& link : m_picture.links) {
            if (!wanted(link)) continue;
            const auto* card = m_picture.card(link.from);
            if (card && (!found || row(card->rect.center()) < row(found->rect.center()))) found = card;
        }
        return found;
    }

    const CardPicture* firstReason(RecordRef card) const {
        std::set<RecordRef> relations;
        for (const auto& link : m_picture.links)
            if (link.to == card) relations.insert(link.key);
        return first([&](const LinkPicture& link) {
            if (link.kind == layout::LinkKind::Option) return link.to == card;
            return relations.contains(link.key);
        });
    }

    std::optional<RecordRef> besideRelation(RecordRef relation, Sense sense) const {
        const auto end = endOf(relation);
        std::vector<std::pair<double, RecordRef>> along;
        for (const auto& link : m_picture.links)
            if (link.key.kind == RecordKind::Relation && end && link.to == *end)
                along.emplace_back(row(link.path.pointAtPercent(0)), link.key);
        std::ranges::sort(along);
        const auto at = std::ranges::find(along, relation, &std::pair<double, RecordRef>::second);
        if (at == along.end()) return std::nullopt;
        if (sense == Sense::Before) return at == along.begin() ? std::nullopt : std::optional(std::prev(at)->second);
        return std::next(at) == along.end() ? std::nullopt : std::optional(std::next(at)->second);
    }

    // The nearest card that way: those that lie straight ahead come before those that lie aside.
    std::optional<RecordRef> nearest(const CardPicture& from, Sense sense) const {
        const bool inRow = sense == Sense::Before || sense == Sense::After;
        const auto sign = sense == Sense::Before || sense == Sense::Towards ? -1.0 : 1.0;
        const CardPicture* found = nullptr;
        double least = HUGE_VAL;
        for (const auto& card : m_picture.cards) {
            const auto to = card.rect.center() - from.rect.center();
            const auto ahead = sign * (inRow ? row(to) : depth(to));
            const auto aside = inRow ? asideBetween(from.rect, card.rect) : std::abs(row(to));
            if (card.key == from.key || ahead <= 1 || aside > ahead) continue;
            if (const auto cost = ahead + 3 * aside; cost < least) {
                least = cost;
                found = &card;
            }
        }
        return found ? std::optional(found->key) : std::nullopt;
    }

    // Nothing for cards that share a row, however tall they are.
    double asideBetween(const QRectF& a, const QRectF& b) const {
        const auto gap = m_down ? std::max(a.top(), b.top()) - std::min(a.bottom(), b.bottom())
                                : std::max(a.left(), b.left()) - std::min(a.right(), b.right());
        return std::max(gap, 0.0);
    }

    const MapPicture& m_picture;
    bool m_down;
};

}  // namespace

std::optional<RecordRef> next(const MapPicture& picture, RecordRef from, Arrow arrow) {
    const Walk walk(picture);
    const auto sense = senseOf(arrow, picture.direction);
    if (from.kind == RecordKind::Relation) return walk.fromRelation(from, sense);
    if (const auto* card = picture.card(from)) return walk.fromCard(*card, sense);
    return rootOf(picture);
}

std::optional<RecordRef> rootOf(const MapPicture& picture) {
    const auto* root = Walk(picture).root();
    return root ? std::optional(root->key) : std::nullopt;
}

std::set<RecordRef> neighbourhood(const MapPicture& picture, RecordRef card) {
    std::set<RecordRef> found{card};
    std::set<RecordRef> relations;
    for (const auto& link : picture.links) {
        if (link.from != card && link.to != card) continue;
        if (link.kind == layout::LinkKind::Option)
            found.insert({link.from, link.to});
        else
            relations.insert(link.key);
    }
    // What an undercut of this card's bears on belongs to it as well.
    for (const auto& link : picture.links)
        if (relations.contains(link.key) && link.to.kind == RecordKind::Relation) found.insert(link.to);
    found.insert(relations.begin(), relations.end());
    for (const auto& link : picture.links)
        if (found.contains(link.key) && link.kind != layout::LinkKind::Option) found.insert({link.from, link.to});
    return found;
}

}  // namespace cruxmap
