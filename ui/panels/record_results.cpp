// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/record_results.h"

#include "ui/panels/counts.h"
#include "ui/panels/search_index.h"
#include "ui/panels/topics.h"
#include "ui/render/speakers.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace cruxmap {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Search", text);
}

std::string textOf(const ArgumentMap& map, RecordRef record) {
    switch (record.kind) {
    case RecordKind::Claim:
        return map.at(ClaimId{record.id}).text;
    case RecordKind::Question:
        return map.at(QuestionId{record.id}).text;
    case RecordKind::Person:
        return map.at(PersonId{record.id}).name;
    case RecordKind::Source:
        return map.at(SourceId{record.id}).title;
    case RecordKind::Topic:
        return map.at(TopicId{record.id}).name;
    default:
        return {};
    }
}

QString remarkOn(const ArgumentMap& map, RecordRef record, const Speakers& speakers) {
    switch (record.kind) {
    case RecordKind::Claim: {
        const auto speaker = speakers.of(ClaimId{record.id});
        return speaker ? speaker->name : QString();
    }
    case RecordKind::Question:
        return words("question");
    case RecordKind::Person:
        return words("speaker");
    case RecordKind::Source:
        return words("source");
    case RecordKind::Topic:
        return QString::fromStdString("topic · " + counted(claimsWith(map, record).size(), "claim", "claims"));
    default:
        return {};
    }
}

// Bytes of UTF-8 to positions in the QString of the same text.
std::vector<std::pair<int, int>> positionsIn(const std::string& text, const std::vector<TextRange>& ranges) {
    const auto units = [&](std::size_t start, std::size_t length) {
        return static_cast<int>(QString::fromUtf8(text.data() + start, static_cast<qsizetype>(length)).size());
    };
    std::vector<std::pair<int, int>> positions;
    for (const auto& range : ranges) positions.emplace_back(units(0, range.start), units(range.start, range.length));
    return positions;
}

}  // namespace

std::vector<Result> resultsFor(const ArgumentMap& map, const std::vector<RecordRef>& records, const QString& query) {
    const Speakers speakers(map);
    const auto topics = topicsOf(map, {});
    std::vector<Result> results;
    for (const auto record : records) {
        const auto text = textOf(map, record);
        Result result{QString::fromStdString(text), positionsIn(text, matchesIn(text, query.toStdString())),
                      remarkOn(map, record, speakers)};
        result.tip = result.text;
        if (record.kind == RecordKind::Claim) result.swatch = speakers.topicColourOf(ClaimId{record.id});
        if (record.kind == RecordKind::Question) result.sign = Sign::Question;
        if (record.kind == RecordKind::Person) result.swatch = speakers.colourOf(PersonId{record.id});
        if (record.kind == RecordKind::Topic) {
            const auto topic = std::ranges::find(topics, TopicId{record.id}, &ListedTopic::id);
            if (topic != topics.end()) result.swatch = Colour{ColourRole::Topic, topic->colour};
        }
        results.push_back(std::move(result));
    }
    return results;
}

void goTo(Workspace& workspace, RecordRef record) {
    if (record.kind == RecordKind::Claim || record.kind == RecordKind::Question) return workspace.reveal(record);
    const auto claims = claimsWith(workspace.map(), record);
    std::set<RecordRef> shown;
    for (const auto& card : workspace.content().cards)
        if (card.subject.kind == RecordKind::Claim && std::ranges::find(claims, ClaimId{card.subject.id}) != claims.end())
            shown.insert(card.subject);
    if (shown.size() > 1) return workspace.selection().select(std::move(shown));
    if (!claims.empty()) workspace.reveal(shown.empty() ? refTo(claims.front()) : *shown.begin());
}

}  // namespace cruxmap
