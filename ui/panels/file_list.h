// SPDX-License-Identifier: GPL-3.0-or-later
// A list of the welcome page: files by name, with a quiet line below each. Rows are buttons; the cross at the right, or
// Delete, takes one off. The ground of a row that is pointed at reaches beyond its text by FileList::kInset.
#pragma once

#include "ui/panels/row_button.h"

#include <QString>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace cruxmap {

class SectionHeading;
class Theme;

struct FileItem {
    QString path;
    QString name;
    QString detail;
    QString tip;
    bool there = true;  // the file exists, so it can be opened

    bool operator==(const FileItem&) const = default;
};

class FileRow : public RowButton {
    Q_OBJECT

public:
    FileRow(const FileItem& item, const QString& removeWords, const Theme& theme, QWidget* parent);

    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintRow(QPainter& painter) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QRect crossRect() const;
    bool showsCross() const;

    QString m_detail;
    bool m_there;
    QString m_removeWords;
};

class FileList : public QWidget {
    Q_OBJECT

public:
    static constexpr int kInset = 10;

    // `emptyWords` stand where there are no files.
    FileList(const QString& heading, const QString& emptyWords, const QString& removeWords, QWidget* parent);

    void setTheme(const Theme& theme);
    void setItems(const std::vector<FileItem>& items);  // the same ones again leave the keyboard where it is

Q_SIGNALS:
    void opened(const QString& path);
    void removed(const QString& path);

private:
    SectionHeading* m_heading;
    QLabel* m_empty;
    QVBoxLayout* m_column;
    std::vector<FileItem> m_items;
    std::vector<FileRow*> m_rows;
    QString m_removeWords;
    const Theme* m_theme;
};

}  // namespace cruxmap
