// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/accessible_map.h"

#include "ui/canvas/map_canvas.h"

#include <QAbstractScrollArea>

namespace cruxmap {

AccessibleMap::AccessibleMap(QWidget* canvas, Stage* stage) : AccessibleParts(canvas, QAccessible::List), m_stage(stage) {}

void AccessibleMap::install() {
    answerFor([](QObject* object) -> QAccessibleInterface* {
        auto* canvas = qobject_cast<MapCanvas*>(object);
        auto* stage = canvas ? canvas->findChild<Stage*>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
        return stage ? new AccessibleMap(canvas, stage) : nullptr;
    });
}

QAccessibleInterface* AccessibleMap::childAt(int x, int y) const {
    const auto* area = static_cast<QAbstractScrollArea*>(widget());
    const auto hit = m_stage ? m_stage->hitAt(area->viewport()->mapFromGlobal(QPoint(x, y))) : Hit{};
    return hit.card ? item(*hit.card) : nullptr;
}

std::optional<AccessiblePart> AccessibleMap::part(const RecordRef& key) const {
    const auto* card = m_stage ? m_stage->picture().card(key) : nullptr;
    if (!card) return std::nullopt;
    const auto rect = m_stage->sight().toView(card->rect).toAlignedRect();
    const auto* area = static_cast<QAbstractScrollArea*>(widget());
    const auto& selection = m_stage->workspace().selection();
    return AccessiblePart{.words = card->description,
                          .rect = {area->viewport()->mapToGlobal(rect.topLeft()), rect.size()},
                          .selected = selection.contains(key),
                          .hasFocus = selection.current() == key && area->hasFocus(),
                          .inSight = m_stage->visible().intersects(card->rect)};
}

int AccessibleMap::partCount() const {
    return m_stage ? static_cast<int>(m_stage->picture().cards.size()) : 0;
}

RecordRef AccessibleMap::keyAt(int place) const {
    return m_stage->picture().cards[static_cast<std::size_t>(place)].key;
}

int AccessibleMap::placeOf(const RecordRef& card) const {
    return m_stage ? placeAmong(m_stage->picture().cards, card) : -1;
}

std::optional<RecordRef> AccessibleMap::current() const {
    return m_stage ? m_stage->workspace().selection().current() : std::nullopt;
}

}  // namespace cruxmap
