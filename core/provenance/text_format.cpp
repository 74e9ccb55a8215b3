// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/text_format.h"

#include "core/provenance/front_matter.h"
#include "core/provenance/lines.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace cruxmap {

namespace {

constexpr std::array kNames = {
    std::pair{TextFormat::Plain, std::string_view("plain")},
    std::pair{TextFormat::Markdown, std::string_view("markdown")},
    std::pair{TextFormat::Thread, std::string_view("thread")},
    std::pair{TextFormat::Html, std::string_view("html")},
    std::pair{TextFormat::FrontMatter, std::string_view("front-matter")},
    std::pair{TextFormat::Pdf, std::string_view("pdf")},
};

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool looksLikeHtml(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return false;
    const auto head = lowerCase(text.substr(begin, 1024));
    return head.starts_with("<!doctype html") || head.starts_with("<html") ||
           (head.starts_with("<") && (head.find("<head") != std::string::npos || head.find("<body") != std::string::npos));
}

// A quoting line with an answer after it.
bool looksLikeThread(std::string_view text) {
    bool quoted = false;
    bool answered = false;
    forEachLine(text, [&](std::string_view line, std::size_t) {
        if (isQuotingLine(line))
            quoted = true;
        else if (quoted && line.find_first_not_of(" \t\r") != std::string_view::npos)
            answered = true;
    });
    return answered;
}

}  // namespace

std::string_view nameOf(TextFormat format) {
    return std::ranges::find(kNames, format, [](const auto& each) { return each.first; })->second;
}

std::optional<TextFormat> textFormatNamed(std::string_view name) {
    const auto* const found = std::ranges::find(kNames, name, [](const auto& each) { return each.second; });
    if (found == kNames.end()) return std::nullopt;
    return found->first;
}

bool isPdf(std::string_view bytes) {
    // Programs that send files at times put something before them; readers of PDF look this far.
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

TextFormat textFormatOf(std::string_view text, const std::string& fileName) {
    const auto ending = lowerCase(std::filesystem::path(fileName).extension().string());
    if (frontMatterIn(text)) return TextFormat::FrontMatter;
    if (ending == ".html" || ending == ".htm" || ending == ".xhtml" || looksLikeHtml(text)) return TextFormat::Html;
    if (ending == ".md" || ending == ".markdown") return TextFormat::Markdown;
    return looksLikeThread(text) ? TextFormat::Thread : TextFormat::Plain;
}

}  // namespace cruxmap
