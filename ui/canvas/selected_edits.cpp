// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/selected_edits.h"

#include "core/document/edits.h"
#include "ui/canvas/navigation.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace cruxmap {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("MapCanvas", text);
}

bool isCard(RecordRef record) {
    return record.kind == RecordKind::Claim || record.kind == RecordKind::Question;
}

std::vector<RecordRef> selectedCards(const Workspace& workspace) {
    std::vector<RecordRef> cards;
    std::ranges::copy_if(workspace.selection().records(), std::back_inserter(cards), isCard);
    return cards;
}

// What the selection is about when it is gone: the nearest thing on the way up that stays.
std::optional<RecordRef> upFrom(const Workspace& workspace) {
    auto at = workspace.selection().current();
    const auto up = workspace.picture().direction == Direction::TopDown ? Arrow::Up : Arrow::Left;
    for (std::size_t steps = 0; at && workspace.selection().contains(*at); ++steps) {
        if (steps > workspace.picture().cards.size()) return std::nullopt;
        at = next(workspace.picture(), *at, up);
    }
    return at;
}

QString removalLabel(const std::set<RecordRef>& records) {
    if (records.size() > 1) return tr("Remove %1 records").arg(records.size());
    switch (records.begin()->kind) {
    case RecordKind::Question:
        return tr("Remove question");
    case RecordKind::Relation:
        return tr("Remove link");
    default:
        return tr("Remove claim");
    }
}

// The cards that bear on the same as `card`, as they stand along their row.
std::vector<const CardPicture*> siblingsOf(const MapPicture& picture, RecordRef card) {
    std::optional<RecordRef> parent;
    for (const auto& link : picture.links)
        if (link.from == card && !parent) parent = link.to;
    std::vector<const CardPicture*> siblings;
    for (const auto& link : picture.links) {
        const auto* sibling = picture.card(link.from);
        if (sibling && parent == link.to && std::ranges::find(siblings, sibling) == siblings.end()) siblings.push_back(sibling);
    }
    std::ranges::stable_sort(siblings, {}, [&](const CardPicture* sibling) {
        return picture.direction == Direction::TopDown ? sibling->rect.center().x() : sibling->rect.center().y();
    });
    return siblings;
}

}  // namespace

void removeSelected(Workspace& workspace) {
    const auto records = workspace.selection().records();
    if (records.empty()) return;
    const auto after = upFrom(workspace);
    const bool removed = workspace.edit(removalLabel(records), [&](Transaction& transaction) {
        // Claims take their relations with them, so relations go first; one may take another along.
        for (const auto kind : {RecordKind::Relation, RecordKind::Claim, RecordKind::Question})
            for (const auto record : records)
                if (record.kind == kind) transaction.remove(record);
    });
    if (removed && after && workspace.map().contains(*after)) workspace.selection().select(*after);
}

bool hideSelected(Workspace& workspace) {
    const auto view = workspace.view();
    if (!view || workspace.map().at(*view).scope == ViewScope::Everything) return false;
    const auto cards = selectedCards(workspace);
    if (cards.empty()) return true;
    const auto after = upFrom(workspace);
    const auto label = cards.size() == 1 ? tr("Hide card") : tr("Hide %1 cards").arg(cards.size());
    const bool hidden = workspace.edit(label, [&](Transaction& transaction) {
        for (const auto card : cards) hideFromView(transaction, *view, card);
    });
    if (!hidden) return true;
    if (after)
        workspace.selection().select(*after);
    else
        workspace.selection().clear();
    return true;
}

void moveAmongSiblings(Workspace& workspace, int step) {
    const auto current = workspace.selection().current();
    if (!current) return;
    const auto siblings = siblingsOf(workspace.picture(), *current);
    const auto at = std::ranges::find(siblings, *current, &CardPicture::key);
    if (at == siblings.end()) return;
    const auto to = at - siblings.begin() + step;
    if (to < 0 || to >= std::ssize(siblings)) return;
    const auto sibling = siblings[static_cast<std::size_t>(to)]->key;
    workspace.edit(tr("Reorder"), [&](Transaction& transaction) { swapRanks(transaction, *current, sibling); });
}

bool anyPlacedByHand(const Workspace& workspace) {
    return std::ranges::any_of(workspace.content().cards,
                               [&](const ShownCard& card) { return card.place && workspace.selection().contains(card.subject); });
}

void releasePlaces(Workspace& workspace) {
    const auto view = workspace.view();
    if (!view || !anyPlacedByHand(workspace)) return;
    workspace.edit(tr("Release place"), [&](Transaction& transaction) {
        for (const auto card : selectedCards(workspace)) place(transaction, *view, card, std::nullopt);
    });
}

}  // namespace cruxmap
