// SPDX-License-Identifier: GPL-3.0-or-later
// Every chart as a table: what a screen reader walks through, what is written as CSV and JSON, and which records stand behind
// each number.
#pragma once

#include "core/analysis/answering.h"
#include "core/analysis/closeness.h"
#include "core/analysis/estimates.h"
#include "core/analysis/leverage.h"
#include "core/analysis/open_points.h"
#include "core/analysis/rebuttal_depth.h"
#include "core/analysis/speaking.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cruxmap {

// In the order in which they stand on the page.
enum class ChartKind : std::uint8_t { Speaking, Answering, RebuttalDepth, Leverage, Estimates, Closeness, OpenPoints };

template <>
struct EnumWords<ChartKind> {
    static constexpr std::array<std::string_view, 7> words{"who-speaks-to-what", "who-answers-whom",       "how-deep-the-rebuttals-go",
                                                           "what-it-hangs-on",   "where-figures-disagree", "how-near-to-the-words",
                                                           "what-is-left-open"};
};

// "Who speaks to what?"
std::string_view questionOf(ChartKind kind);

struct Cell {
    std::variant<std::monostate, std::string, std::int64_t, double> value;  // nothing: not known, or does not apply
    std::vector<RecordRef> behind;                                          // what a click on it leads to

    bool operator==(const Cell&) const = default;
};

struct ChartTable {
    ChartKind kind = ChartKind::Speaking;
    Sentence reading;
    std::vector<std::string> columns;     // the first names the row
    std::vector<std::vector<Cell>> rows;  // as wide as `columns`

    bool operator==(const ChartTable&) const = default;
};

ChartTable tableOf(const ArgumentMap& map, const Speaking& speaking);
ChartTable tableOf(const ArgumentMap& map, const Answering& answering);
ChartTable tableOf(const ArgumentMap& map, const RebuttalDepth& depth);
ChartTable tableOf(const ArgumentMap& map, const Leverage& leverage);
ChartTable tableOf(const ArgumentMap& map, const std::vector<Measure>& measures);
ChartTable tableOf(const ArgumentMap& map, const NearnessToWords& nearness);
ChartTable tableOf(const ArgumentMap& map, const std::vector<TopicOpenPoints>& points);

// The text of a cell: counts plain, other numbers with as many digits as matter.
std::string textOf(const Cell& cell);

}  // namespace cruxmap
