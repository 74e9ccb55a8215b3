// SPDX-License-Identifier: GPL-3.0-or-later
// The painted parts of a widget for those who hear it: items of a list, each with its words, that a key tells from others. A part
// keeps its item as long as the widget lives, wherever it moves; the widgets that stand on it come after the parts.
#pragma once

#include "ui/render/map_picture.h"

#include <QAccessibleWidget>
#include <QWidget>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace cruxmap {

struct AccessiblePart {
    QString words;
    QRect rect;  // on the screen
    bool selected = false;
    bool hasFocus = false;
    bool inSight = true;
    bool oneOfSeveral = true;  // can be selected together with others
};

template <class Key>
class AccessibleParts : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;
    ~AccessibleParts() override {
        for (const auto& [key, id] : m_items) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return partCount() + QAccessibleWidget::childCount(); }

    QAccessibleInterface* child(int index) const override {
        if (index < 0) return nullptr;
        return index < partCount() ? item(keyAt(index)) : QAccessibleWidget::child(index - partCount());
    }

    QAccessibleInterface* focusChild() const override {
        const auto key = widget()->hasFocus() ? current() : std::nullopt;
        return key && part(*key) ? item(*key) : QAccessibleWidget::focusChild();
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        if (const auto* item = dynamic_cast<const Item*>(child)) return placeOf(item->key());
        const auto index = QAccessibleWidget::indexOfChild(child);
        return index < 0 ? index : index + partCount();
    }

    // What is known of a part; nothing when it is gone.
    virtual std::optional<AccessiblePart> part(const Key& key) const = 0;

protected:
    virtual int partCount() const = 0;
    virtual Key keyAt(int place) const = 0;
    virtual int placeOf(const Key& key) const = 0;  // -1: it is gone
    virtual std::optional<Key> current() const = 0;

    QAccessibleInterface* item(const Key& key) const {
        if (const auto known = m_items.find(key); known != m_items.end()) return QAccessible::accessibleInterface(known->second);
        auto* made = new Item(*this, key);
        m_items[key] = QAccessible::registerAccessibleInterface(made);
        return made;
    }

private:
    class Item : public QAccessibleInterface {
    public:
        Item(const AccessibleParts& whole, const Key& key) : m_whole(whole), m_key(key) {}

        const Key& key() const { return m_key; }

        bool isValid() const override { return m_whole.isValid() && m_whole.part(m_key); }
        QObject* object() const override { return nullptr; }
        QAccessibleInterface* parent() const override { return const_cast<AccessibleParts*>(&m_whole); }
        QAccessibleInterface* child(int) const override { return nullptr; }
        QAccessibleInterface* childAt(int, int) const override { return nullptr; }
        int childCount() const override { return 0; }
        int indexOfChild(const QAccessibleInterface*) const override { return -1; }
        QAccessible::Role role() const override { return QAccessible::ListItem; }
        void setText(QAccessible::Text, const QString&) override {}

        QString text(QAccessible::Text text) const override {
            const auto part = m_whole.part(m_key);
            return part && text == QAccessible::Name ? part->words : QString();
        }

        QRect rect() const override {
            const auto part = m_whole.part(m_key);
            return part ? part->rect : QRect();
        }

        QAccessible::State state() const override {
            QAccessible::State state;
            const auto part = m_whole.part(m_key);
            state.invalid = !part;
            if (!part) return state;
            state.selectable = state.focusable = true;
            state.extSelectable = part->oneOfSeveral;
            state.selected = part->selected;
            state.focused = part->hasFocus;
            state.offscreen = !part->inSight;
            return state;
        }

    private:
        const AccessibleParts& m_whole;
        Key m_key;
    };

    mutable std::map<Key, QAccessible::Id> m_items;
};

// Makes Qt ask `interfaceOf`, which answers for its own kind of widgets only; further calls with it do nothing.
template <class InterfaceOf>
void answerFor(InterfaceOf interfaceOf) {
    static const InterfaceOf answer = interfaceOf;
    static const bool installed = [] {
        QAccessible::installFactory([](const QString&, QObject* object) { return answer(object); });
        return true;
    }();
    static_cast<void>(installed);
}

// The place of the card with that key; -1: there is none.
inline int placeAmong(const std::vector<CardPicture>& cards, std::optional<RecordRef> key) {
    const auto at = key ? std::ranges::find(cards, *key, &CardPicture::key) : cards.end();
    return at == cards.end() ? -1 : static_cast<int>(at - cards.begin());
}

// Says that a part of the widget has the focus, to whoever listens; -1: the widget as a whole.
inline void tellFocus(QWidget& widget, int part) {
    if (!QAccessible::isActive() || !widget.hasFocus()) return;
    QAccessibleEvent event(&widget, QAccessible::Focus);
    if (part >= 0) event.setChild(part);
    QAccessible::updateAccessibility(&event);
}

}  // namespace cruxmap
