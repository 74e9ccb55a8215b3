// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"

namespace cruxmap {

ChartPicture chartOf(ChartKind kind, const ChartFrame& frame, const Analysis& analysis) {
    if (!analysis.isCounted(kind))
        return emptyChart(frame, QString::fromUtf8(kNotCounted.data(), static_cast<qsizetype>(kNotCounted.size())));
    switch (kind) {
    case ChartKind::Speaking:
        return speakingChart(frame, analysis.speaking);
    case ChartKind::Answering:
        return answeringChart(frame, analysis.answering);
    case ChartKind::RebuttalDepth:
        return rebuttalDepthChart(frame, analysis.depth);
    case ChartKind::Leverage:
        return leverageChart(frame, analysis.leverage);
    case ChartKind::Estimates:
        return estimatesChart(frame, analysis.measures);
    case ChartKind::Closeness:
        return closenessChart(frame, analysis.nearness);
    case ChartKind::OpenPoints:
        break;
    }
    return openPointsChart(frame, analysis.openPoints);
}

ChartPicture emptyChart(const ChartFrame& frame, const QString& sentence) {
    ChartSheet sheet(frame);
    sheet.gap(4);
    sheet.note(sentence);
    return sheet.finish();
}

}  // namespace cruxmap
