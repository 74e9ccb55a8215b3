// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as it is drawn: bars, shapes, lines of text and the marks that one can point at, with their final places. A plain
// value that knows nothing of screens; one function paints it for window, image, SVG and report. Lengths are pixels at 100 %,
// y grows downwards.
#pragma once

#include "ui/charts/bar_plot.h"
#include "ui/render/map_picture.h"

#include <QLineF>
#include <QPolygonF>

#include <optional>
#include <vector>

class QPainter;

namespace cruxmap {

// A rectangle or an outline, filled or drawn.
struct ChartShape {
    QPolygonF outline;  // closed
    std::optional<Fill> fill{};
    std::optional<Colour> line{};
    double radius = 0;  // of the corners, when the outline is a rectangle

    bool operator==(const ChartShape&) const = default;
};

struct ChartStroke {
    QLineF line;
    Colour colour;
    double width = 1;
    LineStyle style = LineStyle::Solid;

    bool operator==(const ChartStroke&) const = default;
};

// What can be pointed at, walked to and selected: a bar's part, a cell, a range, a name.
struct ChartMark {
    QRectF rect;
    QString words;                  // "Jensen Huang, Compute gap: 12 claims"
    std::vector<RecordRef> behind;  // claims and relations, ascending and each once; may be empty
    bool opens = false;             // leads to a fuller chart instead of to records

    bool operator==(const ChartMark&) const = default;
};

struct ChartPicture {
    QSizeF size{0, 0};
    std::vector<BarPlot> plots{};
    std::vector<ChartShape> shapes{};  // above the bars
    std::vector<ChartStroke> strokes{};
    std::vector<TextLine> texts{};
    std::vector<ChartMark> marks{};  // in reading order

    bool operator==(const ChartPicture&) const = default;
};

// Everything moved by that much; the size stays.
ChartPicture moved(ChartPicture picture, QPointF by);

// Puts one below the other.
void append(ChartPicture& to, ChartPicture from);
// Puts a text below, broken into lines of the picture's width; what is written from right to left stands at the right.
void addParagraph(ChartPicture& picture, const QString& text, FontRole font, Colour colour);

// The painter's coordinates are the picture's; the ground is not painted.
void paint(QPainter& painter, const ChartPicture& picture, const Theme& theme);

}  // namespace cruxmap
