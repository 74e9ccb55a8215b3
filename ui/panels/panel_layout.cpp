// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_layout.h"

#include "ui/panels/row_paint.h"
#include "ui/panels/section_heading.h"

#include <QVBoxLayout>

namespace cruxmap {

void layOutPanel(QWidget& panel, SectionHeading& heading, QWidget& content) {
    constexpr int above = 14;
    constexpr int below = 6;
    heading.setContentsMargins(kRowMargin, 0, kRowMargin, 0);
    heading.setBuddy(&content);
    auto* layout = new QVBoxLayout(&panel);
    layout->setContentsMargins(0, above, 0, 0);
    layout->setSpacing(below);
    layout->addWidget(&heading);
    layout->addWidget(&content, 1);
}

}  // namespace cruxmap
