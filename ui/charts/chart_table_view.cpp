// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table_view.h"

#include "ui/charts/chart_table_model.h"
#include "ui/render/fonts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kRowHeight = 28;
constexpr int kHeaderHeight = 30;
constexpr int kMostRows = 16;
constexpr int kLeastNames = 120;

}  // namespace

ChartTableView::ChartTableView(QWidget* parent) : QTableView(parent), m_model(new ChartTableModel(this)) {
    setObjectName(QStringLiteral("chartTable"));
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setFixedHeight(kHeaderHeight);
    horizontalHeader()->setFont(fontOf(FontRole::Quiet));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { Q_EMIT cellChosen(m_model->behind(index)); });
}

void ChartTableView::setTable(const ChartTable& table) {
    m_model->setTable(table);
    if (!currentIndex().isValid() && m_model->rowCount() > 0) setCurrentIndex(m_model->index(0, 0));
    fit();
}

// Names take what the numbers leave them.
void ChartTableView::fit() {
    const auto rows = std::min(m_model->rowCount(), kMostRows);
    if (m_model->columnCount() > 0) {
        resizeColumnsToContents();
        int others = 0;
        for (int i = 1; i < m_model->columnCount(); ++i) {
            setColumnWidth(i, std::min(columnWidth(i) + 8, 260));
            others += columnWidth(i);
        }
        setColumnWidth(0, std::max({kLeastNames, std::min(columnWidth(0), 320), viewport()->width() - others}));
    }
    setFixedHeight(kHeaderHeight + rows * kRowHeight + horizontalScrollBar()->sizeHint().height());
}

void ChartTableView::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QTableView::keyPressEvent(event);
    Q_EMIT cellChosen(m_model->behind(currentIndex()));
}

void ChartTableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) fit();
}

// The page scrolls when the table has no further to go.
void ChartTableView::wheelEvent(QWheelEvent* event) {
    const auto* bar = verticalScrollBar();
    const auto down = event->angleDelta().y() < 0;
    if (bar->value() == (down ? bar->maximum() : bar->minimum())) return event->ignore();
    QTableView::wheelEvent(event);
}

}  // namespace cruxmap
