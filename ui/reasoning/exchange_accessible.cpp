// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/exchange_accessible.h"

#include "ui/workspace/workspace.h"

#include <algorithm>

namespace cruxmap {

namespace {

class AccessibleTurn : public QAccessibleInterface {
public:
    AccessibleTurn(const AccessibleExchange& exchange, RecordRef key) : m_exchange(exchange), m_key(key) {}

    RecordRef key() const { return m_key; }

    bool isValid() const override { return m_exchange.isValid() && card(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return const_cast<AccessibleExchange*>(&m_exchange); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text text) const override {
        const auto* turn = card();
        return turn && text == QAccessible::Name ? turn->description : QString();
    }

    QRect rect() const override {
        const auto* turn = card();
        if (!turn) return {};
        const auto rect = m_exchange.view().toView(turn->rect).toAlignedRect();
        return {m_exchange.view().viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        const auto* turn = card();
        state.invalid = !turn;
        if (!turn) return state;
        const auto& view = m_exchange.view();
        const auto& selection = view.workspace().selection();
        state.selectable = state.extSelectable = state.focusable = true;
        state.selected = selection.contains(m_key);
        state.focused = selection.current() == m_key && view.hasFocus();
        state.offscreen = !view.toView(turn->rect).intersects(view.viewport()->rect());
        return state;
    }

private:
    const CardPicture* card() const { return m_exchange.view().picture().card(m_key); }

    const AccessibleExchange& m_exchange;
    RecordRef m_key;
};

QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
    auto* view = qobject_cast<ExchangeView*>(object);
    return view ? new AccessibleExchange(view) : nullptr;
}

}  // namespace

AccessibleExchange::AccessibleExchange(ExchangeView* view) : QAccessibleWidget(view, QAccessible::List) {}

AccessibleExchange::~AccessibleExchange() {
    for (const auto& [card, id] : m_items) QAccessible::deleteAccessibleInterface(id);
}

void AccessibleExchange::install() {
    static const bool installed = [] {
        QAccessible::installFactory(interfaceOf);
        return true;
    }();
    static_cast<void>(installed);
}

void AccessibleExchange::tellFocus(ExchangeView& view) {
    if (!QAccessible::isActive() || !view.hasFocus()) return;
    const auto current = view.workspace().selection().current();
    const auto& cards = view.picture().cards;
    const auto at = current ? std::ranges::find(cards, *current, &CardPicture::key) : cards.end();
    QAccessibleEvent event(&view, QAccessible::Focus);
    if (at != cards.end()) event.setChild(static_cast<int>(at - cards.begin()));
    QAccessible::updateAccessibility(&event);
}

int AccessibleExchange::turns() const {
    return static_cast<int>(view().picture().cards.size());
}

int AccessibleExchange::childCount() const {
    return turns() + QAccessibleWidget::childCount();
}

QAccessibleInterface* AccessibleExchange::child(int index) const {
    if (index < 0) return nullptr;
    if (index >= turns()) return QAccessibleWidget::child(index - turns());
    return item(view().picture().cards[static_cast<std::size_t>(index)].key);
}

QAccessibleInterface* AccessibleExchange::focusChild() const {
    const auto current = view().hasFocus() ? view().workspace().selection().current() : std::nullopt;
    return current && view().picture().card(*current) ? item(*current) : QAccessibleWidget::focusChild();
}

int AccessibleExchange::indexOfChild(const QAccessibleInterface* child) const {
    if (const auto* turn = dynamic_cast<const AccessibleTurn*>(child)) {
        const auto& cards = view().picture().cards;
        const auto at = std::ranges::find(cards, turn->key(), &CardPicture::key);
        return at == cards.end() ? -1 : static_cast<int>(at - cards.begin());
    }
    const auto index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? index : index + turns();
}

QAccessibleInterface* AccessibleExchange::item(RecordRef card) const {
    if (const auto known = m_items.find(card); known != m_items.end()) return QAccessible::accessibleInterface(known->second);
    auto* made = new AccessibleTurn(*this, card);
    m_items[card] = QAccessible::registerAccessibleInterface(made);
    return made;
}

}  // namespace cruxmap
