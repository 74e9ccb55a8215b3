// SPDX-License-Identifier: GPL-3.0-or-later
// The window's bottom line: what the view holds in words; hints, which go by themselves, and errors, which stay until they
// are dismissed; whether the debate is saved; the zoom.
#pragma once

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

class QLabel;
class QTimer;
class QToolButton;

namespace cruxmap {

class Theme;
class Workspace;

class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    void showHint(const QString& text, int milliseconds = 4000);  // an empty text takes the last one away
    void showError(const QString& text);                          // what the workspace reports comes here by itself
    // Long work beside the window, with a button to cancel it; an empty text: it is over. The last of several is shown.
    enum class Work { Reading, Searching };
    void showWork(Work work, const QString& text);
    void setZoom(double factor);  // 1 is 100 %

Q_SIGNALS:
    void zoomRequested(double factor);
    void zoomToFitRequested();
    void cancelRequested(Work work);

private:
    void update();
    void showMessage();
    void dismiss();

    Workspace& m_workspace;
    const Theme* m_theme;
    QLabel* m_counts;
    QLabel* m_message;
    QToolButton* m_dismiss;
    QLabel* m_state;
    QToolButton* m_zoom;
    QTimer* m_hintEnds;
    QString m_hint;
    std::vector<std::pair<Work, QString>> m_work;  // goes before the hint
    QString m_error;                               // goes before both
};

}  // namespace cruxmap
