// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange for those who hear it: a list whose items are the turns, in their order, each with who speaks and what he says.
#pragma once

#include "ui/reasoning/exchange_view.h"

#include <QAccessibleWidget>

#include <map>

namespace cruxmap {

class AccessibleExchange : public QAccessibleWidget {
public:
    explicit AccessibleExchange(ExchangeView* view);
    ~AccessibleExchange() override;

    // Makes Qt answer with this class for the exchange; further calls do nothing.
    static void install();
    // Says that the current turn has the focus, to whoever listens.
    static void tellFocus(ExchangeView& view);

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* focusChild() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;

    ExchangeView& view() const { return *static_cast<ExchangeView*>(widget()); }

private:
    int turns() const;
    QAccessibleInterface* item(RecordRef card) const;

    mutable std::map<RecordRef, QAccessible::Id> m_items;
};

}  // namespace cruxmap
