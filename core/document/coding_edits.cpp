// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/coding_edits.h"

#include "core/base/text.h"
#include "core/document/edits.h"
#include "core/model/people.h"

#include <algorithm>
#include <utility>

namespace cruxmap {

namespace {

constexpr std::string_view kUnnamed = "Unnamed speaker";

PassageId passageMade(Transaction& transaction, Passage passage) {
    const auto& map = transaction.before();
    if (!map.find(passage.source)) throw Error(ErrorCode::Refused, "The source of this passage is not there any more.");
    for (const auto id : map.passagesOf(passage.source)) {
        const auto& there = map.at(id);
        if (there.start == passage.start && there.end == passage.end && there.sha256 == passage.sha256) return id;
    }
    passage.id = {};
    passage.rank = map.nextRank<Passage>();
    return transaction.add(std::move(passage));
}

// A name that the debate has already is no second person.
PersonId personMade(Transaction& transaction, const Speaker& speaker) {
    if (const auto* known = std::get_if<PersonId>(&speaker)) return *known;
    auto name = singleLine(std::get<std::string>(speaker));
    const bool unnamed = name.empty();
    if (unnamed) name = kUnnamed;
    if (const auto known = personCalled(transaction.before(), name)) return *known;
    Person person;
    person.rank = transaction.before().nextRank<Person>();
    person.name = std::move(name);
    if (unnamed) person.kind = PersonKind::Anonymous;
    return transaction.add(std::move(person));
}

// One voice in one edit: its people and its passage are made once, however many stances it takes.
class Speaking {
public:
    Speaking(Transaction& transaction, const Utterance& voice)
        : m_transaction(transaction),
          m_voice(voice),
          m_passage(passageMade(transaction, voice.passage)),
          m_person(personMade(transaction, voice.speaker)) {}

    AttributionId takes(AttributionMode mode, const Target& target) {
        Attribution attribution;
        attribution.target = target;
        attribution.person = m_person;
        attribution.mode = mode;
        attribution.firmness = m_voice.firmness;
        attribution.basis = basis();
        attribution.passage = m_passage;
        if (m_voice.reporter && *m_voice.reporter != m_person) attribution.via = told(target);
        return add(std::move(attribution));
    }
    AttributionId takes(const Target& target) { return takes(m_voice.mode, target); }

    bool tookAlready(const Target& target) const {
        const auto& map = m_transaction.before();
        return std::ranges::any_of(map.referrers(Role::AttributionTarget, refTo(target)), [&](const Referrer& referrer) {
            const auto& there = map.at(AttributionId{referrer.id});
            return there.person == m_person && there.mode == m_voice.mode && there.passage == m_passage;
        });
    }

private:
    AttributionBasis basis() const {
        const auto* name = std::get_if<std::string>(&m_voice.speaker);
        return name && singleLine(*name).empty() ? AttributionBasis::Unidentified : m_voice.basis;
    }

    AttributionId told(const Target& target) {
        Attribution report;
        report.target = target;
        report.person = *m_voice.reporter;
        report.mode = AttributionMode::Reports;
        report.passage = m_passage;
        return add(std::move(report));
    }

    AttributionId add(Attribution attribution) {
        attribution.rank = m_transaction.before().nextRank<Attribution>() + m_added++;
        return m_transaction.add(std::move(attribution));
    }

    Transaction& m_transaction;
    const Utterance& m_voice;
    PassageId m_passage;
    PersonId m_person;
    std::int64_t m_added = 0;
};

}  // namespace

ClaimId codeClaim(Transaction& transaction, std::string_view text, const Utterance& voice, const std::optional<BearsOn>& bearing,
                  std::optional<ViewId> view) {
    const auto claim = addClaim(transaction, text, view);
    if (bearing) addRelation(transaction, claim, bearing->target, bearing->polarity);
    Speaking(transaction, voice).takes(claim);
    return claim;
}

ClaimId codeYesBut(Transaction& transaction, std::string_view text, const Utterance& voice, const std::vector<ClaimId>& conceded,
                   RelationId undercut, std::optional<ViewId> view) {
    const auto claim = addClaim(transaction, text, view);
    addRelation(transaction, claim, undercut, Polarity::Attack);
    Speaking speaking(transaction, voice);
    for (const auto granted : conceded) speaking.takes(AttributionMode::Concedes, granted);
    speaking.takes(claim);
    return claim;
}

AttributionId codeStance(Transaction& transaction, const Target& target, const Utterance& voice) {
    Speaking speaking(transaction, voice);
    if (speaking.tookAlready(target)) throw Error(ErrorCode::Refused, "The debate has this stance from this passage already.");
    return speaking.takes(target);
}

QuantityId codeQuantity(Transaction& transaction, Quantity quantity, const Passage& passage) {
    if (!quantity.low && !quantity.high) throw Error(ErrorCode::Refused, "There is no number in it: write one, such as 5 %.");
    if (!transaction.before().find(quantity.claim)) throw Error(ErrorCode::Refused, "The claim of this quantity is not there any more.");
    for (auto* text : {&quantity.subject, &quantity.measure, &quantity.unit, &quantity.asWritten}) *text = singleLine(*text);
    quantity.id = {};
    quantity.rank = transaction.before().nextRank<Quantity>();
    quantity.passage = passageMade(transaction, passage);
    return transaction.add(std::move(quantity));
}

}  // namespace cruxmap
