// SPDX-License-Identifier: GPL-3.0-or-later
// The window's page of charts: where it leads, what it says in the status line, and the files that are written from it.
#pragma once

#include "ui/charts/chart_export.h"
#include "ui/services.h"

#include <QObject>

#include <functional>

class QWidget;

namespace cruxmap {

class AnalysisPage;
class StatusLine;
class Theme;
class Workspace;

class Charting : public QObject {
    Q_OBJECT

public:
    // The page is the window's to place.
    Charting(Workspace& workspace, const Services& services, StatusLine& status, QWidget* window);

    AnalysisPage& page() { return *m_page; }
    void setTheme(const Theme& theme);

Q_SIGNALS:
    void mapRequested();  // the map is to take the page's place

private:
    void showSelected();
    void exportChart(ChartKind kind, ChartFormat format);
    void writeReport();
    QString askPlace(const QString& title, const QString& name, const QString& kind, const QString& suffix);
    void write(const QString& file, const std::function<QByteArray(const Charted&)>& bytes);

    Workspace& m_workspace;
    Services m_services;
    StatusLine& m_status;
    QWidget* m_window;
    AnalysisPage* m_page;
};

}  // namespace cruxmap
