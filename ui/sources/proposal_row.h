// SPDX-License-Identifier: GPL-3.0-or-later
// A proposal as a row: what is proposed, quietly below it what there is to add, and at its right buttons to accept it, to put it
// aside, or to bring it back.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace cruxmap {

class Theme;

// As small and quiet as the buttons of a row are.
void makeRowButton(QToolButton& button, const Theme& theme);

class ProposalRow : public QWidget {
    Q_OBJECT

public:
    ProposalRow(const QString& text, const QString& detail, const Theme& theme, QWidget* parent);

    const QString& text() const { return m_text; }
    // Further right than those before; `name` tells it from others for tests and for keeping the focus.
    QToolButton* addButton(const QString& text, const QString& name, const QString& tip);

private:
    QString m_text;
    const Theme& m_theme;
    QHBoxLayout* m_line;
};

}  // namespace cruxmap
