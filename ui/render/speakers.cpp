// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/speakers.h"

#include "core/provenance/trail.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

bool isNamed(const Person& person) {
    return person.kind == PersonKind::Person || person.kind == PersonKind::Organisation;
}

TopicId rootOf(const ArgumentMap& map, TopicId topic) {
    while (const auto parent = map.at(topic).parent) topic = *parent;
    return topic;
}

// The stances by which a claim is somebody's, the plainest one first. Who asks, denies or reports it does not say it.
constexpr std::array voiceModes{AttributionMode::Asserts, AttributionMode::Implies, AttributionMode::Concedes, AttributionMode::Supposes};

// The attributions of the plainest of those stances that anybody takes.
std::vector<const Attribution*> voicesOf(const ArgumentMap& map, ClaimId claim) {
    for (const auto mode : voiceModes) {
        std::vector<const Attribution*> voices;
        for (const auto id : map.attributionsOf(claim))
            if (const auto& attribution = map.at(id); attribution.mode == mode) voices.push_back(&attribution);
        if (!voices.empty()) return voices;
    }
    return {};
}

QString stanceWord(AttributionMode mode) {
    switch (mode) {
    case AttributionMode::Implies:
        return u"implies"_s;
    case AttributionMode::Concedes:
        return u"concedes"_s;
    case AttributionMode::Supposes:
        return u"supposes"_s;
    default:
        return {};
    }
}

QString firstLetterOf(const QString& word) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const auto end = finder.toNextBoundary();
    return word.left(end > 0 ? end : 1).toUpper();
}

}  // namespace

Speakers::Speakers(const ArgumentMap& map) : m_map(map) {
    std::uint16_t next = 0;
    for (const auto id : map.ranked<Person>()) m_people[id] = {ColourRole::Speaker, isNamed(map.at(id)) ? ++next : std::uint16_t{0}};
    next = 0;
    for (const auto id : map.ranked<Topic>())
        if (!map.at(id).parent) m_topics[id] = {ColourRole::Topic, ++next};
}

std::optional<SpeakerLabel> Speakers::of(ClaimId claim) const {
    const auto voices = voicesOf(m_map, claim);
    if (voices.empty()) return std::nullopt;
    std::vector<PersonId> people;
    for (const auto* voice : voices)
        if (std::ranges::find(people, voice->person) == people.end()) people.push_back(voice->person);
    const auto name = QString::fromStdString(m_map.at(people.front()).name);
    const auto others = people.size() - 1;
    return SpeakerLabel{initialsOf(name), others == 0 ? name : u"%1 +%2"_s.arg(name).arg(others), stanceWord(voices.front()->mode),
                        colourOf(people.front())};
}

QString Speakers::handsOf(ClaimId claim) const {
    const auto voices = voicesOf(m_map, claim);
    if (voices.empty()) return {};
    std::size_t least = SIZE_MAX;
    for (const auto* voice : voices) least = std::min(least, cruxmap::handsOf(m_map, voice->id));
    return QString::fromStdString(handsInWords(least));
}

Colour Speakers::colourOf(PersonId person) const {
    const auto at = m_people.find(person);
    return at == m_people.end() ? Colour{ColourRole::Speaker, 0} : at->second;
}

Colour Speakers::topicColourOf(ClaimId claim) const {
    const auto topic = m_map.at(claim).topic;
    return topic ? m_topics.at(rootOf(m_map, *topic)) : Colour{ColourRole::Topic, 0};
}

QString initialsOf(const QString& name) {
    auto words = name.split(u' ', Qt::SkipEmptyParts);
    static const QStringList articles{u"the"_s, u"a"_s, u"an"_s};
    if (words.size() > 1 && articles.contains(words.front(), Qt::CaseInsensitive)) words.removeFirst();
    if (words.isEmpty()) return u"?"_s;
    auto initials = firstLetterOf(words.front());
    if (words.size() > 1) initials += firstLetterOf(words.back());
    return initials;
}

}  // namespace cruxmap
