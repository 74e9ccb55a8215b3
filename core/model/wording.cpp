// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/wording.h"

#include "core/base/text.h"

#include <algorithm>

namespace cruxmap {

namespace {

constexpr std::size_t quotedLength = 90;
constexpr std::size_t listedAtMost = 3;

}  // namespace

std::string counted(std::size_t number, std::string_view one) {
    return std::to_string(number) + ' ' + std::string(one) + (number == 1 ? "" : "s");
}

Wording& Wording::text(std::string_view words) {
    if (!m_sentence.empty() && !m_sentence.back().record)
        m_sentence.back().text += words;
    else
        m_sentence.push_back({std::string(words)});
    return *this;
}

Wording& Wording::claim(ClaimId id) {
    const auto& record = m_map.at(id);
    auto words = shortened(record.title.empty() ? record.text : record.title, quotedLength);
    while (words.ends_with('.') || words.ends_with(' ')) words.pop_back();
    m_sentence.push_back({"“" + words + "”", refTo(id)});
    return *this;
}

Wording& Wording::target(const Target& target) {
    if (const auto* named = std::get_if<ClaimId>(&target)) return claim(*named);
    const auto& step = m_map.at(std::get<RelationId>(target));
    if (const auto* concluded = std::get_if<ClaimId>(&step.target))
        return text("the step from ").claims(step.premises).text(" to ").claim(*concluded);
    return text("the undercut by ").claims(step.premises);
}

Wording& Wording::person(PersonId id) {
    m_sentence.push_back({m_map.at(id).name, refTo(id)});
    return *this;
}

Wording& Wording::topic(TopicId id) {
    m_sentence.push_back({m_map.at(id).name, refTo(id)});
    return *this;
}

Wording& Wording::record(std::string words, RecordRef ref) {
    m_sentence.push_back({std::move(words), ref});
    return *this;
}

template <class Ids, class One>
Wording& Wording::list(const Ids& ids, One one) {
    const auto shown = std::min(ids.size(), listedAtMost);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) text(i + 1 == ids.size() ? " and " : ", ");
        (this->*one)(ids[i]);
    }
    const auto rest = ids.size() - shown;
    if (rest > 0) text(" and " + std::to_string(rest) + (rest == 1 ? " other" : " others"));
    return *this;
}

Wording& Wording::claims(const std::vector<ClaimId>& ids) {
    return list(ids, &Wording::claim);
}

Wording& Wording::people(const std::vector<PersonId>& ids) {
    return list(ids, &Wording::person);
}

}  // namespace cruxmap
