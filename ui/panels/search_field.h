// SPDX-License-Identifier: GPL-3.0-or-later
// The search field of the toolbar. Typing lists matching claims, questions, people, sources and topics below it; Enter
// goes there, Escape gives the keyboard back to where it was.
#pragma once

#include "ui/panels/search_index.h"

#include <QLineEdit>
#include <QPointer>

namespace cruxmap {

class FloatingCard;
class ResultsView;
class Theme;
class Workspace;

class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(Workspace& workspace, QWidget* parent = nullptr);
    ~SearchField() override;

    void setTheme(const Theme& theme);

    // Takes the keyboard, with what it holds selected: for the key "/".
    void activate();

    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search();
    void go(int row);
    void leave();
    void showResults();
    void hideResults();

    Workspace& m_workspace;
    const Theme* m_theme;
    SearchIndex m_index;
    std::vector<RecordRef> m_found;
    QPointer<FloatingCard> m_card;  // a child of the window, above everything else in it
    ResultsView* m_results;
    QPointer<QWidget> m_before;  // had the keyboard before
};

}  // namespace cruxmap
