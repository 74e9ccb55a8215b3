// SPDX-License-Identifier: GPL-3.0-or-later
// A chart's table for Qt's table view.
#pragma once

#include "core/analysis/chart_table.h"

#include <QAbstractTableModel>

namespace cruxmap {

class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(ChartTable table);
    const std::vector<RecordRef>& behind(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Cell& cell(const QModelIndex& index) const;

    ChartTable m_table;
};

}  // namespace cruxmap
