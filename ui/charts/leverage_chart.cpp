// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"
#include "ui/panels/counts.h"
#include "ui/panels/wording.h"
#include "ui/render/text_measure.h"

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

constexpr double kRowHeight = 28;
constexpr double kTallRow = 38;  // for two lines
constexpr std::size_t kOnASide = 7;
constexpr double kHeadHeight = 24;
constexpr double kNames = 0.44;  // of the width at most
constexpr double kNameGap = 14;
constexpr double kValueRoom = 44;
constexpr double kLeastReach = 0.05;
constexpr double kLeastChange = 0.005;  // a smaller one would be written as 0

QString twoDigits(double value) {
    return QString::number(std::abs(value), 'f', 2);
}

QString signedDigits(double value) {
    return (value < 0 ? u"−"_s : u"+"_s) + twoDigits(value);
}

struct Row {
    Influence influence;
    double change;  // of the target's strength without the claim
};

std::vector<Row> rowsOf(const ChartSheet& sheet, const Leverage& leverage) {
    std::vector<Row> rows;
    for (const auto* side : {&leverage.holds, &leverage.weighs})
        for (std::size_t i = 0; i < sheet.shown(side->size(), kOnASide); ++i)
            if (std::abs((*side)[i].removal) >= kLeastChange) rows.push_back({(*side)[i], -(*side)[i].removal});
    return rows;
}

QString nameOf(const ChartSheet& sheet, const Row& row) {
    return QString::fromStdString(titleOf(sheet.map(), refTo(row.influence.claim)));
}

double namesWidth(const ChartSheet& sheet, const std::vector<Row>& rows) {
    double widest = 0;
    for (const auto& row : rows) widest = std::max(widest, widthOf(nameOf(sheet, row), FontRole::PageText));
    return std::min(std::ceil(widest), std::round(sheet.width() * kNames));
}

BarPlot plotOf(const std::vector<Row>& rows, const QRectF& area) {
    BarPlot plot;
    plot.categories = rows.size();
    plot.breadth = 0.56;
    plot.area = area;
    plot.series = {{{{ColourRole::Support}, 0.8}, {}}, {{{ColourRole::Attack}, 0.85, Texture::Hatched}, {}}};
    double most = kLeastReach;
    for (const auto& row : rows) {
        plot.series[0].values.push_back(std::min(0.0, row.change));
        plot.series[1].values.push_back(std::max(0.0, row.change));
        most = std::max(most, std::abs(row.change));
    }
    // The values stand beyond the bars' ends.
    const auto reach = most * area.width() / std::max(1.0, area.width() - 2 * kValueRoom);
    plot.from = -reach;
    plot.to = reach;
    plot.step = 2 * reach;  // only the line in the middle
    return plot;
}

void addHeads(ChartSheet& sheet, const BarPlot& plot) {
    const auto middle = placeOf(plot, 0);
    const QRectF left(plot.area.left(), sheet.bottom, middle - plot.area.left() - 8, kHeadHeight);
    const QRectF right(middle + 8, sheet.bottom, plot.area.right() - middle - 8, kHeadHeight);
    sheet.line(u"← weaker without it"_s, left, FontRole::Quiet, {ColourRole::SecondaryText}, Side::Right);
    sheet.line(u"stronger without it →"_s, right, FontRole::Quiet, {ColourRole::SecondaryText}, Side::Left);
}

void addRow(ChartSheet& sheet, const BarPlot& plot, const Row& row, std::size_t index) {
    const auto claim = refTo(row.influence.claim);
    const auto title = nameOf(sheet, row);
    const auto whole = QString::fromStdString(sheet.map().at(row.influence.claim).text);
    const auto room = roomOf(plot, index);
    const auto width = plot.area.left() - kNameGap;
    TextMeasure measure;
    const auto lines = measure.broken(title, width, FontRole::PageText, 2).lines;
    const auto height = specOf(FontRole::PageText).lineHeight - 2;
    auto y = room.center().y() - height * static_cast<double>(lines.size()) / 2;
    for (const auto& one : lines) {
        sheet.line(one.text, {0, y, width, height}, FontRole::PageText, {ColourRole::Text});
        y += height;
    }
    const bool holds = row.change < 0;
    const auto words =
        (holds ? u"Without “%1” the claim is %2 weaker"_s : u"Without “%1” the claim is %2 stronger"_s).arg(whole, twoDigits(row.change));
    sheet.mark({-4, room.top() + 2, width + 8, room.height() - 4}, words, {claim});
    const auto bar = barOf(plot, holds ? 0 : 1, index);
    if (bar.isEmpty()) return;
    const QRectF beyond = holds ? QRectF(bar.left() - kValueRoom - 6, bar.top(), kValueRoom, bar.height())
                                : QRectF(bar.right() + 6, bar.top(), kValueRoom, bar.height());
    sheet.line(signedDigits(row.change), beyond, FontRole::Quiet, {ColourRole::SecondaryText}, holds ? Side::Right : Side::Left);
    sheet.mark(bar, words, {claim});
}

void addRest(ChartSheet& sheet, std::size_t hidden, std::size_t others) {
    if (hidden + others == 0) return;
    sheet.gap(6);
    const auto text = QString::fromStdString("and " + counted(hidden + others, "claim", "claims") + " with less influence");
    hidden > 0 ? sheet.others(text) : sheet.note(text);
}

}  // namespace

ChartPicture leverageChart(const ChartFrame& frame, const std::optional<Leverage>& leverage) {
    if (!leverage)
        return emptyChart(frame,
                          u"There is no claim to ask about yet. Press C in the map to add one; then select the claim whose "
                          u"reasons you want to weigh."_s);
    ChartSheet sheet(frame);
    const auto target = QString::fromStdString(titleOf(frame.map, refTo(leverage->target)));
    const auto head = u"“%1”"_s.arg(target);
    sheet.line(head, {0, 0, frame.width, kHeadHeight}, FontRole::Speaker, {ColourRole::Text});
    sheet.mark({-4, 1, std::min(frame.width, widthOf(head, FontRole::Speaker)) + 8, kHeadHeight - 2},
               u"The claim that is asked about: %1"_s.arg(QString::fromStdString(frame.map.at(leverage->target).text)),
               {refTo(leverage->target)});
    sheet.gap(kHeadHeight);
    const auto rows = rowsOf(sheet, *leverage);
    if (!leverage->inPlay)
        sheet.note(u"It is out of play just now and has no strength."_s);
    else if (rows.empty())
        sheet.note(u"Nothing that is mapped moves its strength. Select another claim, or give reasons for or against this one."_s);
    else
        sheet.note(
            u"Strength %1 of 1: a second opinion beside the verdict. It rewards what is mapped finely and says nothing of truth."_s.arg(
                twoDigits(leverage->strength)));
    if (!leverage->converged) sheet.note(u"A circle of reasons did not settle; these numbers mean little."_s);
    if (rows.empty()) return sheet.finish();
    sheet.gap(8);
    const auto names = namesWidth(sheet, rows);
    const bool tall = std::ranges::any_of(rows, [&](const Row& row) { return widthOf(nameOf(sheet, row), FontRole::PageText) > names; });
    auto plot = plotOf(rows, {names + kNameGap, sheet.bottom + kHeadHeight, frame.width - names - kNameGap,
                              (tall ? kTallRow : kRowHeight) * static_cast<double>(rows.size())});
    addHeads(sheet, plot);
    for (std::size_t i = 0; i < rows.size(); ++i) addRow(sheet, plot, rows[i], i);
    sheet.bottom = plot.area.bottom();
    sheet.picture.plots.push_back(std::move(plot));
    addRest(sheet, leverage->holds.size() + leverage->weighs.size() - rows.size(), leverage->others);
    return sheet.finish();
}

}  // namespace cruxmap
