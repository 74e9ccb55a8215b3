// SPDX-License-Identifier: GPL-3.0-or-later
// Who probably says the selected words, and whom we have it from: a guess to be shown as one. Pure.
#pragma once

#include "core/model/argument_map.h"
#include "core/provenance/anchor.h"
#include "core/provenance/source_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// In the order in which they are believed: the text names the speaker; a part beside it does; so the debate has it of the words
// around; the source's only author.
enum class GuessedFrom : std::uint8_t { Nothing, Words, Section, Neighbour, Author };

struct SpeakerGuess {
    std::string name;
    std::optional<PersonId> person{};  // who is called so in the debate
    GuessedFrom from = GuessedFrom::Nothing;
};

// A place of the text in which the debate already has somebody speak.
struct SpokenPlace {
    Span span;
    PersonId person;
};

struct SelectedWords {
    SourceId source;
    std::string_view text;  // the source's
    Span span;
    const std::vector<TextSection>& sections;
    const std::vector<SpokenPlace>& spoken;
};

SpeakerGuess guessSpeaker(const ArgumentMap& map, const SelectedWords& words);

// The source's author, when he usually tells what others said: not in a transcript, an interview or a thread, where all speak for
// themselves, and not when he is the speaker.
std::optional<PersonId> usualReporter(const ArgumentMap& map, SourceId source, std::optional<PersonId> speaker);

}  // namespace cruxmap
