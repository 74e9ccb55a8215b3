// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/chart_table.h"

#include "core/analysis/number_text.h"

namespace cruxmap {

namespace {

using Row = std::vector<Cell>;

template <class Record>
std::vector<RecordRef> refs(const std::vector<Id<Record>>& ids) {
    std::vector<RecordRef> records;
    records.reserve(ids.size());
    for (const auto id : ids) records.push_back(refTo(id));
    return records;
}

Cell text(std::string words) {
    return {std::move(words), {}};
}
template <class Record>
Cell named(std::string name, Id<Record> id) {
    return {std::move(name), {refTo(id)}};
}
Cell number(std::optional<double> value, std::vector<RecordRef> behind) {
    if (!value) return {{}, std::move(behind)};
    return {*value, std::move(behind)};
}
template <class Record>
Cell count(const std::vector<Id<Record>>& ids) {
    return {static_cast<std::int64_t>(ids.size()), refs(ids)};
}
Cell countOnly(std::size_t number) {
    return {static_cast<std::int64_t>(number), {}};
}
Cell person(const ArgumentMap& map, PersonId id) {
    return named(map.at(id).name, id);
}

template <class Element>
std::vector<Element> joined(const std::vector<std::vector<Element>>& parts) {
    std::set<Element> all;
    for (const auto& part : parts) all.insert(part.begin(), part.end());
    return {all.begin(), all.end()};
}

// Every row as wide as the head.
void fill(ChartTable& table) {
    for (auto& row : table.rows) row.resize(table.columns.size());
}

std::string listed(const ArgumentMap& map, const std::vector<PersonId>& people) {
    std::string names;
    for (const auto id : people) names += (names.empty() ? "" : "; ") + map.at(id).name;
    return names;
}

Row attacksRow(Cell attacker, Cell attacked, const std::vector<RelationId>& answered, const std::vector<RelationId>& unanswered) {
    return {std::move(attacker), std::move(attacked), count(joined<RelationId>({answered, unanswered})), count(answered),
            count(unanswered)};
}

std::string turnsInWords(std::size_t turns) {
    if (turns == 1) return "Attacked, not answered";
    return turns == 2 ? "Attacked and answered" : "Exchange of " + std::to_string(turns) + " turns";
}

Row influenceRow(const ArgumentMap& map, const Leverage& leverage, const Influence& one) {
    return {named(map.at(one.claim).text, one.claim), number(-one.removal, {refTo(one.claim)}),
            number(leverage.strength - one.removal, {refTo(one.claim)})};
}

Row estimateRow(const ArgumentMap& map, const Measure& measure, const Estimate& one) {
    const std::vector<RecordRef> behind{refTo(one.claim)};
    return {{nameOf(measure), behind},
            {figureText(map, one), behind},
            number(one.low, behind),
            number(one.high, behind),
            text(measure.unit),
            {listed(map, one.speakers), refs(one.speakers)},
            one.source ? named(map.at(*one.source).title, *one.source) : Cell{},
            text(one.conflicts ? "yes" : "no"),
            named(map.at(one.claim).text, one.claim)};
}

Row closenessRow(Cell name, std::string what, const Closeness& one) {
    Row row{std::move(name), text(std::move(what))};
    for (const auto& stances : one.byHands) row.push_back(count(stances));
    for (const auto& passages : one.byState) row.push_back(count(passages));
    row.push_back(count(one.withoutPassage));
    return row;
}

}  // namespace

std::string_view questionOf(ChartKind kind) {
    constexpr std::array<std::string_view, 7> questions{"Who speaks to what?",
                                                        "Who answers whom?",
                                                        "How deep do the rebuttals go?",
                                                        "What does it hang on?",
                                                        "Where do the figures disagree?",
                                                        "How near are we to the words?",
                                                        "What is left open?"};
    return questions.at(static_cast<std::size_t>(kind));
}

ChartTable tableOf(const ArgumentMap& map, const Speaking& speaking) {
    ChartTable table{ChartKind::Speaking, readingOf(map, speaking), {"Speaker"}, {}};
    for (const auto& topic : speaking.topics) table.columns.push_back(topicName(map, topic));
    table.columns.emplace_back("All claims");
    for (const auto& speaker : speaking.speakers) {
        auto& row = table.rows.emplace_back(Row{person(map, speaker.person)});
        for (const auto& claims : speaker.byTopic) row.push_back(count(claims));
        row.push_back(count(joined(speaker.byTopic)));
    }
    if (speaking.saidByNobody.empty()) return table;
    auto& row = table.rows.emplace_back(Row{text("Nobody on record")});
    row.resize(table.columns.size() - 1);
    row.push_back(count(speaking.saidByNobody));
    return table;
}

ChartTable tableOf(const ArgumentMap& map, const Answering& answering) {
    ChartTable table{
        ChartKind::Answering, readingOf(map, answering), {"Who attacks", "Whose claims", "Attacks", "Answered", "Not answered"}, {}};
    for (const auto& pair : answering.pairs)
        table.rows.push_back(attacksRow(person(map, pair.attacker), person(map, pair.attacked), pair.answered, pair.unanswered));
    const auto addRest = [&](const char* name, const std::vector<RelationId>& attacks) {
        if (!attacks.empty()) table.rows.push_back({text(name), {}, count(attacks)});
    };
    addRest("Speakers against what they say themselves", answering.onOneself);
    addRest("Attacks that nobody on record makes, or that meet nobody on record", answering.byNobody);
    fill(table);
    return table;
}

ChartTable tableOf(const ArgumentMap& map, const RebuttalDepth& depth) {
    ChartTable table{ChartKind::RebuttalDepth, readingOf(map, depth), {"Longest exchange", "Turns", "Last word with", "Claims"}, {}};
    if (!depth.neverAttacked.empty()) table.rows.push_back({text("Never attacked"), countOnly(0), {}, count(depth.neverAttacked)});
    for (std::size_t turns = 1; turns <= depth.byTurns.size(); ++turns)
        table.rows.push_back({text(turnsInWords(turns)), countOnly(turns), {}, count(depth.byTurns[turns - 1])});
    for (const auto& last : depth.lastWords)
        table.rows.push_back(
            {text("Last word"), {}, last.person ? person(map, *last.person) : text("Nobody on record"), count(last.claims)});
    return table;
}

ChartTable tableOf(const ArgumentMap& map, const Leverage& leverage) {
    ChartTable table{ChartKind::Leverage, readingOf(map, leverage), {"Without this claim", "Strength changes by", "Strength becomes"}, {}};
    for (const auto& one : leverage.holds) table.rows.push_back(influenceRow(map, leverage, one));
    for (const auto& one : leverage.weighs) table.rows.push_back(influenceRow(map, leverage, one));
    return table;
}

ChartTable tableOf(const ArgumentMap& map, const std::vector<Measure>& measures) {
    ChartTable table{ChartKind::Estimates,
                     readingOf(map, measures),
                     {"Measure", "Figure", "Low", "High", "Unit", "Who says so", "Document", "Conflicts", "Claim"},
                     {}};
    for (const auto& measure : measures)
        for (const auto& estimate : measure.estimates) table.rows.push_back(estimateRow(map, measure, estimate));
    return table;
}

ChartTable tableOf(const ArgumentMap& map, const NearnessToWords& nearness) {
    ChartTable table{ChartKind::Closeness,
                     readingOf(map, nearness),
                     {"Document or speaker", "Kind", "First-hand", "Second-hand", "Third-hand or further", "Words found", "Words moved",
                      "Words altered", "In several places", "Words missing", "No text attached", "No passage"},
                     {}};
    for (const auto& one : nearness.sources)
        table.rows.push_back(closenessRow(named(map.at(*one.source).title, *one.source), "Document", one));
    for (const auto& one : nearness.speakers) table.rows.push_back(closenessRow(person(map, *one.speaker), "Speaker", one));
    if (nearness.all.stances() > 0) table.rows.push_back(closenessRow(text("All"), "All", nearness.all));
    return table;
}

ChartTable tableOf(const ArgumentMap& map, const std::vector<TopicOpenPoints>& points) {
    ChartTable table{ChartKind::OpenPoints,
                     readingOf(map, points),
                     {"Topic", "Disputed claims", "Claims with an objection unanswered", "Attacks not answered", "All claims"},
                     {}};
    for (const auto& one : points) {
        auto topic = one.topic ? named(topicName(map, one.topic), *one.topic) : text(topicName(map, one.topic));
        table.rows.push_back(
            {std::move(topic), count(one.disputed), count(one.objectionUnanswered), count(one.unansweredAttacks), countOnly(one.claims)});
    }
    return table;
}

std::string textOf(const Cell& cell) {
    if (const auto* words = std::get_if<std::string>(&cell.value)) return *words;
    if (const auto* whole = std::get_if<std::int64_t>(&cell.value)) return std::to_string(*whole);
    if (const auto* exact = std::get_if<double>(&cell.value)) return numberText(*exact);
    return {};
}

}  // namespace cruxmap
