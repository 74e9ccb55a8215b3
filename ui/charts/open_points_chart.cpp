// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"
#include "ui/panels/counts.h"

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kTopics = 10;

const std::vector<LegendEntry>& kinds() {
    static const std::vector<LegendEntry> entries{
        {{{ColourRole::DisputedText}, 0.75}, u"disputed claims"_s},
        {{{ColourRole::UnansweredText}, 0.8, Texture::Hatched}, u"claims with an objection unanswered"_s},
        {{{ColourRole::Attack}, 0.85, Texture::Dotted}, u"attacks that nothing answers"_s}};
    return entries;
}

BarRow::Part part(const QString& topic, std::size_t count, const char* one, const char* many, std::vector<RecordRef> behind) {
    return {static_cast<double>(count), u"%1: %2"_s.arg(topic, QString::fromStdString(counted(count, one, many))), std::move(behind)};
}

BarRow rowOf(const ChartSheet& sheet, const TopicOpenPoints& points) {
    BarRow row;
    row.name = QString::fromStdString(topicName(sheet.map(), points.topic));
    row.parts = {part(row.name, points.disputed.size(), "disputed claim", "disputed claims", refsTo(points.disputed)),
                 part(row.name, points.objectionUnanswered.size(), "claim with an objection unanswered",
                      "claims with an objection unanswered", refsTo(points.objectionUnanswered)),
                 part(row.name, points.unansweredAttacks.size(), "attack that nothing answers", "attacks that nothing answers",
                      refsTo(points.unansweredAttacks))};
    std::size_t all = 0;
    for (const auto& one : row.parts) {
        row.behind = joined(std::move(row.behind), one.behind);
        all += one.behind.size();
    }
    row.words = u"%1: %2 among %3"_s.arg(row.name, QString::fromStdString(counted(all, "open point", "open points")),
                                         QString::fromStdString(counted(points.claims, "claim", "claims")));
    return row;
}

}  // namespace

ChartPicture openPointsChart(const ChartFrame& frame, const std::vector<TopicOpenPoints>& points) {
    if (points.empty())
        return emptyChart(frame, u"Nothing is left open here: no claim is disputed and every attack is answered, or there is none."_s);
    ChartSheet sheet(frame);
    sheet.legend(kinds());
    BarRows rows;
    rows.grouping = BarGrouping::SideBySide;
    rows.rowHeight = 46;
    rows.breadth = 0.8;
    for (const auto& kind : kinds()) rows.fills.push_back(kind.fill);
    const auto shown = sheet.shown(points.size(), kTopics);
    for (std::size_t i = 0; i < shown; ++i) rows.rows.push_back(rowOf(sheet, points[i]));
    sheet.bars(rows);
    if (const auto others = points.size() - shown; others > 0)
        sheet.others(QString::fromStdString("and " + counted(others, "other topic", "other topics")));
    return sheet.finish();
}

}  // namespace cruxmap
