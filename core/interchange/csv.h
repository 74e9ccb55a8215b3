// SPDX-License-Identifier: GPL-3.0-or-later
// A chart's table as comma-separated values (RFC 4180), for spreadsheets and statistics programs: UTF-8 without a byte order mark,
// lines that end in CR LF, the names of the columns first. Numbers are the shortest that read back equal, with a point.
#pragma once

#include "core/analysis/chart_table.h"

#include <string>

namespace cruxmap {

// A text that a spreadsheet would run as a formula is preceded by an apostrophe: a debate may come from anybody.
std::string csvOf(const ChartTable& table);

}  // namespace cruxmap
