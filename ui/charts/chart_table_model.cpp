// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table_model.h"

#include "ui/panels/rich_text.h"

namespace cruxmap {

void ChartTableModel::setTable(ChartTable table) {
    if (table == m_table) return;
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

const Cell& ChartTableModel::cell(const QModelIndex& index) const {
    return m_table.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
}

const std::vector<RecordRef>& ChartTableModel::behind(const QModelIndex& index) const {
    static const std::vector<RecordRef> nothing;
    return index.isValid() ? cell(index).behind : nothing;
}

int ChartTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& value = cell(index);
    const bool text = std::holds_alternative<std::string>(value.value);
    if (role == Qt::DisplayRole) return QString::fromStdString(textOf(value));
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignVCenter | (text ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole && text) return plainTip(textOf(value));
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number =
            !m_table.rows.empty() && !std::holds_alternative<std::string>(m_table.rows.front()[static_cast<std::size_t>(section)].value);
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    const auto& column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return QString::fromStdString(column);
    if (role == Qt::ToolTipRole) return plainTip(column);
    return {};
}

}  // namespace cruxmap
