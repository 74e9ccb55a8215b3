// SPDX-License-Identifier: GPL-3.0-or-later
// The window's bottom line: what the view holds in words; hints, which go by themselves, and errors, which stay until they
// are dismissed; whether the debate is saved; the zoom.
#pragma once

#include <QString>
#include <QWidget>

namespace cruxmap {

class Theme;
class Workspace;

class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    void showHint(const QString& text, int milliseconds = 4000);
    void showError(const QString& text);  // what the workspace reports comes here by itself
    void setZoom(double factor);          // 1 is 100 %

Q_SIGNALS:
    void zoomRequested(double factor);
    void zoomToFitRequested();

private:
    Workspace& m_workspace;
};

}  // namespace cruxmap
