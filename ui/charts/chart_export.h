// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a file: PNG, SVG and CSV. A picture has the question above the chart, the sentence that reads it, and below where
// the numbers are from. The same drawing as in the window.
#pragma once

#include "ui/charts/charted.h"

#include <QByteArray>

#include <string>

namespace cruxmap {

class Theme;

enum class ChartFormat : std::uint8_t { Png, Svg, Csv };

template <>
struct EnumWords<ChartFormat> {
    static constexpr std::array<std::string_view, 3> words{"png", "svg", "csv"};
};

struct ChartExport {
    ChartFormat format = ChartFormat::Png;
    const Theme& theme;
    double scale = 2;    // of a PNG: image pixels for each pixel at 100 %
    double width = 760;  // of a picture at 100 %, with its margins
};

// Empty when the chart has no table to write (no claim to ask about). Needs a QApplication.
QByteArray exportedChart(const Charted& charted, ChartKind kind, const ChartExport& options);

// The chart with its question and what is to be read in it above.
ChartPicture titledChart(const Charted& charted, ChartKind kind, ChartPicture chart);
// The whole picture, title, margins and all.
ChartPicture framedChart(const Charted& charted, ChartKind kind, double width);

QString questionText(ChartKind kind);
// "who-speaks-to-what.svg"
std::string chartFileName(ChartKind kind, ChartFormat format);

}  // namespace cruxmap
