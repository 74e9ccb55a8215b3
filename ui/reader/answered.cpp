// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/answered.h"

#include "core/provenance/proposals.h"

#include <algorithm>

namespace cruxmap {

namespace {

constexpr std::size_t kLongest = 1024 * 1024;  // of a thread that is read while one waits

TextSpan textSpan(Span span) {
    return {static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end)};
}

}  // namespace

std::optional<Answered> answeredBy(const ArgumentMap& map, SourceId source, std::string_view text, const std::vector<TextSection>& sections,
                                   const PassagesInText& passages, Span words) {
    if (text.size() > kLongest) return std::nullopt;
    if (std::ranges::none_of(sections, [](const TextSection& section) { return section.kind == SectionKind::Comment; }))
        return std::nullopt;
    const auto comments = commentsIn(text);
    const auto link = replyAt(text, comments, textSpan(words));
    if (!link || dismissalsOf(map, source).contains(dismissalWord(*link, text))) return std::nullopt;
    std::vector<PlacedPassage> placed;
    for (const auto& mark : passages.marks) placed.push_back({mark.passage, textSpan(mark.span)});
    auto reply = replyOf(map, comments, *link, placed);
    if (reply.answered.empty()) return std::nullopt;
    return Answered{nameOf(comments, link->answers), std::move(reply.answered)};
}

}  // namespace cruxmap
