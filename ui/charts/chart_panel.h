// SPDX-License-Identifier: GPL-3.0-or-later
// One chart of the page: its question, the sentence that reads it, the chart itself or its table, and what can be done with it.
#pragma once

#include "ui/charts/chart_export.h"
#include "ui/charts/charted.h"

#include <QFrame>

#include <memory>

class QLabel;
class QToolButton;
class QUrl;
class QVBoxLayout;

namespace cruxmap {

class ChartTableView;
class ChartView;
class FlowingText;
class Theme;

class ChartPanel : public QFrame {
    Q_OBJECT

public:
    explicit ChartPanel(ChartKind kind, QWidget* parent = nullptr);

    ChartKind kind() const { return m_kind; }
    void setTheme(const Theme& theme);
    void setCharted(std::shared_ptr<const Charted> charted);

    ChartView& view() { return *m_view; }
    ChartTableView& table() { return *m_table; }
    const QString& reading() const { return m_said; }
    void showTable(bool shown);
    void setExtent(ChartExtent extent);

Q_SIGNALS:
    void chosen(const std::vector<RecordRef>& behind);
    void linkFollowed(RecordRef record);
    void mapRequested();
    void said(const QString& text);
    void exportRequested(ChartKind kind, ChartFormat format);
    void focused(QWidget* part, const QRect& rect);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* word(const QString& text, const QString& tip);
    void fillHead();
    void showReading();

    ChartKind m_kind;
    const Theme* m_theme;
    std::shared_ptr<const Charted> m_charted;
    ChartExtent m_extent = ChartExtent::Main;
    QString m_said;  // the reading as plain text
    QVBoxLayout* m_column;
    QLabel* m_question;
    QToolButton* m_asTable;
    QToolButton* m_export;
    QToolButton* m_fewer;
    FlowingText* m_reading = nullptr;
    ChartView* m_view;
    ChartTableView* m_table;
};

}  // namespace cruxmap
