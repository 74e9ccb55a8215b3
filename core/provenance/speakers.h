// SPDX-License-Identifier: GPL-3.0-or-later
// Who may be speaking where, told from English words around what is said. Proposals only: a stretch for which the text does not
// name a speaker plainly has none, and a name that is nowhere else is only believed where its form leaves no doubt.
#pragma once

#include "core/provenance/text_span.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

enum class SpeakerCue : std::uint8_t {
    Turn,   // "Name: …", until the next turn or the end of the paragraph
    Verb,   // "Name says that …", "… , argues Name", "according to Name": the sentence
    Quote,  // "To quote Name: …": up to the link that ends it, or else the next paragraph
    Recap,  // "@name: “…”": the quotation, whoever speaks in it
};

struct KnownSpeaker {
    std::string name;
    std::vector<std::string> aliases;
};

struct SpeakerProposal {
    TextSpan span;      // what is said
    std::string name;   // the known speaker's, or else as written
    TextSpan nameSpan;  // where it is written
    SpeakerCue how = SpeakerCue::Turn;
    std::optional<std::size_t> known;  // index into the known speakers

    bool operator==(const SpeakerProposal&) const = default;
};

// In the order of the stretches' beginnings; a recap may hold turns, turns do not overlap. Known names and aliases match in any
// case and with or without accents; a surname or given name that just one known speaker has matches too. A turn of an unknown
// name counts when the name has at least two in the text. `text` is in normal form.
// Stopped, it gives what it has.
std::vector<SpeakerProposal> proposedSpeakers(std::string_view text, const std::vector<KnownSpeaker>& known, std::stop_token stop = {});

}  // namespace cruxmap
