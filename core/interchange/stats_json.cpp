// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/stats_json.h"

#include "core/interchange/json_value.h"

#include <cmath>

namespace cruxmap {

namespace {

JsonValue json(const RecordRef& ref) {
    return {JsonValue::Object{{"kind", {std::string(wordOf(ref.kind))}}, {"id", {std::to_string(ref.id)}}}};
}

JsonValue valueOf(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) return {*text};
    if (const auto* whole = std::get_if<std::int64_t>(&cell.value)) return {*whole};
    if (const auto* number = std::get_if<double>(&cell.value); number && std::isfinite(*number)) return {*number};
    return {};
}

JsonValue json(const Cell& cell) {
    JsonValue::Array behind;
    for (const auto& ref : cell.behind) behind.push_back(json(ref));
    return {JsonValue::Object{{"value", valueOf(cell)}, {"behind", {std::move(behind)}}}};
}

JsonValue json(const ChartTable& table) {
    JsonValue::Array columns;
    for (const auto& column : table.columns) columns.push_back({column});
    JsonValue::Array rows;
    for (const auto& row : table.rows) {
        JsonValue::Array cells;
        for (const auto& cell : row) cells.push_back(json(cell));
        rows.push_back({std::move(cells)});
    }
    return {JsonValue::Object{{"question", {std::string(questionOf(table.kind))}},
                              {"reading", {plainText(table.reading)}},
                              {"columns", {std::move(columns)}},
                              {"rows", {std::move(rows)}}}};
}

}  // namespace

std::string statsJson(const ArgumentMap& map, const Analysis& analysis) {
    JsonValue::Object charts;
    for (const auto& table : tablesOf(map, analysis)) charts.emplace_back(wordOf(table.kind), json(table));
    const JsonValue claim = analysis.leverage ? JsonValue{std::to_string(analysis.leverage->target.value)} : JsonValue{};
    std::string text;
    printJson({JsonValue::Object{{"complete", {analysis.complete}}, {"claim", claim}, {"charts", {std::move(charts)}}}}, 0, text);
    return text + '\n';
}

}  // namespace cruxmap
