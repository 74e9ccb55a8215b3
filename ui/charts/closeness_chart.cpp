// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"
#include "ui/panels/counts.h"

#include <algorithm>
#include <array>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kRows = 7;
constexpr double kNames = 0.27;  // of the width
constexpr double kGutter = 18;
constexpr double kHeadHeight = 22;
constexpr Colour kHandsColour{ColourRole::Topic, 1};
constexpr Colour kWordsColour{ColourRole::Topic, 6};

const std::vector<LegendEntry>& hands() {
    static const std::vector<LegendEntry> entries{{{kHandsColour}, u"first-hand"_s},
                                                  {{kHandsColour, 0.6, Texture::Hatched}, u"second-hand"_s},
                                                  {{kHandsColour, 0.3}, u"third-hand or further"_s}};
    return entries;
}

// In the order of Closeness::byState.
const std::vector<LegendEntry>& states() {
    static const std::vector<LegendEntry> entries{{{kWordsColour}, u"words found"_s},
                                                  {{kWordsColour, 0.45}, u"words moved"_s},
                                                  {{kWordsColour, 0.9, Texture::Hatched}, u"words altered"_s},
                                                  {{kWordsColour, 0.7, Texture::Crossed}, u"in several places"_s},
                                                  {{{ColourRole::SecondaryText}, 0.75, Texture::Dotted}, u"words missing"_s},
                                                  {{{ColourRole::CardLine}, 0.7}, u"no text attached"_s}};
    return entries;
}

QString nameOf(const ArgumentMap& map, const Closeness& closeness) {
    if (closeness.source) return QString::fromStdString(map.at(*closeness.source).title);
    if (closeness.speaker) return QString::fromStdString(map.at(*closeness.speaker).name);
    return {};
}

// The shares of the groups, so that one can compare a document with few stances to one with many.
template <class Groups>
void addParts(BarRow& row, const Groups& groups, const std::vector<LegendEntry>& names, const char* one, const char* many) {
    std::size_t all = 0;
    for (const auto& group : groups) all += group.size();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto share = all == 0 ? 0.0 : static_cast<double>(groups[i].size()) / static_cast<double>(all);
        row.parts.push_back({share,
                             u"%1: %2 of %3 %4"_s.arg(row.words, QString::number(groups[i].size()),
                                                      QString::fromStdString(counted(all, one, many)), names[i].text),
                             refsTo(groups[i])});
    }
    row.end = QString::number(all);
}

BarRows sharesOf(const std::vector<LegendEntry>& names) {
    BarRows rows;
    for (const auto& entry : names) rows.fills.push_back(entry.fill);
    rows.rowHeight = 26;
    rows.most = 1;
    rows.ticks = false;
    return rows;
}

std::vector<LegendEntry> occurring(const std::vector<LegendEntry>& entries, const auto& groups) {
    std::vector<LegendEntry> found;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (!groups[i].empty()) found.push_back(entries[i]);
    return found;
}

void addGroup(ChartSheet& sheet, const QString& heading, const std::vector<Closeness>& group) {
    if (group.empty()) return;
    sheet.gap(8);
    const auto width = sheet.width();
    const auto names = std::round(width * kNames);
    const auto half = std::round((width - names - kGutter) / 2);
    const QRectF head(0, sheet.bottom, names, kHeadHeight);
    sheet.line(heading, head, FontRole::Speaker, {ColourRole::Text});
    sheet.line(u"stances"_s, head.translated(names + 12, 0), FontRole::Quiet, {ColourRole::SecondaryText});
    sheet.line(u"passages"_s, head.translated(names + half + kGutter + 12, 0), FontRole::Quiet, {ColourRole::SecondaryText});
    sheet.gap(kHeadHeight);
    auto byHands = sharesOf(hands());
    auto byState = sharesOf(states());
    const auto shown = sheet.shown(group.size(), kRows);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& one = group[i];
        const auto name = nameOf(sheet.map(), one);
        std::vector<RecordRef> all;
        for (const auto& stances : one.byHands) all = joined(std::move(all), refsTo(stances));
        BarRow left{.name = name, .person = one.speaker, .words = name, .behind = all};
        addParts(left, one.byHands, hands(), "stance", "stances");
        BarRow right{.name = {}, .words = name};
        addParts(right, one.byState, states(), "passage", "passages");
        byHands.rows.push_back(std::move(left));
        byState.rows.push_back(std::move(right));
    }
    const auto top = sheet.bottom;
    byHands.nameEnd = names;
    sheet.bars(byHands, 0, names + half);
    sheet.bottom = top;
    byState.nameEnd = names + half + kGutter;
    sheet.bars(byState, names + half + kGutter, width);
    if (const auto others = group.size() - shown; others > 0)
        sheet.others(QString::fromStdString("and " + counted(others, "other", "others")));
}

}  // namespace

ChartPicture closenessChart(const ChartFrame& frame, const NearnessToWords& nearness) {
    if (nearness.sources.empty() && nearness.speakers.empty())
        return emptyChart(frame,
                          u"No stance leads to a source yet. Open a source in the reader, select the words and press C: the claim "
                          u"then knows where it was said."_s);
    ChartSheet sheet(frame);
    sheet.legend(occurring(hands(), nearness.all.byHands));
    sheet.gap(-6);
    sheet.legend(occurring(states(), nearness.all.byState));
    addGroup(sheet, u"By document"_s, nearness.sources);
    sheet.gap(6);
    addGroup(sheet, u"By speaker"_s, nearness.speakers);
    return sheet.finish();
}

}  // namespace cruxmap
