// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/answering.h"

#include "core/analysis/makers.h"
#include "core/analysis/share.h"
#include "core/model/wording.h"
#include "core/reasoning/chains.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace cruxmap {

namespace {

using AttacksOf = std::map<PersonId, std::set<RelationId>>;

bool isInPlay(const Flattening& play, const Target& target) {
    return std::visit([&](auto id) { return play.inPlay(id); }, target);
}

std::vector<PersonId> without(const std::vector<PersonId>& people, const std::vector<PersonId>& left) {
    std::vector<PersonId> rest;
    std::ranges::set_difference(people, left, std::back_inserter(rest));
    return rest;
}

// Sorts attacks one by one, in ascending order, to those who make them and those whom they meet.
class Counting {
public:
    explicit Counting(const ArgumentMap& map) : m_map(map) {}

    void add(const Relation& attack, bool unanswered) {
        const auto makers = attack.analyst ? std::vector<PersonId>{} : makersOf(m_map, attack.id);
        const auto holders = holdersOf(m_map, attack.target);
        const auto met = without(holders, makers);
        const auto onOneself = holders.size() > met.size();
        if (onOneself) m_result.onOneself.push_back(attack.id);
        if (makers.empty() || met.empty()) {
            if (!onOneself) m_result.byNobody.push_back(attack.id);
            return;
        }
        (unanswered ? m_result.unanswered : m_result.answered).push_back(attack.id);
        for (const auto maker : makers)
            for (const auto person : met) addPair(maker, person, attack.id, unanswered);
    }

    Answering take() {
        m_result.attackers = ordered(m_made);
        m_result.attacked = ordered(m_met);
        for (const auto attacker : m_result.attackers)
            for (const auto attacked : m_result.attacked)
                if (auto pair = m_pairs.extract({attacker, attacked})) m_result.pairs.push_back(std::move(pair.mapped()));
        return std::move(m_result);
    }

private:
    void addPair(PersonId maker, PersonId met, RelationId attack, bool unanswered) {
        auto& pair = m_pairs.try_emplace({maker, met}, AttacksBetween{maker, met, {}, {}}).first->second;
        (unanswered ? pair.unanswered : pair.answered).push_back(attack);
        m_made[maker].insert(attack);
        m_met[met].insert(attack);
    }

    std::vector<PersonId> ordered(const AttacksOf& attacks) const {
        std::vector<PersonId> people;
        for (const auto& [person, relations] : attacks) people.push_back(person);
        std::ranges::sort(people, {}, [&](PersonId person) { return mostThenName(m_map, attacks.at(person).size(), person); });
        return people;
    }

    const ArgumentMap& m_map;
    std::map<std::pair<PersonId, PersonId>, AttacksBetween> m_pairs;
    AttacksOf m_made;
    AttacksOf m_met;
    Answering m_result;
};

struct Tallied {
    std::size_t attacks = 0;
    std::size_t unanswered = 0;
};

Tallied attacksOn(const Answering& answering, PersonId person) {
    std::set<RelationId> all;
    std::set<RelationId> unanswered;
    for (const auto& pair : answering.pairs) {
        if (pair.attacked != person) continue;
        all.insert(pair.answered.begin(), pair.answered.end());
        unanswered.insert(pair.unanswered.begin(), pair.unanswered.end());
    }
    all.insert(unanswered.begin(), unanswered.end());
    return {all.size(), unanswered.size()};
}

void addAttacksOn(Wording& words, PersonId person, const Tallied& met) {
    const auto answered = met.attacks - met.unanswered;
    const bool all = answered == met.attacks;
    const bool none = answered == 0 && met.attacks > 1;
    const auto part = all ? met.attacks : none ? 0 : met.unanswered;
    words.text(shareOf(part, met.attacks, "attack") + " on ").person(person).text("'s claims ");
    words.text(verbAfter(part, "is", "are"))
        .text(all    ? " answered in this map"
              : none ? " answered in these documents"
                     : " not answered in these documents");
}

}  // namespace

const AttacksBetween* Answering::between(PersonId attacker, PersonId attackedPerson) const {
    const auto at = std::ranges::find_if(
        pairs, [&](const AttacksBetween& pair) { return pair.attacker == attacker && pair.attacked == attackedPerson; });
    return at == pairs.end() ? nullptr : &*at;
}

Answering answeringIn(const ArgumentMap& map, const Verdicts& verdicts, const Scope& scope) {
    const auto unanswered = unansweredAttacks(map, verdicts);
    const std::set<RelationId> open(unanswered.begin(), unanswered.end());
    Counting counting(map);
    for (const auto id : scope.relations) {
        const auto& relation = map.at(id);
        if (relation.polarity != Polarity::Attack || !verdicts.flattening.inPlay(id)) continue;
        if (isInPlay(verdicts.flattening, relation.target)) counting.add(relation, open.contains(id));
    }
    return counting.take();
}

Sentence readingOf(const ArgumentMap& map, const Answering& answering) {
    Wording words(map);
    if (answering.pairs.empty()) return words.text("No attack by one speaker on another's claims is on record here yet.").take();
    const auto most = answering.attacked.front();
    const auto met = attacksOn(answering, most);
    addAttacksOn(words, most, met);
    const auto all = answering.answered.size() + answering.unanswered.size();
    const auto unanswered = answering.unanswered.size();
    if (all > met.attacks && unanswered > 0)
        words.text("; of all " + std::to_string(all) + " attacks between speakers, " + std::to_string(unanswered) +
                   (unanswered == 1 ? " is not" : " are not"));
    return words.text(".").take();
}

}  // namespace cruxmap
