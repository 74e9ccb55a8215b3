// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/views_panel.h"

#include "core/base/text.h"
#include "ui/panels/panel_layout.h"
#include "ui/panels/row_list.h"
#include "ui/panels/section_heading.h"
#include "ui/workspace/workspace.h"

#include <QMenu>

#include <algorithm>
#include <iterator>

namespace cruxmap {

ViewsPanel::ViewsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_heading(new SectionHeading(tr("Views"), this)),
      m_rows(new RowModel(this)),
      m_list(new RowList(*m_rows, this)) {
    m_list->setAccessibleName(tr("Views"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    layOutPanel(*this, *m_heading, *m_list);

    connect(&workspace, &Workspace::documentChanged, this, &ViewsPanel::update);
    connect(&workspace, &Workspace::viewChanged, this, &ViewsPanel::update);
    connect(&workspace, &Workspace::committed, this, &ViewsPanel::update);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) m_workspace.setView(ViewId{m_rows->row(index).record.id});
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &ViewsPanel::showMenu);
    connect(m_rows, &RowModel::renamed, this,
            [this](const QModelIndex& index, const QString& name) { rename(ViewId{m_rows->row(index).record.id}, name); });
    update();
}

void ViewsPanel::setTheme(const Theme& theme) {
    m_heading->setTheme(theme);
    m_list->setTheme(theme);
}

void ViewsPanel::update() {
    const auto& map = m_workspace.map();
    const bool editable = m_workspace.hasDocument() && !m_workspace.document().readOnly();
    std::vector<Row> rows;
    for (const auto id : map.ranked<View>()) {
        const auto& view = map.at(id);
        Row row{refTo(id), QString::fromStdString(view.name)};
        if (view.scope == ViewScope::Everything) row.count = QString::number(map.all<Claim>().size());
        row.tip = QString::fromStdString(view.description.empty() ? view.name : view.description);
        row.marked = m_workspace.view() == id;
        row.editable = editable;
        rows.push_back(std::move(row));
    }
    // Without views the window shows everything.
    if (rows.empty() && m_workspace.hasDocument()) {
        Row row{refTo(ViewId{}), tr("Everything"), QString::number(map.all<Claim>().size())};
        row.marked = true;
        rows.push_back(std::move(row));
    }
    m_rows->setRows(std::move(rows));
    if (const auto view = m_workspace.view()) m_list->setCurrentIndex(m_rows->indexOf(refTo(*view)));
    m_list->viewport()->update();
}

void ViewsPanel::showMenu(const QPoint& position) {
    const auto index = m_list->indexAt(position);
    if (!index.isValid() || !m_rows->row(index).editable) return;
    const ViewId view{m_rows->row(index).record.id};
    QMenu menu(this);
    menu.addAction(tr("Rename"), this, [this, view] { beginRename(view); });
    menu.addAction(tr("Duplicate"), this, [this, view] { duplicate(view); });
    menu.addSeparator();
    menu.addAction(tr("Move up"), this, [this, view] { move(view, -1); })->setEnabled(index.row() > 0);
    menu.addAction(tr("Move down"), this, [this, view] { move(view, 1); })->setEnabled(index.row() + 1 < m_rows->rowCount());
    menu.addSeparator();
    menu.addAction(tr("Remove"), this, [this, view] { remove(view); });
    menu.exec(m_list->viewport()->mapToGlobal(position));
}

void ViewsPanel::beginRename(ViewId view) {
    m_list->edit(m_rows->indexOf(refTo(view)));
}

void ViewsPanel::rename(ViewId view, const QString& name) {
    m_workspace.edit(tr("Rename view"), [&](Transaction& transaction) {
        transaction.change(view, [&](View& record) { record.name = singleLine(name.toStdString()); });
    });
}

// The copy stands after the original and is shown.
void ViewsPanel::duplicate(ViewId view) {
    ViewId copied;
    const bool done = m_workspace.edit(tr("Duplicate view"), [&](Transaction& transaction) {
        auto copy = transaction.before().at(view);
        copy.id = {};
        copy.name = tr("%1, copy").arg(QString::fromStdString(copy.name)).toStdString();
        for (const auto id : transaction.before().ranked<View>())
            if (transaction.before().at(id).rank > copy.rank) transaction.change(id, [](View& later) { ++later.rank; });
        ++copy.rank;
        copied = transaction.add(std::move(copy));
    });
    if (done) m_workspace.setView(copied);
}

void ViewsPanel::move(ViewId view, int steps) {
    m_workspace.edit(tr("Move view"), [&](Transaction& transaction) {
        auto views = transaction.before().ranked<View>();
        const auto from = std::ranges::find(views, view) - views.begin();
        const auto to = std::clamp<std::ptrdiff_t>(from + steps, 0, std::ssize(views) - 1);
        std::swap(views[static_cast<std::size_t>(from)], views[static_cast<std::size_t>(to)]);
        for (std::size_t i = 0; i < views.size(); ++i) {
            const auto rank = static_cast<std::int64_t>(i) + 1;
            if (transaction.before().at(views[i]).rank != rank) transaction.change(views[i], [&](View& record) { record.rank = rank; });
        }
    });
}

void ViewsPanel::remove(ViewId view) {
    m_workspace.edit(tr("Remove view"), [&](Transaction& transaction) { transaction.remove(view); });
}

}  // namespace cruxmap
