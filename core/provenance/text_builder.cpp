// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/text_builder.h"

#include "core/provenance/lines.h"
#include "core/provenance/normal_text.h"

#include <algorithm>

namespace cruxmap {

namespace {

std::string_view withoutOuterLineEnds(std::string_view text) {
    const auto begin = text.find_first_not_of('\n');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of('\n') - begin + 1);
}

std::string_view trimmed(std::string_view line) {
    const auto begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(" \t") - begin + 1);
}

// The title in "## Title ##", or nothing.
std::string_view titleIn(std::string_view line) {
    const auto marks = std::min(line.find_first_not_of('#'), line.size());
    if (marks == 0 || marks > 6 || marks == line.size() || (line[marks] != ' ' && line[marks] != '\t')) return {};
    auto title = trimmed(line.substr(marks));
    const auto end = title.find_last_not_of('#');
    if (end != std::string_view::npos && end + 1 < title.size() && title[end] == ' ') title = trimmed(title.substr(0, end));
    return title;
}

bool isUnderline(std::string_view line) {
    const auto marks = trimmed(line);
    return marks.size() >= 3 &&
           (marks.find_first_not_of('=') == std::string_view::npos || marks.find_first_not_of('-') == std::string_view::npos);
}

}  // namespace

void TextBuilder::append(const TextPiece& piece, SectionKind kind, const ReadingWatch& watch) {
    const auto normal = normalText(piece.text, watch);
    const auto text = withoutOuterLineEnds(normal);
    if (trimmed(text).empty()) return;
    if (!m_text.empty()) m_text += piece.group == m_group ? "\n" : "\n\n";
    m_group = piece.group;
    const auto start = m_text.size();
    m_text += text;
    if (!piece.name.empty()) m_sections.push_back({kind, piece.name, {start, m_text.size()}});
}

std::vector<TextSection> markdownHeadings(std::string_view text, TextSpan within) {
    std::vector<TextSection> sections;
    const auto begin = [&](std::string_view title, std::size_t at) {
        if (!sections.empty()) sections.back().span.end = at;
        sections.push_back({SectionKind::Heading, std::string(title), {at, within.end}});
    };
    bool code = false;
    bool parted = true;  // nothing but an empty line or a heading stands above
    TextSpan candidate;  // a line on its own, which the next line may underline
    forEachLine(within.of(text), [&](std::string_view line, std::size_t offset) {
        const TextSpan here{within.start + offset, within.start + offset + line.size()};
        if (line.starts_with("```") || line.starts_with("~~~")) code = !code;
        const auto title = code ? std::string_view() : titleIn(line);
        const bool underlines = !code && candidate.size() > 0 && isUnderline(line);
        const bool empty = trimmed(line).empty();
        if (!title.empty()) begin(title, here.start);
        if (underlines) begin(trimmed(candidate.of(text)), candidate.start);
        candidate = !code && parted && !empty && title.empty() ? here : TextSpan{};
        parted = empty || underlines || !title.empty();
    });
    return sections;
}

}  // namespace cruxmap
