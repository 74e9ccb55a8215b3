// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks to what: on how many claims of each topic somebody takes a stance, of whatever kind; passing another's words on
// is none. It counts what is recorded, never who is right.
#pragma once

#include "core/analysis/scope.h"
#include "core/model/sentence.h"

namespace cruxmap {

struct SpeakerTopics {
    PersonId person;
    std::vector<std::vector<ClaimId>> byTopic;  // in the order of Speaking::topics; a claim once
    std::size_t claims = 0;                     // in all

    bool operator==(const SpeakerTopics&) const = default;
};

struct Speaking {
    std::vector<std::optional<TopicId>> topics;  // main topics that somebody speaks to, by rank; claims without one last
    std::vector<SpeakerTopics> speakers;         // the most claims first, then by name; nobody without a claim
    std::vector<ClaimId> saidByNobody;

    bool operator==(const Speaking&) const = default;
};

Speaking speakingIn(const ArgumentMap& map, const Scope& scope);

// One sentence, from the numbers.
Sentence readingOf(const ArgumentMap& map, const Speaking& speaking);

}  // namespace cruxmap
