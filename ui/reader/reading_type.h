// SPDX-License-Identifier: GPL-3.0-or-later
// The type in which a source's text is set: the window's own, larger and with more room between the lines.
#pragma once

#include <QFont>

namespace cruxmap {

const QFont& readingFont();
double readingLineHeight();  // from baseline to baseline, in pixels
double readingBaseline();    // from the top of a line

}  // namespace cruxmap
