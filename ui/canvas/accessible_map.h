// SPDX-License-Identifier: GPL-3.0-or-later
// The map for those who hear it: a list whose items are the cards, each with what its picture says about it.
#pragma once

#include "ui/canvas/stage.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <QWidget>

#include <map>

namespace cruxmap {

class AccessibleMap : public QAccessibleWidget {
public:
    AccessibleMap(QWidget* canvas, Stage* stage);
    ~AccessibleMap() override;

    // Makes Qt answer with this class for the canvas; further calls do nothing.
    static void install();
    // Says that the current card has the focus, to whoever listens.
    static void tellFocus(QWidget* canvas, const Stage& stage);

    // The cards, then the widgets on the map.
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;

    const CardPicture* card(RecordRef key) const;
    const Selection* selection() const;
    bool hasFocus() const { return widget()->hasFocus(); }
    QRect rectOf(const CardPicture& card) const;  // on the screen
    bool inSight(const CardPicture& card) const;

private:
    int cardCount() const;
    QAccessibleInterface* item(RecordRef card) const;

    QPointer<Stage> m_stage;  // goes before the widget does
    mutable std::map<RecordRef, QAccessible::Id> m_items;
};

}  // namespace cruxmap
