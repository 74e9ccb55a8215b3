// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/accessible_map.h"

#include "ui/canvas/map_canvas.h"

#include <QAbstractScrollArea>

#include <algorithm>

namespace cruxmap {

namespace {

class AccessibleCard : public QAccessibleInterface {
public:
    AccessibleCard(const AccessibleMap& map, RecordRef key) : m_map(map), m_key(key) {}

    RecordRef key() const { return m_key; }

    bool isValid() const override { return m_map.isValid() && m_map.card(m_key); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return const_cast<AccessibleMap*>(&m_map); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text text) const override {
        const auto* card = m_map.card(m_key);
        return card && text == QAccessible::Name ? card->description : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        const auto* card = m_map.card(m_key);
        return card ? m_map.rectOf(*card) : QRect();
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        const auto* card = m_map.card(m_key);
        state.invalid = !card;
        if (!card) return state;
        state.selectable = state.extSelectable = state.focusable = true;
        state.selected = m_map.selection()->contains(m_key);
        state.focused = m_map.selection()->current() == m_key && m_map.hasFocus();
        state.offscreen = !m_map.inSight(*card);
        return state;
    }

private:
    const AccessibleMap& m_map;
    RecordRef m_key;
};

QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
    auto* canvas = qobject_cast<MapCanvas*>(object);
    auto* stage = canvas ? canvas->findChild<Stage*>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
    return stage ? new AccessibleMap(canvas, stage) : nullptr;
}

}  // namespace

AccessibleMap::AccessibleMap(QWidget* canvas, Stage* stage) : QAccessibleWidget(canvas, QAccessible::List), m_stage(stage) {}

AccessibleMap::~AccessibleMap() {
    for (const auto& [card, id] : m_items) QAccessible::deleteAccessibleInterface(id);
}

void AccessibleMap::install() {
    static const bool installed = [] {
        QAccessible::installFactory(interfaceOf);
        return true;
    }();
    static_cast<void>(installed);
}

void AccessibleMap::tellFocus(QWidget* canvas, const Stage& stage) {
    if (!QAccessible::isActive() || !canvas->hasFocus()) return;
    const auto current = stage.workspace().selection().current();
    const auto& cards = stage.picture().cards;
    const auto at = current ? std::ranges::find(cards, *current, &CardPicture::key) : cards.end();
    QAccessibleEvent event(canvas, QAccessible::Focus);
    if (at != cards.end()) event.setChild(static_cast<int>(at - cards.begin()));
    QAccessible::updateAccessibility(&event);
}

int AccessibleMap::cardCount() const {
    return m_stage ? static_cast<int>(m_stage->picture().cards.size()) : 0;
}

int AccessibleMap::childCount() const {
    return cardCount() + QAccessibleWidget::childCount();
}

QAccessibleInterface* AccessibleMap::child(int index) const {
    if (index < 0) return nullptr;
    if (index >= cardCount()) return QAccessibleWidget::child(index - cardCount());
    return item(m_stage->picture().cards[static_cast<std::size_t>(index)].key);
}

QAccessibleInterface* AccessibleMap::childAt(int x, int y) const {
    const auto* area = static_cast<QAbstractScrollArea*>(widget());
    const auto hit = m_stage ? m_stage->hitAt(area->viewport()->mapFromGlobal(QPoint(x, y))) : Hit{};
    return hit.card ? item(*hit.card) : nullptr;
}

QAccessibleInterface* AccessibleMap::focusChild() const {
    const auto current = m_stage && widget()->hasFocus() ? selection()->current() : std::nullopt;
    return current && card(*current) ? item(*current) : QAccessibleWidget::focusChild();
}

int AccessibleMap::indexOfChild(const QAccessibleInterface* child) const {
    if (const auto* of = dynamic_cast<const AccessibleCard*>(child)) {
        if (!m_stage) return -1;
        const auto& cards = m_stage->picture().cards;
        const auto at = std::ranges::find(cards, of->key(), &CardPicture::key);
        return at == cards.end() ? -1 : static_cast<int>(at - cards.begin());
    }
    const auto index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? index : index + cardCount();
}

const CardPicture* AccessibleMap::card(RecordRef key) const {
    return m_stage ? m_stage->picture().card(key) : nullptr;
}

const Selection* AccessibleMap::selection() const {
    return m_stage ? &m_stage->workspace().selection() : nullptr;
}

QRect AccessibleMap::rectOf(const CardPicture& card) const {
    const auto rect = m_stage->sight().toView(card.rect).toAlignedRect();
    const auto* area = static_cast<QAbstractScrollArea*>(widget());
    return {area->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

bool AccessibleMap::inSight(const CardPicture& card) const {
    return m_stage->visible().intersects(card.rect);
}

QAccessibleInterface* AccessibleMap::item(RecordRef card) const {
    if (const auto known = m_items.find(card); known != m_items.end()) return QAccessible::accessibleInterface(known->second);
    auto* made = new AccessibleCard(*this, card);
    m_items[card] = QAccessible::registerAccessibleInterface(made);
    return made;
}

}  // namespace cruxmap
