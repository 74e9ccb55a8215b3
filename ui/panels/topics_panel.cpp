// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/topics_panel.h"

#include "ui/panels/panel_layout.h"
#include "ui/panels/row_list.h"
#include "ui/panels/section_heading.h"
#include "ui/panels/topics.h"
#include "ui/workspace/workspace.h"

namespace cruxmap {

TopicsPanel::TopicsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_heading(new SectionHeading(tr("Topics"), this)),
      m_rows(new RowModel(this)),
      m_list(new RowList(*m_rows, this)) {
    m_list->setAccessibleName(tr("Topics"));
    layOutPanel(*this, *m_heading, *m_list);

    connect(&workspace, &Workspace::documentChanged, this, &TopicsPanel::update);
    connect(&workspace, &Workspace::viewChanged, this, &TopicsPanel::update);
    connect(&workspace, &Workspace::pictureChanged, this, &TopicsPanel::update);
    connect(&workspace, &Workspace::committed, this, &TopicsPanel::update);
    connect(m_list, &QAbstractItemView::clicked, this, &TopicsPanel::selectClaimsOf);
    connect(m_list, &QAbstractItemView::activated, this, &TopicsPanel::selectClaimsOf);
    update();
}

void TopicsPanel::setTheme(const Theme& theme) {
    m_heading->setTheme(theme);
    m_list->setTheme(theme);
}

void TopicsPanel::update() {
    const auto& map = m_workspace.map();
    std::vector<Row> rows;
    for (const auto& topic : topicsOf(map, m_workspace.content())) {
        Row row{refTo(topic.id), QString::fromStdString(map.at(topic.id).name)};
        row.count = topic.shown > 0 ? QString::number(topic.shown) : QString();
        row.tip = topic.shown > 0 ? tr("%1: selects its %n claim(s) in this view", nullptr, static_cast<int>(topic.shown)).arg(row.text)
                                  : tr("%1: no claims in this view").arg(row.text);
        row.swatch = Colour{ColourRole::Topic, topic.colour};
        row.depth = topic.depth;
        row.quiet = topic.shown == 0;
        rows.push_back(std::move(row));
    }
    m_rows->setRows(std::move(rows));
    m_heading->setVisible(m_rows->rowCount() > 0);
}

void TopicsPanel::selectClaimsOf(const QModelIndex& index) {
    std::set<RecordRef> claims;
    for (const auto claim : shownClaimsAbout(m_workspace.map(), m_workspace.content(), TopicId{m_rows->row(index).record.id}))
        claims.insert(refTo(claim));
    if (!claims.empty()) m_workspace.selection().select(std::move(claims));
}

}  // namespace cruxmap
