// SPDX-License-Identifier: GPL-3.0-or-later
// A chart for those who hear it: its question, the sentence about it, and its marks as items, each with its value in words. The
// numbers can be had as a table besides.
#pragma once

#include "ui/charts/chart_view.h"
#include "ui/workspace/accessible_parts.h"

namespace cruxmap {

class AccessibleChart : public AccessibleParts<std::size_t> {
public:
    explicit AccessibleChart(ChartView* view);

    // Makes Qt answer with this class for charts; further calls do nothing.
    static void install();

    std::optional<AccessiblePart> part(const std::size_t& mark) const override;

protected:
    int partCount() const override;
    std::size_t keyAt(int place) const override { return static_cast<std::size_t>(place); }
    int placeOf(const std::size_t& mark) const override;
    std::optional<std::size_t> current() const override { return view().current(); }

private:
    const ChartView& view() const { return *static_cast<const ChartView*>(object()); }
};

}  // namespace cruxmap
