// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csv.h"

#include "core/analysis/number_text.h"

namespace cruxmap {

namespace {

bool looksLikeFormula(const std::string& text) {
    return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

void appendQuoted(const std::string& text, std::string& out) {
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void appendText(std::string text, std::string& out) {
    if (looksLikeFormula(text)) text.insert(0, 1, '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        out += text;
    else
        appendQuoted(text, out);
}

void append(const Cell& cell, std::string& out) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) appendText(*text, out);
    if (const auto* whole = std::get_if<std::int64_t>(&cell.value)) out += std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&cell.value)) out += exactNumberText(*number);
}

}  // namespace

std::string csvOf(const ChartTable& table) {
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) appendText(table.columns[i], i > 0 ? out += ',' : out);
    out += "\r\n";
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) append(row[i], i > 0 ? out += ',' : out);
        out += "\r\n";
    }
    return out;
}

}  // namespace cruxmap
