// SPDX-License-Identifier: GPL-3.0-or-later
// A chart for those who hear it: its question, the sentence about it, and its marks as items, each with its value in words. The
// numbers can be had as a table besides.
#pragma once

#include "ui/charts/chart_view.h"

#include <QAccessibleWidget>

#include <map>

namespace cruxmap {

class AccessibleChart : public QAccessibleWidget {
public:
    explicit AccessibleChart(ChartView* view);
    ~AccessibleChart() override;

    // Makes Qt answer with this class for charts; further calls do nothing.
    static void install();
    // Says that the current mark has the focus, to whoever listens.
    static void tellFocus(ChartView& view);

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* focusChild() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;

    const ChartView& view() const { return *static_cast<const ChartView*>(object()); }

private:
    mutable std::map<std::size_t, QAccessible::Id> m_items;
};

}  // namespace cruxmap
