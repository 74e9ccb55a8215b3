// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_plot.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

constexpr double kGap = 1;        // of ground between the parts of a bar
constexpr double kLeastPart = 4;  // a thinner one would be all gap and texture
constexpr double kHatchStep = 6;  // across
constexpr double kHatchWidth = 1.4;
constexpr float kTextureStrength = 0.55F;

QAbstractBarSeries* madeSeries(const BarPlot& plot) {
    const bool right = plot.direction == BarDirection::Rightwards;
    if (plot.grouping == BarGrouping::SideBySide) {
        if (right) return new QHorizontalBarSeries;
        return new QBarSeries;
    }
    if (right) return new QHorizontalStackedBarSeries;
    return new QStackedBarSeries;
}

QAbstractBarSeries* seriesFor(const BarPlot& plot) {
    auto* series = madeSeries(plot);
    series->setBarWidth(plot.breadth);
    return series;
}

QBarSet* setOf(const BarPlot& plot, const BarSeries& series, const Theme& theme) {
    auto* set = new QBarSet(QString());
    for (std::size_t i = 0; i < plot.categories; ++i) {
        // Qt Charts counts sideways bars from the bottom.
        const auto at = plot.direction == BarDirection::Rightwards ? plot.categories - 1 - i : i;
        set->append(series.values[at]);
    }
    set->setBrush(colourOf(series.fill, theme));
    set->setPen(Qt::NoPen);
    return set;
}

QValueAxis* plainAxis(double from, double to, QChart& chart) {
    auto* axis = new QValueAxis(&chart);
    axis->setRange(from, to);
    axis->setLabelsVisible(false);
    axis->setLineVisible(false);
    axis->setGridLineVisible(false);
    return axis;
}

void addAxes(QChart& chart, QAbstractBarSeries& series, const BarPlot& plot) {
    auto* values = plainAxis(plot.from, plot.to, chart);
    auto* categories = plainAxis(-0.5, static_cast<double>(plot.categories) - 0.5, chart);
    const bool right = plot.direction == BarDirection::Rightwards;
    chart.addAxis(values, right ? Qt::AlignBottom : Qt::AlignLeft);
    chart.addAxis(categories, right ? Qt::AlignLeft : Qt::AlignBottom);
    series.attachAxis(values);
    series.attachAxis(categories);
}

double sumBefore(const BarPlot& plot, std::size_t series, std::size_t category) {
    const auto value = plot.series[series].values[category];
    double sum = 0;
    for (std::size_t i = 0; i < series; ++i) {
        const auto other = plot.series[i].values[category];
        if ((other < 0) == (value < 0)) sum += other;
    }
    return sum;
}

QChart* plainChart(const QRectF& all, const QRectF& area) {
    auto* chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    chart->setMargins({});
    chart->setGeometry(all);
    chart->setPlotArea(area);
    return chart;
}

// Bars of the value 0 would be paths without a point, which readers of PDF complain about.
void hideNothings(const QGraphicsScene& scene) {
    for (auto* item : scene.items())
        if (const auto* bar = qgraphicsitem_cast<QGraphicsRectItem*>(item); bar && bar->rect().isEmpty()) item->hide();
}

// Below the bars, where the axes of Qt Charts would paint it above.
void paintGrid(QPainter& painter, const BarPlot& plot, const Theme& theme) {
    const auto& area = plot.area;
    for (auto i = std::ceil(plot.from / plot.step); i * plot.step <= plot.to; ++i) {
        const bool zero = i == 0;
        painter.setPen(QPen(theme.colour(zero ? ColourRole::ChipLine : ColourRole::CardLine), zero ? 1 : 0.75));
        const auto at = placeOf(plot, i * plot.step);
        painter.drawLine(plot.direction == BarDirection::Rightwards ? QLineF(at, area.top(), at, area.bottom())
                                                                    : QLineF(area.left(), at, area.right(), at));
    }
}

// Its texture, and a little ground between it and the part before it.
void finishBar(QPainter& painter, const BarPlot& plot, std::size_t series, std::size_t category, const Theme& theme) {
    const auto bar = barOf(plot, series, category);
    if (bar.isEmpty() || std::min(bar.width(), bar.height()) < kLeastPart) return;
    paintTexture(painter, bar, plot.series[series].fill.texture, theme);
    if (plot.grouping == BarGrouping::SideBySide || sumBefore(plot, series, category) == 0) return;
    const bool right = plot.direction == BarDirection::Rightwards;
    painter.setPen(QPen(theme.colour(ColourRole::Card), kGap, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(right ? QLineF(bar.topLeft(), bar.bottomLeft()) : QLineF(bar.bottomLeft(), bar.bottomRight()));
}

}  // namespace

QColor colourOf(const Fill& fill, const Theme& theme) {
    const auto full = theme.colour(fill.colour);
    const auto ground = theme.colour(ColourRole::Card);
    const auto between = [&](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * fill.strength)); };
    return {between(ground.red(), full.red()), between(ground.green(), full.green()), between(ground.blue(), full.blue())};
}

double placeOf(const BarPlot& plot, double value) {
    const auto part = (value - plot.from) / (plot.to - plot.from);
    return plot.direction == BarDirection::Rightwards ? plot.area.left() + part * plot.area.width()
                                                      : plot.area.bottom() - part * plot.area.height();
}

QRectF roomOf(const BarPlot& plot, std::size_t category) {
    const auto count = static_cast<double>(plot.categories);
    const auto at = static_cast<double>(category);
    if (plot.direction == BarDirection::Rightwards) {
        const auto height = plot.area.height() / count;
        return {plot.area.left(), plot.area.top() + at * height, plot.area.width(), height};
    }
    const auto width = plot.area.width() / count;
    return {plot.area.left() + at * width, plot.area.top(), width, plot.area.height()};
}

QRectF barOf(const BarPlot& plot, std::size_t series, std::size_t category) {
    const auto value = plot.series[series].values[category];
    if (value == 0) return {};
    const bool stacked = plot.grouping == BarGrouping::Stacked;
    const auto start = stacked ? sumBefore(plot, series, category) : 0;
    const auto from = placeOf(plot, start);
    const auto to = placeOf(plot, start + value);
    const auto room = roomOf(plot, category);
    const bool right = plot.direction == BarDirection::Rightwards;
    const auto breadth = (right ? room.height() : room.width()) * plot.breadth;
    const auto share = stacked ? breadth : breadth / static_cast<double>(plot.series.size());
    const auto middle = right ? room.center().y() : room.center().x();
    const auto side = middle - breadth / 2 + (stacked ? 0 : static_cast<double>(series) * share);
    return right ? QRectF(QPointF(from, side), QPointF(to, side + share)).normalized()
                 : QRectF(QPointF(side, to), QPointF(side + share, from)).normalized();
}

void paintBars(QPainter& painter, const BarPlot& plot, const Theme& theme) {
    if (plot.categories == 0 || plot.series.empty() || plot.area.isEmpty()) return;
    paintGrid(painter, plot, theme);
    const QRectF all(QPointF(), plot.area.bottomRight());
    QGraphicsScene scene(all);
    auto* chart = plainChart(all, plot.area);
    scene.addItem(chart);
    auto* series = seriesFor(plot);
    // Qt Charts counts bars side by side from below, too.
    const bool fromBelow = plot.grouping == BarGrouping::SideBySide && plot.direction == BarDirection::Rightwards;
    for (std::size_t i = 0; i < plot.series.size(); ++i)
        series->append(setOf(plot, plot.series[fromBelow ? plot.series.size() - 1 - i : i], theme));
    chart->addSeries(series);
    addAxes(*chart, *series, plot);
    hideNothings(scene);
    scene.render(&painter, all, all, Qt::IgnoreAspectRatio);
    for (std::size_t i = 0; i < plot.series.size(); ++i)
        for (std::size_t j = 0; j < plot.categories; ++j) finishBar(painter, plot, i, j, theme);
}

// Lines end at the rectangle's edges by themselves, since not every kind of picture knows clipping.
void paintTexture(QPainter& painter, const QRectF& rect, Texture texture, const Theme& theme) {
    if (texture == Texture::Plain || rect.isEmpty()) return;
    auto colour = theme.colour(ColourRole::Card);
    colour.setAlphaF(kTextureStrength);
    painter.save();
    painter.setPen(QPen(colour, kHatchWidth, Qt::SolidLine, Qt::FlatCap));
    if (texture == Texture::Dotted) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const auto half = kHatchStep / 2;
        for (auto y = rect.top() + half; y < rect.bottom() - 1; y += kHatchStep)
            for (auto x = rect.left() + half; x < rect.right() - 1; x += kHatchStep) painter.drawEllipse(QPointF(x, y), 1.1, 1.1);
    }
    const auto rising = [&](double at) {  // x + y = at
        const QPointF low(std::max(rect.left(), at - rect.bottom()), std::min(rect.bottom(), at - rect.left()));
        const QPointF high(std::min(rect.right(), at - rect.top()), std::max(rect.top(), at - rect.right()));
        painter.drawLine(QLineF(low, high));
    };
    const auto falling = [&](double at) {  // x - y = at
        const QPointF high(std::max(rect.left(), at + rect.top()), std::max(rect.top(), rect.left() - at));
        const QPointF low(std::min(rect.right(), at + rect.bottom()), std::min(rect.bottom(), rect.right() - at));
        painter.drawLine(QLineF(high, low));
    };
    const auto first = [](double from) { return std::ceil(from / kHatchStep) * kHatchStep; };
    if (texture == Texture::Hatched || texture == Texture::Crossed)
        for (auto at = first(rect.left() + rect.top()); at < rect.right() + rect.bottom(); at += kHatchStep) rising(at);
    if (texture == Texture::Crossed)
        for (auto at = first(rect.left() - rect.bottom()); at < rect.right() - rect.top(); at += kHatchStep) falling(at);
    painter.restore();
}

}  // namespace cruxmap
