// SPDX-License-Identifier: GPL-3.0-or-later
// What deserves a second look in a map: gaps, circles, conflicts. A finding is a fact about the map as recorded, told in one
// sentence; it blames nobody. Pure and near-linear; a map of 1,000 claims takes some milliseconds.
#pragma once

#include "core/model/sentence.h"
#include "core/reasoning/verdicts.h"

#include <functional>
#include <stop_token>

namespace cruxmap {

enum class FindingKind : std::uint8_t {
    SupportCycle,       // claims that support each other in a circle: verdicts that need support may come out otherwise
    UnansweredAttack,   // on a claim with a verdict, by a decisive or mutual attack that nothing attacks
    NoReasons,          // an option without any reason, or a claim that needs support and has none
    SecondHandOnly,     // nobody is on record with it in his own words
    SelfContradiction,  // a speaker is committed to two claims of which one attacks the other
    NearDuplicate,      // two claims in nearly the same words
    Unused,             // a claim in no relation and no question
    FiguresConflict,    // ranges for the same subject, measure and unit do not overlap
};

template <>
struct EnumWords<FindingKind> {
    static constexpr std::array<std::string_view, 8> words{"support-cycle",      "unanswered-attack", "no-reasons", "second-hand-only",
                                                           "self-contradiction", "near-duplicate",    "unused",     "figures-conflict"};
};

// For a heading: "Circle of support", "Objection nobody answers", …
std::string_view heading(FindingKind kind);

struct Finding {
    FindingKind kind = FindingKind::Unused;
    std::vector<RecordRef> subjects;  // what it is about, the most telling first; for navigating
    Sentence sentence;

    bool operator==(const Finding&) const = default;
};

struct Findings {
    std::vector<Finding> findings;  // by kind, then by the rank of the first subject
    bool complete = true;           // false: stopped
};

// The user's dismissal of this finding: of its kind and about the same records; nullptr when there is none.
const Dismissal* dismissalOf(const ArgumentMap& map, const Finding& finding);

// All kinds, dismissed ones too. `progress` is told of the part done, 0 to 1, on the calling thread.
Findings findingsOf(const ArgumentMap& map, const Verdicts& verdicts, std::stop_token stop = {},
                    const std::function<void(double)>& progress = nullptr);

}  // namespace cruxmap
