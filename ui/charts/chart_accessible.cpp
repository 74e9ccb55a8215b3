// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_accessible.h"

namespace cruxmap {

namespace {

class AccessibleMark : public QAccessibleInterface {
public:
    AccessibleMark(const AccessibleChart& chart, std::size_t index) : m_chart(chart), m_index(index) {}

    std::size_t index() const { return m_index; }

    bool isValid() const override { return m_chart.isValid() && mark(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return const_cast<AccessibleChart*>(&m_chart); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text text) const override {
        const auto* one = mark();
        return one && text == QAccessible::Name ? one->words : QString();
    }

    QRect rect() const override {
        const auto* one = mark();
        if (!one) return {};
        const auto rect = one->rect.toAlignedRect();
        return {m_chart.view().mapToGlobal(rect.topLeft()), rect.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !mark();
        if (!mark()) return state;
        state.selectable = state.focusable = true;
        state.selected = m_chart.view().chosen() == m_index;
        state.focused = m_chart.view().hasFocus() && m_chart.view().current() == m_index;
        return state;
    }

private:
    const ChartMark* mark() const {
        const auto& marks = m_chart.view().picture().marks;
        return m_index < marks.size() ? &marks[m_index] : nullptr;
    }

    const AccessibleChart& m_chart;
    std::size_t m_index;
};

QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
    auto* view = qobject_cast<ChartView*>(object);
    return view ? new AccessibleChart(view) : nullptr;
}

}  // namespace

AccessibleChart::AccessibleChart(ChartView* view) : QAccessibleWidget(view, QAccessible::Chart) {}

AccessibleChart::~AccessibleChart() {
    for (const auto& [index, id] : m_items) QAccessible::deleteAccessibleInterface(id);
}

void AccessibleChart::install() {
    static const bool installed = [] {
        QAccessible::installFactory(interfaceOf);
        return true;
    }();
    static_cast<void>(installed);
}

void AccessibleChart::tellFocus(ChartView& view) {
    if (!QAccessible::isActive() || !view.hasFocus()) return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    if (view.current()) event.setChild(static_cast<int>(*view.current()));
    QAccessible::updateAccessibility(&event);
}

int AccessibleChart::childCount() const {
    return static_cast<int>(view().picture().marks.size());
}

QAccessibleInterface* AccessibleChart::child(int index) const {
    if (index < 0 || index >= childCount()) return nullptr;
    const auto at = static_cast<std::size_t>(index);
    if (const auto known = m_items.find(at); known != m_items.end()) return QAccessible::accessibleInterface(known->second);
    auto* made = new AccessibleMark(*this, at);
    m_items[at] = QAccessible::registerAccessibleInterface(made);
    return made;
}

QAccessibleInterface* AccessibleChart::focusChild() const {
    const auto current = view().hasFocus() ? view().current() : std::nullopt;
    return current ? child(static_cast<int>(*current)) : QAccessibleWidget::focusChild();
}

int AccessibleChart::indexOfChild(const QAccessibleInterface* child) const {
    const auto* mark = dynamic_cast<const AccessibleMark*>(child);
    return mark ? static_cast<int>(mark->index()) : QAccessibleWidget::indexOfChild(child);
}

}  // namespace cruxmap
