// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands that draw charts have in common: which part of which debate, and drawing without a display.
#pragma once

#include "app/cli/commands.h"
#include "ui/charts/charted.h"

#include <functional>
#include <string>

namespace cruxmap::cli {

struct ChartOptions {
    std::string file;
    std::string view;
    std::string claim;
    bool hideAnalyst = false;
};
void addChartOptions(CLI::App& command, ChartOptions& options);

// Opens the debate, counts, and draws what `draw` asks for where Qt can draw: the same pixels whether or not there is a display.
void withCharts(const ChartOptions& options, const std::function<void(const Charted&)>& draw);

}  // namespace cruxmap::cli
