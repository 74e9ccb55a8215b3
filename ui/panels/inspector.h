// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the window: all about what is selected. A claim with who says it, in which passage, through whom, and
// what it has to do with other claims; a relation with both its ends; a question with its options; several as a list;
// the debate itself when nothing is selected.
#pragma once

#include "core/model/records.h"

#include <QScrollArea>

#include <set>

class QTimer;

namespace cruxmap {

class Theme;
class Workspace;

class Inspector : public QScrollArea {
    Q_OBJECT

public:
    explicit Inspector(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    QSize sizeHint() const override;

private:
    void updateSoon();
    void update();

    Workspace& m_workspace;
    const Theme* m_theme;
    QTimer* m_soon;  // several signals of one edit make one page
    std::set<RecordRef> m_shown;
};

}  // namespace cruxmap
