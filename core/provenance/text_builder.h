// SPDX-License-Identifier: GPL-3.0-or-later
// Puts pieces of text together: each in normal form, on lines of its own, with an empty line between groups.
#pragma once

#include "core/provenance/source_text.h"
#include "core/provenance/text_pieces.h"

#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

class TextBuilder {
public:
    // A piece with a name becomes a section. One without any visible text adds nothing.
    void append(const TextPiece& piece, SectionKind kind, const ReadingWatch& watch);

    std::string takeText() { return std::move(m_text); }
    std::vector<TextSection> takeSections() { return std::move(m_sections); }

private:
    std::string m_text;
    std::string m_group;
    std::vector<TextSection> m_sections;
};

// Headings of Markdown in `text` between the two offsets (both kinds: "# Title" and underlined), each with what stands below it
// up to the next heading. Lines between fences are code and no headings.
std::vector<TextSection> markdownHeadings(std::string_view text, TextSpan within);

}  // namespace cruxmap
