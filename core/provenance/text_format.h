// SPDX-License-Identifier: GPL-3.0-or-later
// The formats that source texts are read from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cruxmap {

enum class TextFormat : std::uint8_t {
    Plain,
    Markdown,     // as written, with its marks; its headings are sections
    Thread,       // plain text in which lines that begin with ">" quote an earlier comment; its comments are sections
    Html,         // what a reader of the page sees
    FrontMatter,  // YAML between lines of three dashes, then the body, read as Markdown
    Pdf,          // its text; its pages are sections
};

std::string_view nameOf(TextFormat format);  // "front-matter"
std::optional<TextFormat> textFormatNamed(std::string_view name);

// A PDF is told from its bytes; of all others, `text` is the beginning as UTF-8 or the whole of it, and `fileName` helps by its
// ending.
bool isPdf(std::string_view bytes);
TextFormat textFormatOf(std::string_view text, const std::string& fileName);

}  // namespace cruxmap
