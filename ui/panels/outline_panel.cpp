// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outline_panel.h"

#include "ui/panels/outline_model.h"
#include "ui/panels/outline_view.h"
#include "ui/panels/panel_layout.h"
#include "ui/panels/section_heading.h"
#include "ui/workspace/workspace.h"

#include <QItemSelection>
#include <QScopedValueRollback>

namespace cruxmap {

namespace {

constexpr int kShownExpanded = 80;  // rows: a bigger outline opens with its reasons folded

}  // namespace

OutlinePanel::OutlinePanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_heading(new SectionHeading(tr("Outline"), this)),
      m_model(new OutlineModel(this)),
      m_view(new OutlineView(*m_model, this)) {
    m_view->setAccessibleName(tr("Outline"));
    layOutPanel(*this, *m_heading, *m_view);

    connect(&workspace, &Workspace::documentChanged, this, &OutlinePanel::update);
    connect(&workspace, &Workspace::viewChanged, this, &OutlinePanel::update);
    connect(&workspace, &Workspace::pictureChanged, this, &OutlinePanel::update);
    connect(&workspace, &Workspace::committed, this, &OutlinePanel::update);
    connect(&workspace.selection(), &Selection::changed, this, &OutlinePanel::showSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutlinePanel::takeSelection);
    const auto reveal = [this](const QModelIndex& index) { m_workspace.reveal(m_model->subjectOf(index)); };
    connect(m_view, &QAbstractItemView::activated, this, reveal);
    connect(m_view, &QAbstractItemView::clicked, this, [this, reveal](const QModelIndex& index) {
        if (m_workspace.selection().records().size() == 1) reveal(index);
    });
    update();
}

void OutlinePanel::setTheme(const Theme& theme) {
    m_heading->setTheme(theme);
    m_view->setTheme(theme);
}

// A long arrangement lags behind the debate; the outline does not wait for it.
void OutlinePanel::update() {
    const auto& map = m_workspace.map();
    const auto view = m_workspace.view();
    ViewContent content;
    if (m_workspace.hasDocument() && m_workspace.arranging()) {
        content = view ? contentOf(map, *view, m_workspace.filter()) : contentOf(map, m_workspace.filter());
    } else {
        content = m_workspace.content();
    }
    {
        const QScopedValueRollback showing(m_showing, true);
        auto tree = outlineOf(map, content);
        if (view == m_shown && m_model->rowCount() > 0) {
            m_model->setTree(map, std::move(tree));
        } else {
            m_model->reset(map, std::move(tree));
            m_model->size() <= kShownExpanded ? m_view->expandAll() : m_view->expandToDepth(0);
        }
        m_shown = view;
        m_view->setPlaceholder(m_workspace.hasDocument() ? tr("Nothing in this view yet.") : QString());
    }
    showSelection();
}

void OutlinePanel::showSelection() {
    const QScopedValueRollback showing(m_showing, true);
    const auto& selection = m_workspace.selection();
    QItemSelection items;
    for (const auto& index : m_model->indexesOf(selection.records())) items.select(index, index);
    auto* model = m_view->selectionModel();
    model->select(items, QItemSelectionModel::ClearAndSelect);
    const auto current = selection.current();
    if (!current || (m_view->currentIndex().isValid() && m_model->subjectOf(m_view->currentIndex()) == *current)) return;
    const auto indexes = m_model->indexesOf(*current);
    if (indexes.isEmpty()) return;
    model->setCurrentIndex(indexes.front(), QItemSelectionModel::NoUpdate);
    makeVisible(indexes.front());
}

void OutlinePanel::makeVisible(const QModelIndex& index) {
    for (auto above = index.parent(); above.isValid(); above = above.parent()) m_view->expand(above);
    m_view->scrollTo(index);
}

// A claim that stands in several rows is selected in all of them; taking one of those out takes the claim out.
void OutlinePanel::takeSelection(const QItemSelection&, const QItemSelection& deselected) {
    if (m_showing) return;
    std::set<RecordRef> records;
    for (const auto& index : m_view->selectionModel()->selectedIndexes()) records.insert(m_model->subjectOf(index));
    const auto current = m_view->currentIndex();
    const bool onCurrent = current.isValid() && m_view->selectionModel()->isSelected(current);
    for (const auto& index : deselected.indexes())
        if (!onCurrent || m_model->subjectOf(index) != m_model->subjectOf(current)) records.erase(m_model->subjectOf(index));
    const auto record = onCurrent ? std::optional(m_model->subjectOf(current)) : std::nullopt;
    m_workspace.selection().select(std::move(records), record);
}

}  // namespace cruxmap
