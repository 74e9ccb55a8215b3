// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/speaking.h"

#include "core/analysis/makers.h"
#include "core/model/wording.h"

#include <algorithm>
#include <map>

namespace cruxmap {

namespace {

using Topics = std::vector<std::optional<TopicId>>;
// The claims that each speaks to, by topic.
using Stances = std::map<PersonId, std::map<std::optional<TopicId>, std::vector<ClaimId>>>;

std::set<PersonId> speakersTo(const ArgumentMap& map, ClaimId claim) {
    std::set<PersonId> people;
    for (const auto id : map.attributionsOf(claim))
        if (const auto& attribution = map.at(id); attribution.mode != AttributionMode::Reports) people.insert(attribution.person);
    return people;
}

Topics topicsOf(const ArgumentMap& map, const Stances& stances) {
    std::set<std::optional<TopicId>> spokenTo;
    for (const auto& [person, topics] : stances)
        for (const auto& [topic, claims] : topics) spokenTo.insert(topic);
    Topics ordered;
    for (const auto topic : map.ranked<Topic>())
        if (spokenTo.contains(topic)) ordered.emplace_back(topic);
    if (spokenTo.contains(std::nullopt)) ordered.emplace_back(std::nullopt);
    return ordered;
}

SpeakerTopics rowOf(PersonId person, const std::map<std::optional<TopicId>, std::vector<ClaimId>>& spokenTo, const Topics& topics) {
    SpeakerTopics row{person, {}, 0};
    for (const auto& topic : topics) {
        const auto at = spokenTo.find(topic);
        row.byTopic.push_back(at == spokenTo.end() ? std::vector<ClaimId>{} : at->second);
        row.claims += row.byTopic.back().size();
    }
    return row;
}

// Of each topic, and in all, the claims that somebody speaks to, each once.
struct Spoken {
    std::vector<std::size_t> byTopic;
    std::size_t claims = 0;
    std::size_t byOthers = 0;  // than the first speaker
};

Spoken countSpoken(const Speaking& speaking) {
    Spoken spoken;
    for (std::size_t topic = 0; topic < speaking.topics.size(); ++topic) {
        std::set<ClaimId> all;
        std::set<ClaimId> others;
        for (const auto& row : speaking.speakers) {
            all.insert(row.byTopic[topic].begin(), row.byTopic[topic].end());
            if (&row != &speaking.speakers.front()) others.insert(row.byTopic[topic].begin(), row.byTopic[topic].end());
        }
        spoken.byTopic.push_back(all.size());
        spoken.claims += all.size();
        spoken.byOthers += others.size();
    }
    return spoken;
}

// Says nothing where no topic is spoken to more than the others.
void addMainTopic(Wording& words, const Speaking& speaking, const Spoken& spoken) {
    const auto most = std::ranges::max_element(spoken.byTopic);
    const auto topic = speaking.topics[static_cast<std::size_t>(most - spoken.byTopic.begin())];
    if (!topic || std::ranges::count(spoken.byTopic, *most) > 1) return;
    if (speaking.topics.size() == 1)
        words.text(spoken.claims == 1 ? ", on " : ", all on ").topic(*topic);
    else
        words.text(", most often on ").topic(*topic).text(" (" + counted(*most, "claim") + ")");
}

}  // namespace

Speaking speakingIn(const ArgumentMap& map, const Scope& scope) {
    Speaking speaking;
    Stances stances;
    for (const auto claim : scope.claims) {
        const auto people = speakersTo(map, claim);
        for (const auto person : people) stances[person][mainTopicOf(map, claim)].push_back(claim);
        if (people.empty()) speaking.saidByNobody.push_back(claim);
    }
    speaking.topics = topicsOf(map, stances);
    for (const auto& [person, spokenTo] : stances) speaking.speakers.push_back(rowOf(person, spokenTo, speaking.topics));
    std::ranges::sort(speaking.speakers, {}, [&](const SpeakerTopics& row) { return mostThenName(map, row.claims, row.person); });
    return speaking;
}

Sentence readingOf(const ArgumentMap& map, const Speaking& speaking) {
    Wording words(map);
    if (speaking.speakers.empty()) return words.text("Nobody is on record here yet.").take();
    const auto& first = speaking.speakers.front();
    const auto spoken = countSpoken(speaking);
    const bool alone = speaking.speakers.size() == 1;
    if (alone)
        words.text("Only ").person(first.person).text(" is on record here, with " + counted(spoken.claims, "claim"));
    else
        words.text(counted(speaking.speakers.size(), "speaker") + " take a stance on " + counted(spoken.claims, "claim"));
    addMainTopic(words, speaking, spoken);
    if (!alone && first.claims > spoken.byOthers)
        words.text("; ").person(first.person).text(" on " + std::to_string(first.claims) + ", more than all the others together");
    return words.text(".").take();
}

}  // namespace cruxmap
