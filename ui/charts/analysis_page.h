// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis, in the map's place: a page of charts, each of which answers one question about the debate. Of everything, or of
// the view that is shown. What is chosen in a chart is selected everywhere.
#pragma once

#include "ui/charts/chart_export.h"
#include "ui/charts/chart_numbers.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace cruxmap {

class ChartPanel;
class Theme;
class Workspace;

class AnalysisPage : public QWidget {
    Q_OBJECT

public:
    explicit AnalysisPage(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setScope(ChartNumbers::Of of);
    ChartNumbers& numbers() { return *m_numbers; }
    ChartPanel& panel(ChartKind kind) { return *m_panels[static_cast<std::size_t>(kind)]; }

Q_SIGNALS:
    void mapRequested();             // what is selected is to be shown there
    void said(const QString& text);  // what is under the pointer
    void told(const QString& text);  // what has just been done
    void exportRequested(ChartKind kind, ChartFormat format);
    void reportRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildBar();
    void buildBusyLine();
    void addPanels();
    void showCharts();
    void fillBar();
    void distribute();
    void followSelection();
    void choose(ChartPanel& panel, const std::vector<RecordRef>& behind);
    void follow(RecordRef record);

    Workspace& m_workspace;
    const Theme* m_theme;
    ChartNumbers* m_numbers;
    QWidget* m_bar;
    QHBoxLayout* m_choices;
    QWidget* m_busy;
    QProgressBar* m_progress;
    QTimer* m_moment;  // until a computation is worth mentioning
    QLabel* m_empty;
    QScrollArea* m_scroll;
    QHBoxLayout* m_columns;
    std::vector<QVBoxLayout*> m_column;
    std::vector<ChartPanel*> m_panels;  // by ChartKind
    int m_shownColumns = 0;
    bool m_choosing = false;  // the selection is being changed from here
};

}  // namespace cruxmap
