// SPDX-License-Identifier: GPL-3.0-or-later
// All charts of a debate as a report in PDF: what it is of, how it is to be taken, each question with its answer and its chart,
// and the sources. A chart is never cut by the end of a page.
#pragma once

#include "ui/charts/charted.h"

#include <QByteArray>
#include <QString>

namespace cruxmap {

// `date` is shown as it stands: "22 November 2026". A4, in light colours. Needs a QApplication.
QByteArray reportOf(const Charted& charted, const QString& date);

}  // namespace cruxmap
