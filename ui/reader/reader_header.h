// SPDX-License-Identifier: GPL-3.0-or-later
// Above the text: which source it is, with the choice of the others, what kind and how old, and how much of it is mapped.
#pragma once

#include "core/model/records.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QToolButton;

namespace cruxmap {

class ArgumentMap;
class Theme;
struct PassagesInText;

class ReaderHeader : public QWidget {
    Q_OBJECT

public:
    explicit ReaderHeader(QWidget* parent);

    void setTheme(const Theme& theme);
    // `passages` is nullptr where no text is attached.
    void show(const ArgumentMap& map, std::optional<SourceId> source, const PassagesInText* passages);
    void setTextScale(double scale);

Q_SIGNALS:
    void chosen(SourceId source);
    void findRequested();
    void textSizeRequested(int step);  // +1: larger, -1: smaller, 0: as it was made
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillMenu(const ArgumentMap& map, std::optional<SourceId> source);
    void fillSizeMenu();
    void fitTitle();

    QToolButton* m_title;
    QLabel* m_about;
    QToolButton* m_size;
    QAction* m_larger;
    QAction* m_smaller;
    QAction* m_normal;
    QToolButton* m_find;
    QToolButton* m_close;
    QString m_wholeTitle;
};

// "Interview · 17 April 2026"
QString kindAndDate(const Source& source);

}  // namespace cruxmap
