// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while no debate is open: ways to begin, files opened lately, and drafts. It only asks: the window
// does what its signals say.
#pragma once

#include <QDateTime>
#include <QScrollArea>
#include <QString>
#include <QStringList>

#include <vector>

class QLabel;
class QPushButton;

namespace cruxmap {

class FileList;
class Theme;

struct DraftItem {
    QString path;
    QString name;
    QDateTime changed;
    int claims = 0;
};

class WelcomePage : public QScrollArea {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    // The latest first. Files that are not there any more are shown, but cannot be opened.
    void setRecentFiles(const QStringList& paths);
    void setDrafts(const std::vector<DraftItem>& drafts);

Q_SIGNALS:
    void newRequested();
    void openRequested();  // let the user choose a file
    void sampleRequested();
    void openFileRequested(const QString& path);
    void forgetRequested(const QString& path);       // take it off the recent files
    void removeDraftRequested(const QString& path);  // for good: the window asks first

private:
    QLabel* m_name;
    QLabel* m_sentence;
    FileList* m_recent;
    FileList* m_drafts;
};

}  // namespace cruxmap
