// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leverage.h"

#include "core/model/wording.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace cruxmap {

namespace {

std::string twoDigits(double strength) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.2f", strength);
    return text.data();
}

void addRemoval(Wording& words, const Leverage& leverage, const Influence& influence) {
    words.text("out ").claim(influence.claim).text(influence.removal > 0 ? ", its strength would fall" : ", its strength would rise");
    words.text(" from " + twoDigits(leverage.strength) + " to " + twoDigits(leverage.strength - influence.removal));
}

}  // namespace

Leverage leverageOn(const ArgumentMap& map, ClaimId target, const Suppositions& suppositions, const Scope& scope, std::size_t limit,
                    std::stop_token stop) {
    Leverage leverage;
    leverage.target = target;
    leverage.inPlay = flatten(map, suppositions).inPlay(target);
    if (!leverage.inPlay) return leverage;
    const auto influences = influencesOn(map, target, suppositions, GradualSemantics::QuadraticEnergy, stop);
    leverage.strength = influences.strength;
    leverage.converged = influences.converged && !stop.stop_requested();
    for (const auto& influence : influences.claims) {
        if (influence.removal == 0 || !scope.claims.contains(influence.claim)) continue;
        auto& side = influence.removal > 0 ? leverage.holds : leverage.weighs;
        if (side.size() < limit)
            side.push_back(influence);
        else
            ++leverage.others;
    }
    return leverage;
}

Sentence readingOf(const ArgumentMap& map, const Leverage& leverage) {
    Wording words(map);
    if (!leverage.inPlay) return words.claim(leverage.target).text(" is out of play, so that nothing moves it.").take();
    if (!leverage.converged)
        return words.text("The strengths around ").claim(leverage.target).text(" do not settle, and the numbers mean little.").take();
    // A change that rounds to nothing is none.
    const auto told = [&](const std::vector<Influence>& side) {
        return !side.empty() && twoDigits(leverage.strength) != twoDigits(leverage.strength - side.front().removal);
    };
    const bool holds = told(leverage.holds);
    const bool weighs = told(leverage.weighs);
    if (!holds && !weighs)
        return words.text("No other claim here noticeably moves the strength of ").claim(leverage.target).text(".").take();
    words.claim(leverage.target).text(": with");
    if (holds) addRemoval(words, leverage, leverage.holds.front());
    if (holds && weighs) words.text("; with");
    if (weighs) addRemoval(words, leverage, leverage.weighs.front());
    return words.text(".").take();
}

}  // namespace cruxmap
