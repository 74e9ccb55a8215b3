// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the debate's views: a click shows one, its context menu renames, duplicates and removes it.
#pragma once

#include "core/model/records.h"

#include <QWidget>

class QPoint;

namespace cruxmap {

class RowList;
class RowModel;
class SectionHeading;
class Theme;
class Workspace;

class ViewsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ViewsPanel(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    // The edits behind the context menu.
    void beginRename(ViewId view);
    void rename(ViewId view, const QString& name);
    void duplicate(ViewId view);
    void move(ViewId view, int steps);  // -1: before the one above it
    void remove(ViewId view);

private:
    void update();
    void showMenu(const QPoint& position);

    Workspace& m_workspace;
    SectionHeading* m_heading;
    RowModel* m_rows;
    RowList* m_list;
};

}  // namespace cruxmap
