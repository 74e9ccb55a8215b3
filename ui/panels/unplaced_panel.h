// SPDX-License-Identifier: GPL-3.0-or-later
// Claims that wait for a place: coded from a text, but linked to nothing and listed in no view. A click selects one, Enter or a
// double click shows it in the view. The panel is there as long as there are any.
#pragma once

#include "core/model/records.h"

#include <QWidget>

class QModelIndex;
class QPoint;

namespace cruxmap {

class RowList;
class RowModel;
class SectionHeading;
class Theme;
class Workspace;

class UnplacedPanel : public QWidget {
    Q_OBJECT

public:
    explicit UnplacedPanel(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    void place(ClaimId claim);  // in the shown view; where that shows everything, it is brought into sight there

private:
    void update();
    void followSelection();
    void showMenu(const QPoint& position);

    Workspace& m_workspace;
    SectionHeading* m_heading;
    RowModel* m_rows;
    RowList* m_list;
};

}  // namespace cruxmap
