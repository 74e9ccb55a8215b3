// SPDX-License-Identifier: GPL-3.0-or-later
// The shown view as an outline: questions, their options, and the reasons below each. Shares the selection with the map.
#pragma once

#include "core/model/records.h"

#include <QWidget>

#include <optional>

class QItemSelection;
class QModelIndex;

namespace cruxmap {

class OutlineModel;
class OutlineView;
class SectionHeading;
class Theme;
class Workspace;

class OutlinePanel : public QWidget {
    Q_OBJECT

public:
    explicit OutlinePanel(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

private:
    void update();
    void showSelection();
    void takeSelection(const QItemSelection& selected, const QItemSelection& deselected);
    void makeVisible(const QModelIndex& index);

    Workspace& m_workspace;
    SectionHeading* m_heading;
    OutlineModel* m_model;
    OutlineView* m_view;
    std::optional<ViewId> m_shown;  // the view whose outline it is
    bool m_showing = false;         // the workspace's selection is being shown, so it is not taken back
};

}  // namespace cruxmap
