// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/draft.h"

#include "core/document/edits.h"

#include <QCoreApplication>

namespace cruxmap {

namespace {

template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

QString tr(const char* text) {
    return QCoreApplication::translate("MapCanvas", text);
}

bool undercuts(const NewReply& reply) {
    return std::holds_alternative<RelationId>(reply.target);
}

}  // namespace

QString labelOf(const Draft& draft) {
    return std::visit(Overloaded{
                          [](const TextOfCard&) { return tr("Edit text"); },
                          [](const NewClaim&) { return tr("Add claim"); },
                          [](const NewQuestion&) { return tr("Add question"); },
                          [](const NewOption&) { return tr("Add option"); },
                          [](const NewReply& reply) {
                              if (undercuts(reply)) return tr("Add undercut");
                              return reply.polarity == Polarity::Support ? tr("Add supporting claim") : tr("Add attacking claim");
                          },
                      },
                      draft);
}

QString promptOf(const Draft& draft) {
    return std::visit(Overloaded{
                          [](const TextOfCard&) { return tr("One sentence"); },
                          [](const NewClaim&) { return tr("A claim, in one sentence"); },
                          [](const NewQuestion&) { return tr("What is the question?"); },
                          [](const NewOption&) { return tr("An answer to the question"); },
                          [](const NewReply& reply) {
                              if (undercuts(reply)) return tr("Why the step does not follow");
                              return reply.polarity == Polarity::Support ? tr("A reason for it") : tr("A reason against it");
                          },
                      },
                      draft);
}

std::optional<RecordRef> write(Workspace& workspace, std::optional<ViewId> view, const Draft& draft, const QString& text) {
    const auto sentence = text.toStdString();
    RecordRef card;
    bool failed = true;
    workspace.edit(labelOf(draft), [&](Transaction& transaction) {
        card = std::visit(
            Overloaded{
                [&](const TextOfCard& existing) {
                    setText(transaction, existing.card, sentence);
                    return existing.card;
                },
                [&](const NewClaim&) { return refTo(addClaim(transaction, sentence, view)); },
                [&](const NewQuestion&) { return refTo(addQuestion(transaction, sentence, view)); },
                [&](const NewOption& option) { return refTo(addOption(transaction, sentence, option.question, view)); },
                [&](const NewReply& reply) { return refTo(addReply(transaction, sentence, reply.target, reply.polarity, view)); },
            },
            draft);
        failed = false;
    });
    return failed ? std::nullopt : std::optional(card);
}

Draft siblingOf(const ArgumentMap& map, const Draft& draft) {
    const auto* existing = std::get_if<TextOfCard>(&draft);
    if (!existing) return draft;
    if (existing->card.kind != RecordKind::Claim) return NewQuestion{};
    const ClaimId claim{existing->card.id};
    for (const auto question : map.questionsWithOption(claim)) return NewOption{question};
    for (const auto relation : map.relationsFrom(claim)) return NewReply{map.at(relation).target, map.at(relation).polarity};
    return NewClaim{};
}

bool stillMakesSense(const ArgumentMap& map, const Draft& draft) {
    return std::visit(
        Overloaded{
            [&](const TextOfCard& existing) { return map.contains(existing.card); },
            [&](const NewOption& option) { return map.find(option.question) != nullptr; },
            [&](const NewReply& reply) { return std::visit([&](auto target) { return map.find(target) != nullptr; }, reply.target); },
            [](const auto&) { return true; },
        },
        draft);
}

}  // namespace cruxmap
