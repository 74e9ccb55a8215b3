// SPDX-License-Identifier: GPL-3.0-or-later
// The search field of the toolbar. Typing lists matching claims, questions, people, sources and topics below it; Enter
// reveals one, Escape gives the keyboard back to where it was.
#pragma once

#include <QLineEdit>

namespace cruxmap {

class Theme;
class Workspace;

class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    // Takes the keyboard, with what it holds selected: for the key "/".
    void activate();

private:
    Workspace& m_workspace;
};

}  // namespace cruxmap
