// SPDX-License-Identifier: GPL-3.0-or-later
// A chart's table as a terminal shows it.
#pragma once

#include "core/analysis/chart_table.h"

namespace cruxmap::cli {

// Question, reading, and the rows in columns; a table that is too wide for that has a line or two for each row, without the zeros.
void printTable(const ChartTable& table);

}  // namespace cruxmap::cli
