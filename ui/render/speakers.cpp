// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/speakers.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace cruxmap {

namespace {

bool isNamed(const Person& person) {
    return person.kind == PersonKind::Person || person.kind == PersonKind::Organisation;
}

TopicId rootOf(const ArgumentMap& map, TopicId topic) {
    while (const auto parent = map.at(topic).parent) topic = *parent;
    return topic;
}

std::size_t handsOf(const ArgumentMap& map, const Attribution& attribution) {
    std::size_t hands = 1;
    for (auto via = attribution.via; via; via = map.at(*via).via) ++hands;
    return hands;
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
    std::vector<PersonId> people;
    for (const auto id : m_map.attributionsOf(claim)) {
        const auto& attribution = m_map.at(id);
        if (attribution.mode == AttributionMode::Asserts && std::ranges::find(people, attribution.person) == people.end())
            people.push_back(attribution.person);
    }
    if (people.empty()) return std::nullopt;
    const auto name = QString::fromStdString(m_map.at(people.front()).name);
    const auto others = people.size() - 1;
    return SpeakerLabel{initialsOf(name), others == 0 ? name : QStringLiteral("%1 +%2").arg(name).arg(others), colourOf(people.front())};
}

QString Speakers::handsOf(ClaimId claim) const {
    std::size_t asserted = 0;
    std::size_t least = 0;
    for (const auto id : m_map.attributionsOf(claim)) {
        const auto& attribution = m_map.at(id);
        // A report is a hand on somebody else's way, not a way of its own.
        if (attribution.mode == AttributionMode::Reports) continue;
        const auto hands = cruxmap::handsOf(m_map, attribution);
        const auto keepLeast = [hands](std::size_t& value) { value = value == 0 ? hands : std::min(value, hands); };
        keepLeast(least);
        if (attribution.mode == AttributionMode::Asserts) keepLeast(asserted);
    }
    const auto hands = asserted != 0 ? asserted : least;
    switch (hands) {
    case 0:
        return {};
    case 1:
        return QStringLiteral("first-hand");
    case 2:
        return QStringLiteral("second-hand");
    case 3:
        return QStringLiteral("third-hand");
    default:
        return QStringLiteral("%1th-hand").arg(hands);
    }
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
    auto words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    static const QStringList articles{QStringLiteral("the"), QStringLiteral("a"), QStringLiteral("an")};
    if (words.size() > 1 && articles.contains(words.front(), Qt::CaseInsensitive)) words.removeFirst();
    if (words.isEmpty()) return QStringLiteral("?");
    auto initials = firstLetterOf(words.front());
    if (words.size() > 1) initials += firstLetterOf(words.back());
    return initials;
}

}  // namespace cruxmap
