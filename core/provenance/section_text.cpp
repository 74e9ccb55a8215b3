// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/section_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace cruxmap {

namespace {

constexpr std::array<std::string_view, 5> kKinds{"key", "body", "heading", "comment", "page"};

std::string_view cutAt(std::string_view& rest, char end) {
    const auto at = std::min(rest.find(end), rest.size());
    const auto piece = rest.substr(0, at);
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return piece;
}

template <class Number>
bool readNumber(std::string_view digits, Number& number) {
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return failure == std::errc() && end == digits.data() + digits.size();
}

std::optional<TextSection> sectionFrom(std::string_view line) {
    TextSection section;
    const auto kind = std::ranges::find(kKinds, cutAt(line, ' '));
    if (kind == kKinds.end()) return std::nullopt;
    section.kind = static_cast<SectionKind>(kind - kKinds.begin());
    if (!readNumber(cutAt(line, ' '), section.span.start) || !readNumber(cutAt(line, ' '), section.span.end)) return std::nullopt;
    if (section.span.end < section.span.start) return std::nullopt;
    section.machineWritten = line.starts_with('*');
    if (section.machineWritten) line.remove_prefix(1);
    section.name = line;
    return section;
}

}  // namespace

std::string sectionsToText(const std::vector<TextSection>& sections) {
    std::string text;
    for (const auto& section : sections) {
        text += kKinds.at(static_cast<std::size_t>(section.kind));
        text += ' ' + std::to_string(section.span.start) + ' ' + std::to_string(section.span.end) + ' ';
        if (section.machineWritten) text += '*';
        text += singleLine(section.name) + '\n';
    }
    return text;
}

std::vector<TextSection> sectionsFromText(std::string_view text) {
    std::vector<TextSection> sections;
    while (!text.empty())
        if (auto section = sectionFrom(cutAt(text, '\n'))) sections.push_back(std::move(*section));
    return sections;
}

}  // namespace cruxmap
