// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/unplaced_panel.h"

#include "core/document/edits.h"
#include "core/model/unplaced.h"
#include "ui/panels/panel_layout.h"
#include "ui/panels/row_list.h"
#include "ui/panels/row_paint.h"
#include "ui/panels/section_heading.h"
#include "ui/panels/wording.h"
#include "ui/workspace/workspace.h"

#include <QMenu>

namespace cruxmap {

namespace {

constexpr int kMostRows = 7;

}  // namespace

UnplacedPanel::UnplacedPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_heading(new SectionHeading(tr("Unplaced"), this)),
      m_rows(new RowModel(this)),
      m_list(new RowList(*m_rows, this)) {
    m_list->setAccessibleName(tr("Unplaced claims"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    layOutPanel(*this, *m_heading, *m_list);
    connect(&workspace, &Workspace::documentChanged, this, &UnplacedPanel::update);
    connect(&workspace, &Workspace::committed, this, &UnplacedPanel::update);
    connect(&workspace.selection(), &Selection::changed, this, &UnplacedPanel::followSelection);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) m_workspace.selection().select(m_rows->row(index).record);
    });
    connect(m_list, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { place(ClaimId{m_rows->row(index).record.id}); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &UnplacedPanel::showMenu);
    update();
}

void UnplacedPanel::setTheme(const Theme& theme) {
    m_heading->setTheme(theme);
    m_list->setTheme(theme);
}

void UnplacedPanel::update() {
    const auto& map = m_workspace.map();
    const bool open = m_workspace.hasDocument();
    const auto claims = open ? unplacedClaims(map) : std::vector<ClaimId>();
    std::vector<Row> rows;
    for (const auto claim : claims) {
        Row row{refTo(claim), QString::fromStdString(titleOf(map, refTo(claim)))};
        row.tip = tr("%1\nEnter or a double click shows it in the view").arg(QString::fromStdString(map.at(claim).text));
        row.marked = m_workspace.selection().contains(refTo(claim));
        rows.push_back(std::move(row));
    }
    m_rows->setRows(std::move(rows));
    m_list->setMaximumHeight(kMostRows * kRowHeight);
    setVisible(!claims.empty());
    updateGeometry();
}

void UnplacedPanel::followSelection() {
    if (m_rows->rowCount() > 0) update();
}

void UnplacedPanel::place(ClaimId claim) {
    const auto view = m_workspace.view();
    const auto* shown = view ? m_workspace.map().find(*view) : nullptr;
    if (shown && shown->scope == ViewScope::Listed)
        m_workspace.edit(tr("Place claim"), [&](Transaction& transaction) { showInView(transaction, *view, refTo(claim)); });
    m_workspace.reveal(refTo(claim));
}

void UnplacedPanel::showMenu(const QPoint& position) {
    const auto index = m_list->indexAt(position);
    if (!index.isValid()) return;
    const ClaimId claim{m_rows->row(index).record.id};
    QMenu menu(this);
    menu.addAction(tr("Show in this view"), this, [this, claim] { place(claim); });
    menu.exec(m_list->viewport()->mapToGlobal(position));
}

}  // namespace cruxmap
