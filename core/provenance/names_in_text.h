// SPDX-License-Identifier: GPL-3.0-or-later
// Names of people as they stand in English text, and which known speaker each may mean.
#pragma once

#include "core/provenance/speakers.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// The name that begins at `at`, or ends at `at`: an @handle, or one to four words with a capital each. Empty when there is none.
TextSpan nameFrom(std::string_view text, std::size_t at);
TextSpan nameUpTo(std::string_view text, std::size_t at);

// Not a name although it has a capital: "He", "Note", "Summary", ...
bool isOrdinaryWord(std::string_view name);

class SpeakerIndex {
public:
    explicit SpeakerIndex(const std::vector<KnownSpeaker>& known);

    // Nothing when nobody, or more than one, is called so.
    std::optional<std::size_t> find(std::string_view name) const;

private:
    using Speakers = std::map<std::string, std::optional<std::size_t>, std::less<>>;  // by folded name; nothing: several

    static void add(Speakers& speakers, std::string_view name, std::size_t speaker);

    Speakers m_speakers;
};

}  // namespace cruxmap
