// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/closeness.h"

#include "core/analysis/makers.h"
#include "core/analysis/share.h"
#include "core/model/stances.h"
#include "core/model/wording.h"
#include "core/provenance/trail.h"

#include <algorithm>
#include <map>

namespace cruxmap {

namespace {

constexpr std::size_t noText = 5;  // in Closeness::byState

// What is known of one stance.
struct Stance {
    AttributionId attribution;
    PersonId speaker;
    std::size_t hands = 1;
    std::set<PassageId> passages;  // its own, and those of the hands it came through
};

std::vector<Stance> stancesIn(const ArgumentMap& map, const Scope& scope) {
    std::vector<Stance> stances;
    const auto add = [&](const Target& target) {
        for (const auto id : stancesOn(map, target)) {
            const auto trail = trailOf(map, id);
            Stance stance{id, trail.front().person, trail.size(), {}};
            for (const auto& hand : trail)
                if (hand.passage) stance.passages.insert(*hand.passage);
            stances.push_back(std::move(stance));
        }
    };
    for (const auto claim : scope.claims) add(claim);
    for (const auto relation : scope.relations) add(relation);
    std::ranges::sort(stances, {}, &Stance::attribution);
    return stances;
}

// Stances come one by one, in ascending order; passages are sorted at the end.
class Gathering {
public:
    Gathering(const PassageStates& states, std::optional<SourceId> source, std::optional<PersonId> speaker) : m_states(states) {
        m_result.source = source;
        m_result.speaker = speaker;
    }

    template <class Passages>
    void add(const Stance& stance, const Passages& passages) {
        m_result.byHands[std::min<std::size_t>(stance.hands, m_result.byHands.size()) - 1].push_back(stance.attribution);
        if (stance.passages.empty()) m_result.withoutPassage.push_back(stance.attribution);
        m_passages.insert(passages.begin(), passages.end());
    }

    Closeness take() {
        for (const auto passage : m_passages) {
            const auto state = m_states ? m_states(passage) : std::nullopt;
            m_result.byState[state ? static_cast<std::size_t>(*state) : noText].push_back(passage);
        }
        return std::move(m_result);
    }

private:
    Closeness m_result;
    const PassageStates& m_states;
    std::set<PassageId> m_passages;
};

std::map<SourceId, std::vector<PassageId>> bySource(const ArgumentMap& map, const Stance& stance) {
    std::map<SourceId, std::vector<PassageId>> passages;
    for (const auto passage : stance.passages) passages[map.at(passage).source].push_back(passage);
    return passages;
}

struct Words {
    std::size_t passages = 0;
    std::size_t withText = 0;
    std::size_t found = 0;  // where they are said to stand, or elsewhere in the text
};

Words wordsOf(const Closeness& all) {
    Words words;
    for (const auto& passages : all.byState) words.passages += passages.size();
    words.withText = words.passages - all.byState[noText].size();
    words.found = all.byState[static_cast<std::size_t>(AnchorState::Verified)].size() +
                  all.byState[static_cast<std::size_t>(AnchorState::Moved)].size();
    return words;
}

std::string wordsInTexts(const Words& words) {
    if (words.passages == 0) return "no passage is quoted";
    if (words.withText == 0) return "no text is attached to look the words up in";
    const std::string those = words.withText < words.passages ? " with a text" : "";
    if (words.withText == 1)
        return "the words of the only passage" + those + (words.found == 1 ? " are found there" : " are not found there");
    const auto passages = counted(words.withText, "passage") + those + " are found there";
    if (words.found == words.withText) return "the words of all " + passages;
    return "the words of " + (words.found == 0 ? "none" : std::to_string(words.found)) + " of " + passages;
}

}  // namespace

NearnessToWords nearnessIn(const ArgumentMap& map, const Scope& scope, const PassageStates& states) {
    Gathering all(states, std::nullopt, std::nullopt);
    std::map<SourceId, Gathering> sources;
    std::map<PersonId, Gathering> speakers;
    for (const auto& stance : stancesIn(map, scope)) {
        all.add(stance, stance.passages);
        speakers.try_emplace(stance.speaker, states, std::nullopt, stance.speaker).first->second.add(stance, stance.passages);
        for (const auto& [source, passages] : bySource(map, stance))
            sources.try_emplace(source, states, source, std::nullopt).first->second.add(stance, passages);
    }
    NearnessToWords nearness;
    for (const auto source : map.ranked<Source>())
        if (const auto at = sources.find(source); at != sources.end()) nearness.sources.push_back(at->second.take());
    for (auto& [person, gathering] : speakers) nearness.speakers.push_back(gathering.take());
    std::ranges::sort(nearness.speakers, {}, [&](const Closeness& one) { return mostThenName(map, one.stances(), *one.speaker); });
    nearness.all = all.take();
    return nearness;
}

Sentence readingOf(const ArgumentMap& map, const NearnessToWords& nearness) {
    Wording words(map);
    const auto stances = nearness.all.stances();
    if (stances == 0) return words.text("Nobody is on record here yet.").take();
    const auto firstHand = nearness.all.byHands.front().size();
    words.text(shareOf(firstHand, stances, "stance") + " " + std::string(verbAfter(firstHand, "reaches", "reach")) + " us first-hand; ");
    return words.text(wordsInTexts(wordsOf(nearness.all)) + ".").take();
}

}  // namespace cruxmap
