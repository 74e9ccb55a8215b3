// SPDX-License-Identifier: GPL-3.0-or-later
// A list of the welcome page: files by name, with a quiet line below each. Rows are buttons; the cross at the right, or
// Delete, takes one off.
#pragma once

#include <QAbstractButton>
#include <QString>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace cruxmap {

class SectionHeading;
class Theme;

class FileRow : public QAbstractButton {
    Q_OBJECT

public:
    FileRow(const QString& name, const QString& detail, const QString& removeWords, QWidget* parent);

    void setTheme(const Theme& theme);
    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect crossRect() const;
    bool showsCross() const;

    QString m_detail;
    QString m_removeWords;
    const Theme* m_theme;
};

class FileList : public QWidget {
    Q_OBJECT

public:
    struct Item {
        QString path;
        QString name;
        QString detail;
        QString tip;
        bool there = true;
    };

    // `emptyWords` stand where there are no files.
    FileList(const QString& heading, const QString& emptyWords, const QString& removeWords, QWidget* parent);

    void setTheme(const Theme& theme);
    void setItems(const std::vector<Item>& items);

Q_SIGNALS:
    void opened(const QString& path);
    void removed(const QString& path);

private:
    SectionHeading* m_heading;
    QLabel* m_empty;
    QVBoxLayout* m_column;
    std::vector<FileRow*> m_rows;
    QString m_removeWords;
    const Theme* m_theme;
};

}  // namespace cruxmap
