// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/voices.h"

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

}  // namespace cruxmap
