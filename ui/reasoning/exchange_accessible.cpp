// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/exchange_accessible.h"

#include "ui/workspace/workspace.h"

namespace cruxmap {

AccessibleExchange::AccessibleExchange(ExchangeView* view) : AccessibleParts(view, QAccessible::List) {}

void AccessibleExchange::install() {
    answerFor([](QObject* object) -> QAccessibleInterface* {
        auto* view = qobject_cast<ExchangeView*>(object);
        return view ? new AccessibleExchange(view) : nullptr;
    });
}

std::optional<AccessiblePart> AccessibleExchange::part(const RecordRef& turn) const {
    const auto* card = view().picture().card(turn);
    if (!card) return std::nullopt;
    const auto rect = view().toView(card->rect);
    const auto seen = rect.toAlignedRect();
    const auto& selection = view().workspace().selection();
    return AccessiblePart{.words = card->description,
                          .rect = {view().viewport()->mapToGlobal(seen.topLeft()), seen.size()},
                          .selected = selection.contains(turn),
                          .hasFocus = selection.current() == turn && view().hasFocus(),
                          .inSight = rect.intersects(view().viewport()->rect())};
}

int AccessibleExchange::partCount() const {
    return static_cast<int>(view().picture().cards.size());
}

RecordRef AccessibleExchange::keyAt(int place) const {
    return view().picture().cards[static_cast<std::size_t>(place)].key;
}

int AccessibleExchange::placeOf(const RecordRef& turn) const {
    return placeAmong(view().picture().cards, turn);
}

std::optional<RecordRef> AccessibleExchange::current() const {
    return view().workspace().selection().current();
}

}  // namespace cruxmap
