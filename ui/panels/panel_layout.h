// SPDX-License-Identifier: GPL-3.0-or-later
// How a panel of the left dock is laid out: its heading, and below it the list that fills it.
#pragma once

class QWidget;

namespace cruxmap {

class SectionHeading;

void layOutPanel(QWidget& panel, SectionHeading& heading, QWidget& content);

}  // namespace cruxmap
