// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/edits.h"

#include "core/base/text.h"
#include "core/document/annotation_edits.h"

#include <array>
#include <utility>

namespace cruxmap {

namespace {

std::string sentence(std::string_view text) {
    auto line = singleLine(text);
    if (line.empty()) throw Error(ErrorCode::Refused, "Write something first: a card cannot be empty.");
    return line;
}

template <class Record>
Record ranked(const Transaction& transaction) {
    Record record;
    record.rank = transaction.before().nextRank<Record>();
    return record;
}

Claim newClaim(const Transaction& transaction, std::string_view text) {
    auto claim = ranked<Claim>(transaction);
    claim.text = sentence(text);
    return claim;
}

ViewItem* itemOf(View& view, RecordRef subject) {
    const auto at = std::ranges::lower_bound(view.items, subject, {}, &ViewItem::subject);
    return at != view.items.end() && at->subject == subject ? &*at : nullptr;
}

ViewItem& itemMade(View& view, RecordRef subject) {
    if (auto* item = itemOf(view, subject)) return *item;
    const auto at = std::ranges::lower_bound(view.items, subject, {}, &ViewItem::subject);
    return *view.items.insert(at, ViewItem{subject, std::nullopt, false});
}

void showIfListed(Transaction& transaction, std::optional<ViewId> view, RecordRef subject) {
    const auto* shown = view ? transaction.before().find(*view) : nullptr;
    if (shown && shown->scope == ViewScope::Listed) showInView(transaction, *view, subject);
}

template <class Record>
void swapRanksOf(Transaction& transaction, Id<Record> a, Id<Record> b) {
    const auto rankA = transaction.before().at(a).rank;
    const auto rankB = transaction.before().at(b).rank;
    transaction.change(a, [&](Record& record) { record.rank = rankB; });
    transaction.change(b, [&](Record& record) { record.rank = rankA; });
}

}  // namespace

ClaimId addClaim(Transaction& transaction, std::string_view text, std::optional<ViewId> view) {
    const auto id = transaction.add(newClaim(transaction, text));
    showIfListed(transaction, view, refTo(id));
    return id;
}

ClaimId addReply(Transaction& transaction, std::string_view text, Target target, Polarity polarity, std::optional<ViewId> view) {
    const auto id = addClaim(transaction, text, view);
    addRelation(transaction, id, target, polarity);
    return id;
}

ClaimId addOption(Transaction& transaction, std::string_view text, QuestionId question, std::optional<ViewId> view) {
    auto claim = newClaim(transaction, text);
    claim.kind = ClaimKind::Policy;
    const auto id = transaction.add(claim);
    transaction.change(question, [&](Question& record) { record.options.push_back(id); });
    showIfListed(transaction, view, refTo(id));
    return id;
}

QuestionId addQuestion(Transaction& transaction, std::string_view text, std::optional<ViewId> view) {
    auto question = ranked<Question>(transaction);
    question.text = sentence(text);
    const auto id = transaction.add(question);
    showIfListed(transaction, view, refTo(id));
    return id;
}

RelationId addRelation(Transaction& transaction, ClaimId premise, Target target, Polarity polarity) {
    if (target == Target(premise)) throw Error(ErrorCode::Refused, "A claim cannot be a reason for or against itself.");
    const auto& map = transaction.before();
    for (const auto id : map.relationsFrom(premise)) {
        const auto& there = map.at(id);
        if (there.target == target && there.polarity == polarity && there.premises.size() == 1)
            throw Error(ErrorCode::Refused, "The two are linked like this already.");
        if (target == Target(id)) throw Error(ErrorCode::Refused, "A claim cannot undercut the step that is drawn from it.");
    }
    auto relation = ranked<Relation>(transaction);
    relation.polarity = polarity;
    relation.force = usualForce(map, target, polarity);
    relation.target = target;
    relation.premises = {premise};
    return transaction.add(relation);
}

void addPremise(Transaction& transaction, RelationId relation, ClaimId premise) {
    const auto* there = transaction.before().find(relation);
    if (there && there->target == Target(premise)) throw Error(ErrorCode::Refused, "A claim cannot be a reason for or against itself.");
    if (there && std::ranges::count(there->premises, premise) > 0)
        throw Error(ErrorCode::Refused, "The claim is one of these reasons already.");
    transaction.change(relation, [&](Relation& record) { record.premises.push_back(premise); });
}

void setText(Transaction& transaction, RecordRef subject, std::string_view text) {
    const auto line = sentence(text);
    if (subject.kind == RecordKind::Question)
        return transaction.change(QuestionId{subject.id}, [&](Question& question) { question.text = line; });
    const ClaimId id{subject.id};
    bool reworded = false;
    transaction.change(id, [&](Claim& claim) { reworded = std::exchange(claim.text, line) != line; });
    if (reworded) markDraft(transaction, std::array{id});
}

ViewId addView(Transaction& transaction, std::string_view name) {
    auto view = ranked<View>(transaction);
    view.name = sentence(name);
    return transaction.add(view);
}

ScenarioId addScenario(Transaction& transaction, std::string_view name, std::vector<ClaimId> suspended, std::vector<ClaimId> assumed) {
    auto scenario = ranked<Scenario>(transaction);
    scenario.name = singleLine(name);
    if (scenario.name.empty()) throw Error(ErrorCode::Refused, "Give the scenario a name first.");
    scenario.suspended = std::move(suspended);
    scenario.assumed = std::move(assumed);
    return transaction.add(scenario);
}

void showInView(Transaction& transaction, ViewId view, RecordRef subject) {
    transaction.change(view, [&](View& record) { itemMade(record, subject); });
}

void hideFromView(Transaction& transaction, ViewId view, RecordRef subject) {
    transaction.change(view, [&](View& record) { std::erase_if(record.items, [&](const auto& item) { return item.subject == subject; }); });
}

// In a view of everything an item says only what is not the usual, so one that says nothing goes.
void place(Transaction& transaction, ViewId view, RecordRef subject, std::optional<Point> topLeft) {
    transaction.change(view, [&](View& record) {
        if (!topLeft && !itemOf(record, subject)) return;
        auto& item = itemMade(record, subject);
        item.place = topLeft;
        if (record.scope == ViewScope::Everything && !item.place && !item.collapsed)
            record.items.erase(record.items.begin() + (&item - record.items.data()));
    });
}

void swapRanks(Transaction& transaction, RecordRef subject, RecordRef sibling) {
    if (subject.kind != sibling.kind) return;
    withRecordType(subject.kind, [&](auto type) {
        using Record = typename decltype(type)::type;
        if constexpr (requires(Record record) { record.rank; }) swapRanksOf(transaction, Id<Record>{subject.id}, Id<Record>{sibling.id});
    });
}

Force usualForce(const ArgumentMap& map, const Target& target, Polarity polarity) {
    const auto* claimId = std::get_if<ClaimId>(&target);
    if (!claimId) return polarity == Polarity::Attack ? Force::Decisive : Force::Mutual;
    const auto* claim = map.find(*claimId);
    const bool weighed = claim && (claim->kind == ClaimKind::Policy || claim->kind == ClaimKind::Value);
    return weighed && polarity == Polarity::Attack ? Force::Weakening : Force::Mutual;
}

}  // namespace cruxmap
