// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"
#include "ui/panels/counts.h"

#include <algorithm>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kSpeakers = 8;
constexpr double kPlotHeight = 150;
constexpr double kHeadroom = 20;     // for the counts on the bars
constexpr double kMostBar = 104;     // from bar to bar
constexpr double kTwoColumns = 760;  // from this width on the two parts stand side by side
constexpr double kGutter = 40;
constexpr Fill kBar{{ColourRole::Topic, 1}};

QString claims(std::size_t count) {
    return QString::fromStdString(counted(count, "claim", "claims"));
}

QString turnsInWords(std::size_t turns) {
    if (turns == 1) return u"attacked and not answered"_s;
    if (turns == 2) return u"attacked, and the attack answered"_s;
    return u"an exchange of %1 turns"_s.arg(turns);
}

void addHistogram(ChartSheet& sheet, const RebuttalDepth& depth, double width) {
    sheet.line(u"Turns of the longest exchange about a claim"_s, {0, sheet.bottom, width, 24}, FontRole::Speaker, {ColourRole::Text});
    sheet.gap(24 + kHeadroom);
    BarPlot plot;
    plot.direction = BarDirection::Upwards;
    plot.categories = depth.byTurns.size();
    plot.breadth = 0.66;
    plot.area = {0, sheet.bottom, std::min(width, kMostBar * static_cast<double>(plot.categories)), kPlotHeight};
    BarSeries series{kBar, {}};
    double most = 1;
    for (const auto& group : depth.byTurns) {
        series.values.push_back(static_cast<double>(group.size()));
        most = std::max(most, series.values.back());
    }
    plot.step = integerStep(most, 4);
    plot.to = endFor(most, plot.step);
    plot.series.push_back(std::move(series));
    for (std::size_t i = 0; i < plot.categories; ++i) {
        const auto room = roomOf(plot, i);
        const auto count = depth.byTurns[i].size();
        const QRectF below(room.left(), plot.area.bottom() + 3, room.width(), 18);
        sheet.line(QString::number(i + 1), below, FontRole::Quiet, {ColourRole::SecondaryText}, Side::Middle);
        const auto bar = count > 0 ? barOf(plot, 0, i) : QRectF();
        const auto top = count > 0 ? bar.top() : plot.area.bottom();
        sheet.line(QString::number(count), {room.left(), top - 20, room.width(), 18}, FontRole::Quiet,
                   {count > 0 ? ColourRole::Text : ColourRole::SecondaryText}, Side::Middle);
        if (count > 0) sheet.mark(bar, u"%1: %2"_s.arg(turnsInWords(i + 1), claims(count)), refsTo(depth.byTurns[i]));
    }
    sheet.bottom = plot.area.bottom() + 26;
    sheet.picture.plots.push_back(std::move(plot));
}

void addNeverAttacked(ChartSheet& sheet, const RebuttalDepth& depth, double width) {
    if (depth.neverAttacked.empty()) return;
    const auto text =
        u"%1 never attacked"_s.arg(claims(depth.neverAttacked.size()) + (depth.neverAttacked.size() == 1 ? u" is"_s : u" are"_s));
    const QRectF area(0, sheet.bottom, width, 20);
    const auto wide = sheet.line(text, area, FontRole::Quiet, {ColourRole::SecondaryText});
    sheet.mark({area.left() - 4, area.top(), wide + 8, area.height()}, text, refsTo(depth.neverAttacked));
    sheet.gap(24);
}

void addLastWords(ChartSheet& sheet, const RebuttalDepth& depth, double left, double right) {
    sheet.line(u"Who has the last word"_s, {left, sheet.bottom, right - left, 24}, FontRole::Speaker, {ColourRole::Text});
    sheet.gap(28);
    BarRows rows;
    rows.fills = {kBar};
    rows.rowHeight = 26;
    const auto shown = sheet.shown(depth.lastWords.size(), kSpeakers);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& words = depth.lastWords[i];
        const auto name = words.person ? QString::fromStdString(sheet.map().at(*words.person).name) : u"Nobody on record"_s;
        const auto text = u"%1 has the last word on %2"_s.arg(name, claims(words.claims.size()));
        const auto behind = refsTo(words.claims);
        rows.rows.push_back({.name = name,
                             .person = words.person,
                             .words = text,
                             .behind = behind,
                             .parts = {{static_cast<double>(words.claims.size()), text, behind}},
                             .end = QString::number(words.claims.size())});
    }
    sheet.bars(rows, left, right);
    if (const auto others = depth.lastWords.size() - shown; others > 0)
        sheet.others(QString::fromStdString("and " + counted(others, "other", "others")), left);
}

}  // namespace

ChartPicture rebuttalDepthChart(const ChartFrame& frame, const RebuttalDepth& depth) {
    if (depth.byTurns.empty())
        return emptyChart(frame,
                          u"No claim is attacked yet. Select a claim in the map and press A to add an objection to it, or U to "
                          u"object to a step."_s);
    ChartSheet sheet(frame);
    const bool beside = frame.width >= kTwoColumns;
    const auto half = beside ? (frame.width - kGutter) / 2 : frame.width;
    addHistogram(sheet, depth, half);
    addNeverAttacked(sheet, depth, half);
    const auto end = sheet.bottom;
    if (beside)
        sheet.bottom = 0;
    else
        sheet.gap(14);
    addLastWords(sheet, depth, beside ? half + kGutter : 0, frame.width);
    sheet.bottom = std::max(sheet.bottom, end);
    return sheet.finish();
}

}  // namespace cruxmap
