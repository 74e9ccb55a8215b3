// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"
#include "ui/panels/counts.h"

#include <algorithm>
#include <numeric>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kSpeakers = 12;
constexpr std::size_t kColours = Theme::topicCount;

// The topics of one colour: one, or all those that have none of their own.
struct Band {
    std::vector<std::size_t> topics;
    Fill fill;
    QString name;
};

std::size_t claimsOf(const Speaking& speaking, std::size_t topic) {
    std::size_t count = 0;
    for (const auto& speaker : speaking.speakers) count += speaker.byTopic[topic].size();
    return count;
}

Colour colourOf(const ChartSheet& sheet, const Speaking& speaking, std::size_t topic) {
    for (const auto& speaker : speaking.speakers)
        if (!speaker.byTopic[topic].empty()) return sheet.speakers().topicColourOf(speaker.byTopic[topic].front());
    return {ColourRole::Topic, 0};
}

// The topics with the most claims have bands of their own, in the topics' order.
std::vector<Band> bandsOf(const ChartSheet& sheet, const Speaking& speaking) {
    std::vector<std::size_t> byClaims(speaking.topics.size());
    std::iota(byClaims.begin(), byClaims.end(), std::size_t{0});
    std::ranges::stable_sort(byClaims, [&](auto a, auto b) { return claimsOf(speaking, a) > claimsOf(speaking, b); });
    if (byClaims.size() > kColours + 1) byClaims.resize(kColours);
    std::vector<Band> bands;
    Band rest{{}, {{ColourRole::OptionLine}, 0.45, Texture::Crossed}, u"Other topics"_s};
    for (std::size_t i = 0; i < speaking.topics.size(); ++i) {
        if (std::ranges::find(byClaims, i) == byClaims.end()) {
            rest.topics.push_back(i);
            continue;
        }
        const auto texture = bands.size() % 2 == 0 ? Texture::Plain : Texture::Hatched;
        bands.push_back(
            {{i}, {colourOf(sheet, speaking, i), 1, texture}, QString::fromStdString(topicName(sheet.map(), speaking.topics[i]))});
    }
    if (!rest.topics.empty()) bands.push_back(std::move(rest));
    return bands;
}

BarRow rowOf(const ChartSheet& sheet, const SpeakerTopics& speaker, const std::vector<Band>& bands) {
    const auto name = QString::fromStdString(sheet.map().at(speaker.person).name);
    const auto claims = [](std::size_t count) { return QString::fromStdString(counted(count, "claim", "claims")); };
    BarRow row;
    row.name = name;
    row.person = speaker.person;
    for (const auto& band : bands) {
        std::vector<RecordRef> behind;
        for (const auto topic : band.topics) behind = joined(std::move(behind), refsTo(speaker.byTopic[topic]));
        row.behind = joined(std::move(row.behind), behind);
        row.parts.push_back({static_cast<double>(behind.size()), u"%1, %2: %3"_s.arg(name, band.name, claims(behind.size())), behind});
    }
    row.words = u"%1: %2"_s.arg(name, claims(speaker.claims));
    row.end = QString::number(speaker.claims);
    return row;
}

}  // namespace

ChartPicture speakingChart(const ChartFrame& frame, const Speaking& speaking) {
    if (speaking.speakers.empty())
        return emptyChart(frame,
                          u"Nobody is on record yet. Say who makes a claim: select it and add a stance in the inspector, or make "
                          u"claims from a source in the reader."_s);
    ChartSheet sheet(frame);
    const auto bands = bandsOf(sheet, speaking);
    std::vector<LegendEntry> legend;
    BarRows rows;
    for (const auto& band : bands) {
        legend.push_back({band.fill, band.name});
        rows.fills.push_back(band.fill);
    }
    sheet.legend(legend);
    const auto shown = sheet.shown(speaking.speakers.size(), kSpeakers);
    for (std::size_t i = 0; i < shown; ++i) rows.rows.push_back(rowOf(sheet, speaking.speakers[i], bands));
    sheet.bars(rows);
    if (const auto left = speaking.speakers.size() - shown; left > 0)
        sheet.others(QString::fromStdString("and " + counted(left, "other", "others")));
    return sheet.finish();
}

}  // namespace cruxmap
