// SPDX-License-Identifier: GPL-3.0-or-later
// The seven charts, each a function from its numbers to its picture; a file each. A chart about nothing says what to do to have
// it. Names of any length and script; counts are integers; what is told by a colour is told by a place, a texture or a word too.
#pragma once

#include "core/analysis/analysis.h"
#include "ui/charts/chart_sheet.h"

namespace cruxmap {

ChartPicture speakingChart(const ChartFrame& frame, const Speaking& speaking);
ChartPicture answeringChart(const ChartFrame& frame, const Answering& answering);
ChartPicture rebuttalDepthChart(const ChartFrame& frame, const RebuttalDepth& depth);
// Nothing: there is no claim to ask about.
ChartPicture leverageChart(const ChartFrame& frame, const std::optional<Leverage>& leverage);
ChartPicture estimatesChart(const ChartFrame& frame, const std::vector<Measure>& measures);
ChartPicture closenessChart(const ChartFrame& frame, const NearnessToWords& nearness);
ChartPicture openPointsChart(const ChartFrame& frame, const std::vector<TopicOpenPoints>& points);

ChartPicture chartOf(ChartKind kind, const ChartFrame& frame, const Analysis& analysis);

// A chart with nothing in it: a sentence that says what to do.
ChartPicture emptyChart(const ChartFrame& frame, const QString& sentence);

}  // namespace cruxmap
