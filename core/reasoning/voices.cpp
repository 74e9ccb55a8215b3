// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/voices.h"

#include <algorithm>

namespace cruxmap {

namespace {

Voice voiceOf(const ArgumentMap& map, const Attribution& attribution) {
    Voice voice{attribution.id, attribution.person, attribution.mode, attribution.firmness, {}, {}, attribution.date};
    const auto* hand = &attribution;
    for (; hand->via; hand = &map.at(*hand->via)) voice.through.push_back(map.at(*hand->via).person);
    const auto passage = attribution.passage ? attribution.passage : hand->passage;
    if (passage) voice.source = map.at(*passage).source;
    if (voice.date.empty() && voice.source) voice.date = map.at(*voice.source).date;
    return voice;
}

template <class Ids>
std::vector<Voice> voicesOf(const ArgumentMap& map, Ids ids) {
    std::vector<Voice> voices;
    for (const auto id : ids) {
        if (const auto& attribution = map.at(id); attribution.mode != AttributionMode::Reports) voices.push_back(voiceOf(map, attribution));
    }
    return voices;
}

}  // namespace

std::vector<Voice> voicesOn(const ArgumentMap& map, const Target& target) {
    return std::visit([&](auto id) { return voicesOf(map, map.attributionsOf(id)); }, target);
}

bool commits(const Attribution& attribution) {
    switch (attribution.mode) {
    case AttributionMode::Asserts:
    case AttributionMode::Concedes:
        return true;
    case AttributionMode::Implies:
        return attribution.firmness == Firmness::Firm;
    default:
        return false;
    }
}

std::vector<Target> committedTo(const ArgumentMap& map, PersonId person) {
    std::vector<Target> commitments;
    for (const auto id : map.attributionsBy(person)) {
        if (const auto& attribution = map.at(id); commits(attribution)) commitments.push_back(attribution.target);
    }
    std::ranges::sort(commitments);
    commitments.erase(std::unique(commitments.begin(), commitments.end()), commitments.end());
    return commitments;
}

bool isCommitted(const ArgumentMap& map, PersonId person, const Target& target) {
    const auto committed = [&](AttributionId id) { return map.at(id).person == person && commits(map.at(id)); };
    return std::visit([&](auto id) { return std::ranges::any_of(map.attributionsOf(id), committed); }, target);
}

}  // namespace cruxmap
