// SPDX-License-Identifier: GPL-3.0-or-later
// The debate's topics with their colours, and how many claims of each the shown view holds; a click selects those.
#pragma once

#include <QWidget>

class QModelIndex;

namespace cruxmap {

class RowList;
class RowModel;
class SectionHeading;
class Theme;
class Workspace;

class TopicsPanel : public QWidget {
    Q_OBJECT

public:
    explicit TopicsPanel(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

private:
    void update();
    void selectClaimsOf(const QModelIndex& index);

    Workspace& m_workspace;
    SectionHeading* m_heading;
    RowModel* m_rows;
    RowList* m_list;
};

}  // namespace cruxmap
