// SPDX-License-Identifier: GPL-3.0-or-later
// Bars in a plot: what they are, where each of them is, and painting them with Qt Charts, which is known nowhere else. Names and
// numbers around them are the chart's own business.
#pragma once

#include "ui/render/theme.h"

#include <QRectF>

#include <cstddef>
#include <vector>

class QPainter;

namespace cruxmap {

// Laid over a colour, so that neighbours differ by more than their colours.
enum class Texture : std::uint8_t { Plain, Hatched, Crossed, Dotted };

struct Fill {
    Colour colour;
    double strength = 1;  // below 1 it is mixed with the ground of a card
    Texture texture = Texture::Plain;

    bool operator==(const Fill&) const = default;
};

struct BarSeries {
    Fill fill;
    std::vector<double> values;  // by category; 0: no bar

    bool operator==(const BarSeries&) const = default;
};

enum class BarDirection : std::uint8_t { Rightwards, Upwards };
enum class BarGrouping : std::uint8_t { Stacked, SideBySide };

struct BarPlot {
    QRectF area;
    BarDirection direction = BarDirection::Rightwards;
    BarGrouping grouping = BarGrouping::Stacked;
    std::size_t categories = 0;  // from top to bottom, or from left to right
    std::vector<BarSeries> series{};
    double from = 0;       // the values at the plot's edges
    double to = 1;         // more than `from`
    double step = 1;       // between lines of the grid
    double breadth = 0.6;  // of a category's bars, as a share of its room

    bool operator==(const BarPlot&) const = default;
};

// Where a bar is; empty for the value 0.
QRectF barOf(const BarPlot& plot, std::size_t series, std::size_t category);
// The room of a category, bars and gap.
QRectF roomOf(const BarPlot& plot, std::size_t category);
// Where a value is, along the bars.
double placeOf(const BarPlot& plot, double value);

// The bars with the lines of their grid. Needs a QApplication.
void paintBars(QPainter& painter, const BarPlot& plot, const Theme& theme);

QColor colourOf(const Fill& fill, const Theme& theme);
// The texture of a fill, over a rectangle that has its colour.
void paintTexture(QPainter& painter, const QRectF& rect, Texture texture, const Theme& theme);

}  // namespace cruxmap
