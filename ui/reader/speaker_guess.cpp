// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/speaker_guess.h"

#include "core/base/text.h"
#include "core/model/people.h"
#include "core/provenance/lines.h"
#include "core/provenance/speakers.h"

#include <algorithm>
#include <array>

namespace cruxmap {

namespace {

constexpr std::int64_t kAround = 40'000;  // bytes of the text that are read for cues
constexpr std::int64_t kNeighbour = 400;  // bytes within which another passage's speaker is taken over

std::vector<KnownSpeaker> knownSpeakers(const ArgumentMap& map, const std::vector<PersonId>& people) {
    std::vector<KnownSpeaker> known;
    for (const auto id : people) known.push_back({map.at(id).name, map.at(id).aliases});
    return known;
}

// Whole lines around the words.
Span aroundOf(const SelectedWords& words) {
    const auto size = static_cast<std::int64_t>(words.text.size());
    auto start = std::max<std::int64_t>(words.span.start - kAround, 0);
    auto end = std::min(words.span.end + kAround, size);
    if (start > 0) {
        const auto line = words.text.find('\n', static_cast<std::size_t>(start));
        start = line == std::string_view::npos ? words.span.start : std::min(static_cast<std::int64_t>(line) + 1, words.span.start);
    }
    if (end < size) {
        const auto line = words.text.rfind('\n', static_cast<std::size_t>(end));
        end = line == std::string_view::npos ? words.span.end : std::max(static_cast<std::int64_t>(line), words.span.end);
    }
    return {start, end};
}

std::optional<SpeakerGuess> fromWords(const ArgumentMap& map, const SelectedWords& words) {
    const auto around = aroundOf(words);
    const auto people = map.ranked<Person>();
    const auto near = words.text.substr(static_cast<std::size_t>(around.start), static_cast<std::size_t>(around.end - around.start));
    const TextSpan selected{static_cast<std::size_t>(words.span.start - around.start),
                            static_cast<std::size_t>(words.span.end - around.start)};
    std::optional<SpeakerProposal> best;
    for (auto& proposal : proposedSpeakers(near, knownSpeakers(map, people)))
        if (proposal.span.contains(selected) && (!best || proposal.span.size() <= best->span.size())) best = std::move(proposal);
    if (!best) return std::nullopt;
    if (best->known) return SpeakerGuess{map.at(people[*best->known]).name, people[*best->known], GuessedFrom::Words};
    return SpeakerGuess{best->name, personCalled(map, best->name), GuessedFrom::Words};
}

// Whoever wrote the comment, when the text tells; what it quotes is another's.
std::optional<SpeakerGuess> fromComment(const ArgumentMap& map, const SelectedWords& words) {
    const auto before = words.text.substr(0, static_cast<std::size_t>(words.span.start));
    if (isQuotingLine(words.text.substr(before.rfind('\n') + 1))) return std::nullopt;
    for (const auto& section : words.sections) {
        const bool named = section.name.find_first_not_of("0123456789") != std::string::npos;
        if (section.kind != SectionKind::Comment || !named) continue;
        if (section.span.contains({static_cast<std::size_t>(words.span.start), static_cast<std::size_t>(words.span.end)}))
            return SpeakerGuess{section.name, personCalled(map, section.name), GuessedFrom::Section};
    }
    return std::nullopt;
}

// "quotes[3].text" has the name of its speaker in "quotes[3].speaker".
std::optional<SpeakerGuess> fromSections(const ArgumentMap& map, const SelectedWords& words) {
    constexpr std::array<std::string_view, 6> naming{"speaker", "author", "name", "who", "person", "by"};
    const auto holds = [&](const TextSection& section) {
        return section.span.contains({static_cast<std::size_t>(words.span.start), static_cast<std::size_t>(words.span.end)});
    };
    for (const auto& section : words.sections) {
        if (section.kind != SectionKind::Key || !holds(section)) continue;
        const auto parent = section.name.substr(0, section.name.find_last_of('.') + 1);
        if (parent.empty()) continue;
        for (const auto& sibling : words.sections) {
            if (!sibling.name.starts_with(parent) || std::ranges::find(naming, sibling.name.substr(parent.size())) == naming.end())
                continue;
            const auto name = singleLine(sibling.span.of(words.text));
            if (!name.empty() && wordCount(name) <= 5) return SpeakerGuess{name, personCalled(map, name), GuessedFrom::Section};
        }
    }
    return std::nullopt;
}

std::int64_t distance(Span a, Span b) {
    return std::max<std::int64_t>({0, a.start - b.end, b.start - a.end});
}

// Near by, and in the same comment.
std::optional<SpeakerGuess> fromNeighbours(const ArgumentMap& map, const SelectedWords& words) {
    const SpokenPlace* nearest = nullptr;
    for (const auto& place : words.spoken)
        if (!nearest || distance(place.span, words.span) < distance(nearest->span, words.span)) nearest = &place;
    if (!nearest || distance(nearest->span, words.span) > kNeighbour) return std::nullopt;
    const bool parted = std::ranges::any_of(words.sections, [&](const TextSection& section) {
        const auto inside = [&](Span span) {
            return section.span.start <= static_cast<std::size_t>(span.start) && static_cast<std::size_t>(span.end) <= section.span.end;
        };
        return section.kind == SectionKind::Comment && inside(nearest->span) != inside(words.span);
    });
    if (parted) return std::nullopt;
    return SpeakerGuess{map.at(nearest->person).name, nearest->person, GuessedFrom::Neighbour};
}

}  // namespace

SpeakerGuess guessSpeaker(const ArgumentMap& map, const SelectedWords& words) {
    if (auto guess = fromWords(map, words)) return *guess;
    if (auto guess = fromSections(map, words)) return *guess;
    if (auto guess = fromComment(map, words)) return *guess;
    if (auto guess = fromNeighbours(map, words)) return *guess;
    const auto* source = map.find(words.source);
    if (source && source->authors.size() == 1) {
        const auto author = source->authors.front();
        return {map.at(author).name, author, GuessedFrom::Author};
    }
    return {};
}

std::optional<PersonId> usualReporter(const ArgumentMap& map, SourceId id, std::optional<PersonId> speaker) {
    const auto* source = map.find(id);
    if (!source || source->authors.empty()) return std::nullopt;
    const bool own = source->kind == SourceKind::Transcript || source->kind == SourceKind::Interview || source->kind == SourceKind::Thread;
    const bool speaks = speaker && std::ranges::find(source->authors, *speaker) != source->authors.end();
    if (own || speaks) return std::nullopt;
    return source->authors.front();
}

}  // namespace cruxmap
