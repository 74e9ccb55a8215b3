// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rebuttal_depth.h"

#include "core/analysis/makers.h"
#include "core/analysis/share.h"
#include "core/model/wording.h"
#include "core/reasoning/chains.h"

#include <algorithm>
#include <limits>
#include <map>

namespace cruxmap {

namespace {

std::uint32_t turnsOf(const RebuttalChain& chain) {
    return std::ranges::max_element(chain.steps, {}, &ChainStep::depth)->depth;
}

// Who speaks at the end of the longest lines; nothing for an end that nobody is on record with.
std::set<std::optional<PersonId>> lastSpeakers(const ArgumentMap& map, const RebuttalChain& chain, std::uint32_t turns) {
    std::set<std::optional<PersonId>> speakers;
    for (const auto& step : chain.steps) {
        if (step.depth != turns) continue;
        const auto makers = makersOf(map, *step.relation);
        speakers.insert(makers.begin(), makers.end());
        if (makers.empty()) speakers.insert(std::nullopt);
    }
    return speakers;
}

std::vector<LastWords> ordered(const ArgumentMap& map, std::map<std::optional<PersonId>, std::vector<ClaimId>> claimsOf) {
    std::vector<LastWords> lastWords;
    for (auto& [person, claims] : claimsOf)
        if (person) lastWords.push_back({person, std::move(claims)});
    std::ranges::sort(lastWords, {}, [&](const LastWords& words) { return mostThenName(map, words.claims.size(), *words.person); });
    if (const auto nobody = claimsOf.find(std::nullopt); nobody != claimsOf.end()) lastWords.push_back({{}, std::move(nobody->second)});
    return lastWords;
}

std::size_t attackedIn(const RebuttalDepth& depth) {
    std::size_t attacked = 0;
    for (const auto& claims : depth.byTurns) attacked += claims.size();
    return attacked;
}

std::string withAnswers(std::size_t unanswered, std::size_t attacked) {
    if (attacked == 1) return unanswered == 1 ? ", without an answer" : ", and the attack is answered";
    if (unanswered == attacked) return ", all without an answer";
    if (unanswered == 0) return ", all with an answer";
    return ", " + std::to_string(unanswered) + " of them without an answer";
}

// Says nothing where too many to be named have it equally often.
void addLastWord(Wording& words, const RebuttalDepth& depth) {
    constexpr std::size_t namedAtMost = 3;
    std::vector<PersonId> people;
    const auto most = depth.lastWords.front().claims.size();
    for (const auto& one : depth.lastWords)
        if (one.person && one.claims.size() == most) people.push_back(*one.person);
    if (people.empty() || people.size() > namedAtMost) return;
    const bool often = attackedIn(depth) > 1;
    words.text(often ? "; the last word is most often with " : "; the last word is with ").people(people);
    if (often) words.text(" (on " + counted(most, "claim") + (people.size() > 1 ? " each)" : ")"));
}

}  // namespace

RebuttalDepth rebuttalDepthIn(const ArgumentMap& map, const Verdicts& verdicts, const Scope& scope, std::stop_token stop) {
    RebuttalDepth depth;
    std::map<std::optional<PersonId>, std::vector<ClaimId>> lastWords;
    for (const auto claim : scope.claims) {
        if (stop.stop_requested()) {
            depth.complete = false;
            break;
        }
        const auto chain = rebuttalChain(map, verdicts, claim, std::numeric_limits<std::size_t>::max());
        const auto turns = turnsOf(chain);
        if (turns == 0) {
            depth.neverAttacked.push_back(claim);
            continue;
        }
        if (depth.byTurns.size() < turns) depth.byTurns.resize(turns);
        depth.byTurns[turns - 1].push_back(claim);
        for (const auto& person : lastSpeakers(map, chain, turns)) lastWords[person].push_back(claim);
    }
    depth.lastWords = ordered(map, std::move(lastWords));
    return depth;
}

Sentence readingOf(const ArgumentMap& map, const RebuttalDepth& depth) {
    Wording words(map);
    const auto attacked = attackedIn(depth);
    const auto claims = attacked + depth.neverAttacked.size();
    if (claims == 0) return words.text("There are no claims here yet.").take();
    words.text(shareOf(attacked, claims, "claim") + " " + std::string(verbAfter(attacked, "is", "are")) + " attacked");
    if (attacked == 0) return words.text(".").take();
    words.text(withAnswers(depth.byTurns.front().size(), attacked));
    if (depth.byTurns.size() > 1) words.text("; the longest exchange takes " + counted(depth.byTurns.size(), "turn"));
    addLastWord(words, depth);
    return words.text(".").take();
}

}  // namespace cruxmap
