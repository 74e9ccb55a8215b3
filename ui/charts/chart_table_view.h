// SPDX-License-Identifier: GPL-3.0-or-later
// A chart's numbers as a table: arrows walk from cell to cell, a click or Enter chooses what is behind one.
#pragma once

#include "core/analysis/chart_table.h"

#include <QTableView>

namespace cruxmap {

class ChartTableModel;

class ChartTableView : public QTableView {
    Q_OBJECT

public:
    explicit ChartTableView(QWidget* parent = nullptr);

    void setTable(const ChartTable& table);

Q_SIGNALS:
    void cellChosen(const std::vector<RecordRef>& behind);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fit();

    ChartTableModel* m_model;
};

}  // namespace cruxmap
