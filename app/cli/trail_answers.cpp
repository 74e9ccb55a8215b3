// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trail_answers.h"

#include "app/cli/json_output.h"
#include "app/cli/named_claim.h"
#include "core/model/commitments.h"
#include "core/model/wording.h"

#include <iostream>

namespace cruxmap::cli {

namespace {

using Array = JsonValue::Array;
using Object = JsonValue::Object;

JsonValue idOf(RecordRef record) {
    return {std::to_string(record.id)};
}

JsonValue valueOf(const ArgumentMap& map, PersonId person) {
    return {Object{{"id", idOf(refTo(person))}, {"name", {map.at(person).name}}}};
}

JsonValue sentences(const std::vector<Sentence>& told) {
    Array values;
    for (const auto& sentence : told) values.push_back({plainText(sentence)});
    return {std::move(values)};
}

std::string titleOf(const ArgumentMap& map, RecordRef subject) {
    if (subject.kind == RecordKind::Claim) return map.at(ClaimId{subject.id}).text;
    return plainText(Wording(map).target(RelationId{subject.id}).take());
}

JsonValue claimAnswer(const ArgumentMap& map, const TrailAnswer& answer) {
    Object object{{"id", idOf(answer.subject)}, {"text", {titleOf(map, answer.subject)}}};
    Array people;
    for (const auto person : answer.people) people.push_back(valueOf(map, person));
    if (!people.empty()) object.emplace_back("people", JsonValue{std::move(people)});
    object.emplace_back("stances", sentences(answer.told));
    return {std::move(object)};
}

JsonValue attackAnswer(const ArgumentMap& map, const TrailAnswer& answer) {
    const auto& attack = map.at(RelationId{answer.subject.id});
    Array premises;
    for (const auto premise : attack.premises) premises.push_back(idOf(refTo(premise)));
    return {Object{{"id", idOf(answer.subject)},
                   {"person", valueOf(map, answer.people.front())},
                   {"premises", {std::move(premises)}},
                   {"target", idOf(refTo(attack.target))},
                   {"guarded", {answer.guarded}},
                   {"sentence", {plainText(answer.told.front())}}}};
}

void printAttack(const TrailAnswer& answer) {
    std::cout << "- " << plainText(answer.told.front()) << (answer.guarded ? " (guardedly)" : "") << '\n';
}

void printClaim(const ArgumentMap& map, const TrailAnswer& answer) {
    std::cout << "  " << answer.subject.id << "  " << lineOf(map, ClaimId{answer.subject.id}) << '\n';
    for (const auto& sentence : answer.told) std::cout << "    " << plainText(sentence) << ".\n";
    if (answer.told.empty()) std::cout << "    Nobody is on record with it.\n";
}

JsonValue valueOf(const ArgumentMap& map, const Commitment& commitment) {
    Array stances;
    for (const auto id : commitment.attributions) stances.push_back({plainText(whoSaysIt(map, id))});
    const auto subject = refTo(commitment.target);
    return {Object{{std::string(wordOf(subject.kind)), idOf(subject)},
                   {"text", {titleOf(map, subject)}},
                   {"guarded", {commitment.guarded}},
                   {"stances", {std::move(stances)}}}};
}

std::vector<TrailAnswer> attacksOf(const ArgumentMap& map, PersonId person) {
    std::vector<TrailAnswer> answers;
    for (const auto& found : selfAttacksOf(map, person))
        answers.push_back({refTo(found.attack), {person}, {inWords(map, found)}, found.guarded});
    return answers;
}

void printCommitmentsJson(const ArgumentMap& map, PersonId person) {
    Array commitments;
    for (const auto& commitment : commitmentsOf(map, person)) commitments.push_back(valueOf(map, commitment));
    Array attacks;
    for (const auto& answer : attacksOf(map, person)) attacks.push_back(attackAnswer(map, answer));
    printJson(Object{{"query", {std::string("commitments")}},
                     {"person", valueOf(map, person)},
                     {"commitments", {std::move(commitments)}},
                     {"attacks", {std::move(attacks)}}});
}

}  // namespace

void printAnswers(const ArgumentMap& map, TrailQuery query, As as) {
    const auto answers = answersTo(map, query);
    const bool attacks = query == TrailQuery::AgainstOneself;
    if (as == As::Json) {
        Array values;
        for (const auto& answer : answers) values.push_back(attacks ? attackAnswer(map, answer) : claimAnswer(map, answer));
        return printJson(Object{{"query", {std::string(wordOf(query))}}, {attacks ? "attacks" : "claims", {std::move(values)}}});
    }
    std::cout << heading(query) << ": " << counted(answers.size(), attacks ? "attack" : "claim") << '\n';
    for (const auto& answer : answers) attacks ? printAttack(answer) : printClaim(map, answer);
}

void printCommitments(const ArgumentMap& map, PersonId person, As as) {
    if (as == As::Json) return printCommitmentsJson(map, person);
    const auto commitments = commitmentsOf(map, person);
    const auto& name = map.at(person).name;
    if (commitments.empty()) return void(std::cout << name << " is committed to nothing in this map.\n");
    std::cout << name << " is committed to\n";
    for (const auto& commitment : commitments) {
        const auto subject = refTo(commitment.target);
        std::cout << "  " << subject.id << "  " << titleOf(map, subject) << (commitment.guarded ? " (guardedly)" : "") << '\n';
    }
    const auto attacks = attacksOf(map, person);
    if (!attacks.empty()) std::cout << "Where that attacks itself:\n";
    for (const auto& attack : attacks) printAttack(attack);
}

}  // namespace cruxmap::cli
