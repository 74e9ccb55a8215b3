// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_accessible.h"

namespace cruxmap {

AccessibleChart::AccessibleChart(ChartView* view) : AccessibleParts(view, QAccessible::Chart) {}

void AccessibleChart::install() {
    answerFor([](QObject* object) -> QAccessibleInterface* {
        auto* view = qobject_cast<ChartView*>(object);
        return view ? new AccessibleChart(view) : nullptr;
    });
}

std::optional<AccessiblePart> AccessibleChart::part(const std::size_t& mark) const {
    const auto& marks = view().picture().marks;
    if (mark >= marks.size()) return std::nullopt;
    const auto rect = marks[mark].rect.toAlignedRect();
    return AccessiblePart{.words = marks[mark].words,
                          .rect = {view().mapToGlobal(rect.topLeft()), rect.size()},
                          .selected = view().chosen() == mark,
                          .hasFocus = view().hasFocus() && view().current() == mark,
                          .oneOfSeveral = false};
}

int AccessibleChart::partCount() const {
    return static_cast<int>(view().picture().marks.size());
}

int AccessibleChart::placeOf(const std::size_t& mark) const {
    return mark < view().picture().marks.size() ? static_cast<int>(mark) : -1;
}

}  // namespace cruxmap
