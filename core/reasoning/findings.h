// SPDX-License-Identifier: GPL-3.0-or-later
// What deserves a second look in a map: gaps, circles, conflicts. A finding is a fact about the map as recorded, told in one
// sentence; it blames nobody. Pure and near-linear; a map of 1,000 claims takes some milliseconds.
#pragma once

#include "core/model/sentence.h"
#include "core/reasoning/verdicts.h"

#include <functional>
#include <stop_token>

namespace cruxmap {

// In the order in which they are told.
enum class FindingKind : std::uint8_t {
    UnansweredAttack,   // by a decisive or mutual attack on a fact, a prediction or a step; nothing attacks it
    SelfContradiction,  // a speaker is committed to two claims of which one attacks the other
    FiguresConflict,    // ranges for the same subject, measure, unit and date do not overlap
    SupportCycle,       // claims support each other in a circle; what needs support among them leans on itself
    NoReasons,          // an option without any reason, or a claim that needs support and has none
    NearDuplicate,      // claims in the same or nearly the same words, and no relation between them
    Unused,             // a claim in no relation and no question
    SecondHandOnly,     // people take a stance on it, but none is on record in his own words
};

template <>
struct EnumWords<FindingKind> {
    static constexpr std::array<std::string_view, 8> words{
        "unanswered-attack", "self-contradiction", "figures-conflict", "support-cycle",
        "no-reasons",        "near-duplicate",     "unused",           "second-hand-only"};
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
