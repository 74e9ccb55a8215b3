// SPDX-License-Identifier: GPL-3.0-or-later
// What is left open: disputed claims, claims with an objection unanswered, and attacks that nothing answers, by main topic.
#pragma once

#include "core/analysis/scope.h"
#include "core/model/sentence.h"

namespace cruxmap {

struct TopicOpenPoints {
    std::optional<TopicId> topic;
    std::vector<ClaimId> disputed;
    std::vector<ClaimId> objectionUnanswered;   // defeated, and not only for want of a reason
    std::vector<RelationId> unansweredAttacks;  // by the topic of the claim at which they aim, through a step or directly
    std::size_t claims = 0;                     // of the topic in scope, to compare with

    std::size_t openPoints() const { return disputed.size() + objectionUnanswered.size() + unansweredAttacks.size(); }
    bool operator==(const TopicOpenPoints&) const = default;
};

// Topics by the number of their open points, the most first; those without any left out.
std::vector<TopicOpenPoints> openPointsIn(const ArgumentMap& map, const Verdicts& verdicts, const Scope& scope);

Sentence readingOf(const ArgumentMap& map, const std::vector<TopicOpenPoints>& points);

}  // namespace cruxmap
