// SPDX-License-Identifier: GPL-3.0-or-later
// All about what is selected, in two parts: the head, what it says and who says it; and the details, in which passage, and what
// it has to do with other claims. A relation has both its ends, a question its options, several make a list, and when
// nothing is selected it is about the debate itself.
#pragma once

#include "core/model/records.h"

#include <QScrollArea>

#include <set>

class QTimer;

namespace cruxmap {

class Theme;
class Workspace;

enum class InspectorPart : std::uint8_t { Head, Details };

class Inspector : public QScrollArea {
    Q_OBJECT

public:
    Inspector(Workspace& workspace, InspectorPart part, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    // How high the page is when it is that wide.
    int pageHeight(int width) const;

Q_SIGNALS:
    void pageChanged();

private:
    void updateSoon();
    void update();

    Workspace& m_workspace;
    InspectorPart m_part;
    const Theme* m_theme;
    QTimer* m_soon;  // several signals of one edit make one page
    std::set<RecordRef> m_shown;
};

}  // namespace cruxmap
