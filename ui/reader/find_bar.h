// SPDX-License-Identifier: GPL-3.0-or-later
// Finds words in the text that is read: a field, how many places there are and which one is shown, and on to the next.
#pragma once

#include "ui/reader/text_flow.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;

namespace cruxmap {

class TextView;
class Theme;

class FindBar : public QWidget {
    Q_OBJECT

public:
    FindBar(TextView& view, QWidget* parent);

    void setTheme(const Theme& theme);
    // Shows the bar and takes the keyboard; one line of selected words is what is looked for.
    void open();
    void close();
    void step(int by);  // +1: the next place, -1: the one before
    void textChanged();
    std::size_t count() const { return m_found.size(); }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search();
    void goTo(std::size_t index);
    void tell();

    TextView& m_view;
    QLineEdit* m_field;
    QLabel* m_count;
    QToolButton* m_before;
    QToolButton* m_next;
    QToolButton* m_close;
    QTimer m_typing;
    std::vector<UnitRange> m_found;
    std::size_t m_at = 0;
};

}  // namespace cruxmap
