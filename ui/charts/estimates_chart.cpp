// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"
#include "ui/panels/counts.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMeasures = 5;
constexpr std::size_t kEstimates = 8;
constexpr double kRowHeight = 40;
constexpr double kNames = 0.36;  // of the width
constexpr double kValues = 0.19;
constexpr double kEdge = 16;  // of the plot, for arrows
constexpr double kThickness = 6;
constexpr double kPoint = 11;
constexpr double kArrow = 8;
constexpr double kTickHeight = 22;
constexpr int kMostTicks = 16;

// From values to places, straight or by powers of ten.
struct Scale {
    double left = 0;
    double right = 1;
    double from = 0;
    double to = 1;
    bool logarithmic = false;

    double at(double value) const {
        const auto low = logarithmic ? std::log10(from) : from;
        const auto high = logarithmic ? std::log10(to) : to;
        const auto here = logarithmic ? std::log10(value) : value;
        if (!(high > low)) return (left + right) / 2;  // figures so large that they differ by less than can be told
        return left + (right - left) * (here - low) / (high - low);
    }
};

double niceStep(double span, double ticks) {
    const auto wanted = span / ticks;
    const auto power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const auto factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power >= wanted * 0.999) return factor * power;
    return 10 * power;
}

std::pair<double, double> endsOf(const Measure& measure) {
    auto low = std::numeric_limits<double>::infinity();
    auto high = -low;
    for (const auto& estimate : measure.estimates)
        for (const auto& end : {estimate.low, estimate.high})
            if (end) {
                low = std::min(low, *end);
                high = std::max(high, *end);
            }
    if (!(low <= high)) return {0, 1};
    return {low, high};
}

// Straight scales begin at 0 where that is not far away; all have some room at their ends.
Scale scaleOf(const Measure& measure, double left, double right) {
    auto [low, high] = endsOf(measure);
    Scale scale{left + kEdge, right - kEdge, low, high, measure.logarithmic && low > 0};
    if (scale.logarithmic) {
        scale.from = std::max(std::pow(10.0, std::floor(std::log10(low))), std::numeric_limits<double>::denorm_min());
        scale.to = std::min(std::pow(10.0, std::ceil(std::log10(high) + 1e-9)), std::numeric_limits<double>::max());
        return scale;
    }
    if (low > 0 && low < high * 0.7) low = 0;
    if (low == high) {
        low -= std::max(1.0, std::abs(low) * 0.1);
        high += std::max(1.0, std::abs(high) * 0.1);
    }
    const auto step = niceStep(high - low, 5);
    scale.from = std::floor(low / step) * step;
    scale.to = std::ceil(high / step) * step;
    return scale;
}

std::vector<double> ticksOf(const Scale& scale) {
    std::vector<double> ticks;
    if (scale.logarithmic) {
        const auto decades = std::log10(scale.to / scale.from);
        const auto every = std::max(1.0, std::ceil(decades / 6));
        const auto first = std::round(std::log10(scale.from));
        for (int i = 0; i < kMostTicks && std::pow(10.0, first + i * every) <= scale.to * 1.001; ++i)
            ticks.push_back(std::pow(10.0, first + i * every));
        return ticks;
    }
    const auto step = niceStep(scale.to - scale.from, 6);
    if (!(step > 0) || !std::isfinite(step)) return ticks;
    const auto first = std::ceil(scale.from / step - 1e-9);
    for (int i = 0; i < kMostTicks; ++i) {
        const auto value = (first + i) * step;
        if (!(value <= scale.to + step * 1e-6)) break;
        if (ticks.empty() || value > ticks.back()) ticks.push_back(std::abs(value) < step * 1e-6 ? 0 : value);
    }
    return ticks;
}

QString tickText(double value) {
    const auto large = std::abs(value) >= 1000 && value == std::floor(value);
    return large ? QLocale::c().toString(value, 'f', 0) : QString::number(value, 'g', 4);
}

QString speakersOf(const ArgumentMap& map, const Estimate& estimate) {
    QStringList names;
    for (const auto person : estimate.speakers) names << QString::fromStdString(map.at(person).name);
    return names.isEmpty() ? u"Nobody on record"_s : names.join(u", "_s);
}

void addArrow(ChartSheet& sheet, double tip, double middle, int towards, Colour colour) {
    const auto back = tip - towards * kArrow;
    sheet.picture.shapes.push_back(
        {QPolygonF{{tip, middle}, {back, middle - kArrow * 0.6}, {back, middle + kArrow * 0.6}}, Fill{colour, 1}});
}

// A point, a bar, or a line with an arrow where it is open.
QRectF addRange(ChartSheet& sheet, const Estimate& estimate, const Scale& scale, double middle) {
    const Colour colour{estimate.conflicts ? ColourRole::Attack : ColourRole::OptionLine};
    if (estimate.low && estimate.high && *estimate.low == *estimate.high) {
        const auto at = scale.at(*estimate.low);
        const QRectF point(at - kPoint / 2, middle - kPoint / 2, kPoint, kPoint);
        // A rough figure is hollow.
        sheet.rect(point, {colour}, kPoint / 2);
        if (estimate.about) sheet.rect(point.adjusted(2.5, 2.5, -2.5, -2.5), {{ColourRole::Card}}, kPoint / 2 - 2.5);
        return point.adjusted(-4, -4, 4, 4);
    }
    const auto left = estimate.low ? scale.at(*estimate.low) : scale.left - kEdge;
    const auto right = estimate.high ? scale.at(*estimate.high) : scale.right + kEdge;
    const QRectF bar(left + (estimate.low ? 0 : kArrow), middle - kThickness / 2,
                     std::max(kThickness, right - left - (estimate.low ? 0 : kArrow) - (estimate.high ? 0 : kArrow)), kThickness);
    sheet.rect(bar, {colour});
    if (estimate.about) sheet.rect(bar.adjusted(0, 1.75, 0, -1.75), {{ColourRole::Card}});
    if (!estimate.low) addArrow(sheet, left, middle, -1, colour);
    if (!estimate.high) addArrow(sheet, right, middle, +1, colour);
    for (const auto& [end, at] : {std::pair(estimate.low, left), {estimate.high, right}})
        if (end) sheet.picture.strokes.push_back({QLineF(at, middle - 7, at, middle + 7), colour, 2});
    return {left - 3, middle - 10, right - left + 6, 20};
}

void addEstimate(ChartSheet& sheet, const Estimate& estimate, const Scale& scale, double names, double values) {
    const auto& map = sheet.map();
    const auto top = sheet.bottom;
    const auto middle = top + kRowHeight / 2;
    const auto who = speakersOf(map, estimate);
    const auto source = estimate.source ? QString::fromStdString(map.at(*estimate.source).title) : QString();
    const auto person = estimate.speakers.empty() ? std::nullopt : std::optional(estimate.speakers.front());
    const auto nameTop = source.isEmpty() ? top + 9 : top + 2;
    sheet.name(who, person, {0, nameTop, names, 20});
    const double inset = person ? 26 : 0;
    if (!source.isEmpty()) sheet.line(source, {inset, nameTop + 19, names - inset, 16}, FontRole::Quiet, {ColourRole::SecondaryText});
    const auto figure = QString::fromStdString(rangeInWords(map.at(estimate.quantity)));
    const auto mark = addRange(sheet, estimate, scale, middle);
    const auto shown = estimate.conflicts ? u"≠ %1"_s.arg(figure) : figure;
    sheet.line(shown, {values, top, sheet.width() - values, kRowHeight}, FontRole::Quiet,
               {estimate.conflicts ? ColourRole::Attack : ColourRole::Text});
    const auto words = u"%1: %2%3%4"_s.arg(who, figure, source.isEmpty() ? QString() : u" (%1)"_s.arg(source),
                                           estimate.conflicts ? u"; has nothing in common with another figure here"_s : QString());
    sheet.mark({-4, top + 2, names + 8, kRowHeight - 4}, words, {refTo(estimate.claim)});
    sheet.mark(mark, words, {refTo(estimate.claim)});
    sheet.gap(kRowHeight);
}

void addMeasure(ChartSheet& sheet, const Measure& measure) {
    const auto subject = QString::fromStdString(measure.subject);
    auto title = QString::fromStdString(measure.measure);
    if (!subject.isEmpty()) title = title.isEmpty() ? subject : u"%1: %2"_s.arg(subject, title);
    if (!measure.unit.empty() && measure.measure.find(measure.unit) == std::string::npos)
        title += u" (%1)"_s.arg(QString::fromStdString(measure.unit));
    sheet.heading(title);
    sheet.gap(2);
    const auto names = std::round(sheet.width() * kNames);
    const auto values = std::round(sheet.width() * (1 - kValues));
    const auto scale = scaleOf(measure, names + 14, values - 10);
    const auto shown = sheet.shown(measure.estimates.size(), kEstimates);
    const auto top = sheet.bottom;
    const auto height = kRowHeight * static_cast<double>(shown);
    for (const auto tick : ticksOf(scale)) {
        const auto at = scale.at(tick);
        sheet.picture.strokes.push_back({QLineF(at, top, at, top + height), {ColourRole::CardLine}, 0.75});
        sheet.line(tickText(tick), {at - 40, top + height + 2, 80, kTickHeight - 4}, FontRole::Quiet, {ColourRole::SecondaryText},
                   Side::Middle);
    }
    for (std::size_t i = 0; i < shown; ++i) addEstimate(sheet, measure.estimates[i], scale, names, values);
    if (scale.logarithmic)
        sheet.line(u"ten times as much at each line"_s, {0, sheet.bottom + 2, names, kTickHeight - 4}, FontRole::Quiet,
                   {ColourRole::SecondaryText});
    sheet.gap(kTickHeight);
    if (const auto others = measure.estimates.size() - shown; others > 0)
        sheet.others(QString::fromStdString("and " + counted(others, "other figure", "other figures")));
}

}  // namespace

ChartPicture estimatesChart(const ChartFrame& frame, const std::vector<Measure>& measures) {
    if (measures.empty())
        return emptyChart(frame,
                          u"No two claims give a figure for the same thing yet. Select a number in the reader and press N to record "
                          u"it with its claim; figures for the same subject and measure then stand side by side here."_s);
    ChartSheet sheet(frame);
    const auto conflicts =
        std::ranges::any_of(measures, [](const Measure& measure) { return std::ranges::any_of(measure.estimates, &Estimate::conflicts); });
    if (conflicts) sheet.note(u"≠ marks a figure that has nothing in common with another one. An arrow: open at that end."_s);
    const auto shown = sheet.shown(measures.size(), kMeasures);
    for (std::size_t i = 0; i < shown; ++i) {
        sheet.gap(i == 0 && !conflicts ? 0 : 12);
        addMeasure(sheet, measures[i]);
    }
    if (const auto others = measures.size() - shown; others > 0)
        sheet.others(QString::fromStdString("and " + counted(others, "other measure", "other measures")));
    return sheet.finish();
}

}  // namespace cruxmap
