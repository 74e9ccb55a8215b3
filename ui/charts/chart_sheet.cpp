// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_sheet.h"

#include "ui/render/marks.h"
#include "ui/render/text_measure.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

constexpr double kSwatch = 12;
constexpr double kSwatchGap = 7;
constexpr double kEntryGap = 18;
constexpr double kLegendRow = 22;
constexpr double kNameGap = 12;  // between names and bars
constexpr double kAvatar = 18;
constexpr double kAvatarGap = 8;
constexpr double kMostNames = 0.36;  // of the width
constexpr double kEndGap = 8;
constexpr double kTickHeight = 20;
constexpr Colour kQuiet{ColourRole::SecondaryText};

}  // namespace

double widthOf(const QString& text, FontRole font) {
    return QFontMetricsF(fontOf(font)).horizontalAdvance(text);
}

double integerStep(double most, int ticks) {
    const auto wanted = std::max(1.0, most / ticks);
    const auto power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const auto factor : {1.0, 2.0, 5.0})
        if (factor * power >= wanted) return factor * power;
    return 10 * power;
}

double endFor(double most, double step) {
    return std::max(1.0, std::ceil(most / step)) * step;
}

std::vector<RecordRef> joined(std::vector<RecordRef> a, const std::vector<RecordRef>& b) {
    a.insert(a.end(), b.begin(), b.end());
    std::ranges::sort(a);
    a.erase(std::unique(a.begin(), a.end()), a.end());
    return a;
}

ChartSheet::ChartSheet(const ChartFrame& frame) : m_frame(frame), m_speakers(frame.map) {}

std::size_t ChartSheet::shown(std::size_t count, std::size_t most) const {
    return m_frame.extent == ChartExtent::All || count <= most + 1 ? count : most;
}

double ChartSheet::line(const QString& text, const QRectF& rect, FontRole font, Colour colour, Side side) {
    const QFontMetricsF metrics(fontOf(font));
    const auto fitting = metrics.elidedText(text, Qt::ElideMiddle, rect.width() + 0.5);
    const auto width = metrics.horizontalAdvance(fitting);
    const auto room = rect.width() - width;
    const auto x = rect.left() + (side == Side::Left ? 0 : side == Side::Right ? room : room / 2);
    const auto top = rect.center().y() - specOf(font).lineHeight / 2;
    picture.texts.push_back({fitting, x, top + baselineOf(font), width, font, colour, fitting.isRightToLeft()});
    return width;
}

void ChartSheet::heading(const QString& text) {
    constexpr double height = 24;
    line(text, {0, bottom, width(), height}, FontRole::Speaker, {ColourRole::Text});
    bottom += height;
}

void ChartSheet::note(const QString& text) {
    TextMeasure measure;
    const auto spec = specOf(FontRole::Quiet);
    for (const auto& one : measure.broken(text, width(), FontRole::Quiet).lines) {
        picture.texts.push_back({one.text, 0, bottom + baselineOf(FontRole::Quiet), one.width, FontRole::Quiet, kQuiet, one.rightToLeft});
        bottom += spec.lineHeight + 1;
    }
}

void ChartSheet::legend(const std::vector<LegendEntry>& entries) {
    double left = 0;
    for (const auto& entry : entries) {
        const auto most = std::max(0.0, width() - kSwatch - kSwatchGap);
        const auto text = std::min(most, widthOf(entry.text, FontRole::Quiet));
        const auto whole = kSwatch + kSwatchGap + text;
        if (left > 0 && left + whole > width()) {
            left = 0;
            bottom += kLegendRow;
        }
        rect({left, bottom + (kLegendRow - kSwatch) / 2, kSwatch, kSwatch}, entry.fill, 2);
        line(entry.text, {left + kSwatch + kSwatchGap, bottom, text, kLegendRow}, FontRole::Quiet, {ColourRole::Text});
        left += whole + kEntryGap;
    }
    if (!entries.empty()) bottom += kLegendRow + 6;
}

void ChartSheet::others(const QString& text, double left) {
    constexpr double height = 26;
    const QRectF area(left, bottom, width() - left, height);
    const auto wide = line(text, area, FontRole::Quiet, {ColourRole::Selection});
    mark({area.left() - 4, area.top() + 2, wide + 8, height - 4}, text, {});
    picture.marks.back().opens = true;
    bottom += height;
}

void ChartSheet::rect(const QRectF& rect, const Fill& fill, double radius) {
    picture.shapes.push_back({QPolygonF(rect), fill, std::nullopt, radius});
}

void ChartSheet::avatar(PersonId person, QPointF corner, double size) {
    const QRectF square(corner, QSizeF(size, size));
    rect(square, {m_speakers.colourOf(person)}, marks::avatarRadius);
    line(initialsOf(QString::fromStdString(map().at(person).name)), square, FontRole::Initials, {ColourRole::OnSpeaker}, Side::Middle);
}

void ChartSheet::mark(const QRectF& rect, const QString& words, std::vector<RecordRef> behind) {
    picture.marks.push_back({rect, words, std::move(behind)});
}

void ChartSheet::name(const QString& text, std::optional<PersonId> person, const QRectF& rect) {
    auto room = rect;
    if (person) {
        avatar(*person, {rect.left(), rect.center().y() - kAvatar / 2}, kAvatar);
        room.setLeft(rect.left() + kAvatar + kAvatarGap);
    }
    line(text, room, FontRole::PageText, {ColourRole::Text});
}

double ChartSheet::nameWidth(const BarRows& rows, double most) const {
    double widest = 0;
    for (const auto& row : rows.rows)
        widest = std::max(widest, widthOf(row.name, FontRole::PageText) + (row.person ? kAvatar + kAvatarGap : 0));
    return std::min(std::ceil(widest), most);
}

void ChartSheet::ticks(const BarPlot& plot) {
    for (auto value = plot.from; value <= plot.to; value += plot.step) {
        const auto at = placeOf(plot, value);
        line(QString::number(value), {at - 30, plot.area.bottom() + 2, 60, kTickHeight - 2}, FontRole::Quiet, kQuiet, Side::Middle);
    }
}

void ChartSheet::finishRow(const BarPlot& plot, const BarRow& row, std::size_t category) {
    const auto room = roomOf(plot, category);
    double end = placeOf(plot, 0);
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
        const auto bar = barOf(plot, i, category);
        if (bar.isEmpty()) continue;
        mark(bar, row.parts[i].words, row.parts[i].behind);
        end = std::max(end, bar.right());
        if (plot.grouping == BarGrouping::SideBySide)
            line(QString::number(row.parts[i].value), {bar.right() + 5, bar.top(), 60, bar.height()}, FontRole::Quiet, kQuiet);
    }
    if (!row.end.isEmpty())
        line(row.end, {end + kEndGap, room.top(), std::max(0.0, width() - end), room.height()}, FontRole::Quiet, kQuiet);
}

BarPlot ChartSheet::plotOf(const BarRows& rows, double left, double right) const {
    double most = 1;
    double endWidth = rows.grouping == BarGrouping::SideBySide ? widthOf(QStringLiteral("000"), FontRole::Quiet) : 0;
    for (const auto& row : rows.rows) {
        double reach = 0;
        for (const auto& part : row.parts) reach = rows.grouping == BarGrouping::Stacked ? reach + part.value : std::max(reach, part.value);
        most = std::max(most, reach);
        endWidth = std::max(endWidth, widthOf(row.end, FontRole::Quiet));
    }
    const auto names = rows.nameEnd > 0 ? rows.nameEnd : left + nameWidth(rows, (right - left) * kMostNames);
    BarPlot plot;
    plot.grouping = rows.grouping;
    plot.categories = rows.rows.size();
    plot.breadth = rows.breadth;
    plot.to = rows.most > 0 ? rows.most : most;
    plot.step = integerStep(plot.to);
    plot.area = {names + kNameGap, bottom, right - names - kNameGap - endWidth - kEndGap,
                 rows.rowHeight * static_cast<double>(rows.rows.size())};
    for (std::size_t i = 0; i < rows.fills.size(); ++i) {
        BarSeries series{rows.fills[i], {}};
        for (const auto& row : rows.rows) series.values.push_back(row.parts[i].value);
        plot.series.push_back(std::move(series));
    }
    return plot;
}

void ChartSheet::bars(const BarRows& rows, double left, double right) {
    auto plot = plotOf(rows, left, right);
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        const auto& row = rows.rows[i];
        const auto room = roomOf(plot, i);
        if (!row.name.isEmpty()) {
            const QRectF area(left, room.top(), plot.area.left() - kNameGap - left, room.height());
            name(row.name, row.person, area);
            mark(area.adjusted(-4, 3, 4, -3), row.words, row.behind);
        }
        finishRow(plot, row, i);
    }
    bottom = plot.area.bottom();
    if (rows.ticks) {
        ticks(plot);
        bottom += kTickHeight;
    }
    picture.plots.push_back(std::move(plot));
}

ChartPicture ChartSheet::finish() {
    picture.size = {width(), std::ceil(bottom)};
    return std::move(picture);
}

}  // namespace cruxmap
