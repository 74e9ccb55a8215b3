// SPDX-License-Identifier: GPL-3.0-or-later
// A small debate for tests of the picture: a question with two options, reasons single and linked, an undercut, several speakers,
// a figure; and whatever texts a test wants to see on cards.
#pragma once

#include "core/model/argument_map.h"

#include <string>
#include <utility>
#include <vector>

namespace cruxmap::test {

class Debate {
    MapChange m_content;
    std::int64_t m_last = 100;

    // Ids and ranks follow the order of the calls.
    template <class Record>
    Record made() {
        Record record;
        record.id = {++m_last};
        record.rank = m_last;
        return record;
    }
    template <class Record>
    auto put(Record record) {
        const auto id = record.id;
        m_content.put(std::move(record));
        return id;
    }

public:
    ClaimId claim(std::string text, std::string title = {}) {
        auto claim = made<Claim>();
        claim.text = std::move(text);
        claim.title = std::move(title);
        return put(std::move(claim));
    }
    PersonId person(std::string name, PersonKind kind = PersonKind::Person) {
        auto person = made<Person>();
        person.name = std::move(name);
        person.kind = kind;
        return put(std::move(person));
    }
    AttributionId says(PersonId person, ClaimId claim, std::optional<AttributionId> via = {},
                       AttributionMode mode = AttributionMode::Asserts) {
        auto attribution = made<Attribution>();
        attribution.target = claim;
        attribution.person = person;
        attribution.via = via;
        attribution.mode = mode;
        return put(std::move(attribution));
    }
    RelationId relation(Polarity polarity, std::vector<ClaimId> premises, Target target, bool analyst = false) {
        auto relation = made<Relation>();
        relation.polarity = polarity;
        relation.premises = std::move(premises);
        relation.target = target;
        relation.analyst = analyst;
        return put(std::move(relation));
    }
    QuestionId question(std::string text, std::vector<ClaimId> options) {
        auto question = made<Question>();
        question.text = std::move(text);
        question.options = std::move(options);
        return put(std::move(question));
    }
    void quantity(ClaimId claim, std::string asWritten) {
        auto quantity = made<Quantity>();
        quantity.claim = claim;
        quantity.asWritten = std::move(asWritten);
        put(std::move(quantity));
    }
    void title(std::string title) {
        Meta meta;
        meta.title = std::move(title);
        m_content.put(std::move(meta));
    }

    ArgumentMap map() const { return mapOf(m_content); }
};

struct ChipDebate : Debate {
    ClaimId sell = claim("Sell the chips freely.", "Sell freely");
    ClaimId restrict = claim("Keep restricting the sales.", "Keep restricting");
    QuestionId what = question("What should be done about selling chips abroad?", {sell, restrict});
    ClaimId leverage = claim("Sales keep foreign developers on the home stack, which gives leverage over what they build.");
    ClaimId ordinary = claim("A capable model took only ordinary computing.");
    ClaimId energy = claim("Home-made chips and cheap energy suffice for that.");
    ClaimId lockIn = claim("Cars and phones created no lasting lock-in.");
    ClaimId platforms = claim("Computing is not like cars: platforms persist.");
    PersonId huang = person("Jensen Huang");
    PersonId patel = person("Dwarkesh Patel");
    PersonId commenter = person("Commenter 1", PersonKind::Anonymous);
    RelationId keeps = relation(Polarity::Support, {leverage}, sell);
    RelationId linked = relation(Polarity::Support, {ordinary, energy}, sell);
    RelationId against = relation(Polarity::Attack, {leverage}, restrict, true);
    RelationId cars = relation(Polarity::Attack, {lockIn}, leverage);
    RelationId undercut = relation(Polarity::Attack, {platforms}, cars);

    ChipDebate() {
        title("Chips");
        const auto recap = says(patel, ordinary, {}, AttributionMode::Reports);
        says(huang, ordinary, recap);
        says(huang, leverage);
        says(commenter, leverage);
        says(patel, lockIn);
        says(huang, platforms, says(patel, platforms, {}, AttributionMode::Reports), AttributionMode::Implies);
        quantity(ordinary, "100,000 B200");
    }
};

}  // namespace cruxmap::test
