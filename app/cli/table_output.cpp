// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table_output.h"

#include "core/base/text.h"

#include <algorithm>
#include <iostream>

namespace cruxmap::cli {

namespace {

constexpr std::size_t longestText = 56;
constexpr std::size_t widestTable = 130;
constexpr std::size_t gap = 2;

bool isNumber(const Cell& cell) {
    return std::holds_alternative<std::int64_t>(cell.value) || std::holds_alternative<double>(cell.value);
}

std::string shown(const Cell& cell) {
    return shortened(textOf(cell), longestText);
}

std::vector<std::size_t> widthsOf(const ChartTable& table) {
    std::vector<std::size_t> widths;
    for (const auto& column : table.columns) widths.push_back(columnsOf(column));
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columnsOf(shown(row[i])));
    return widths;
}

// Numbers to the right, words to the left; the last words without spaces after them.
void printCell(const std::string& text, std::size_t width, bool number, bool last) {
    const std::string space(width - columnsOf(text), ' ');
    std::cout << std::string(gap, ' ') << (number ? space : "") << text << (number || last ? "" : space);
}

void printColumns(const ChartTable& table, const std::vector<std::size_t>& widths) {
    const auto print = [&](std::size_t i, const std::string& text, bool number) {
        printCell(text, widths[i], number, i + 1 == table.columns.size());
    };
    const auto numeric = [&](std::size_t i) { return std::ranges::any_of(table.rows, [&](const auto& row) { return isNumber(row[i]); }); };
    for (std::size_t i = 0; i < table.columns.size(); ++i) print(i, table.columns[i], numeric(i));
    std::cout << '\n';
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) print(i, shown(row[i]), isNumber(row[i]));
        std::cout << '\n';
    }
}

void printRows(const ChartTable& table) {
    for (const auto& row : table.rows) {
        std::cout << "  " << textOf(row.front()) << "\n     ";
        const char* between = " ";
        for (std::size_t i = 1; i < row.size(); ++i) {
            const auto text = textOf(row[i]);
            if (text.empty() || text == "0") continue;
            std::cout << between << table.columns[i] << ": " << text;
            between = " · ";
        }
        std::cout << '\n';
    }
}

}  // namespace

void printTable(const ChartTable& table) {
    std::cout << questionOf(table.kind) << '\n' << plainText(table.reading) << "\n";
    if (!table.rows.empty()) {
        std::cout << '\n';
        const auto widths = widthsOf(table);
        std::size_t width = 0;
        for (const auto column : widths) width += column + gap;
        width <= widestTable ? printColumns(table, widths) : printRows(table);
    }
    std::cout << '\n';
}

}  // namespace cruxmap::cli
