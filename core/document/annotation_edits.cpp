// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/annotation_edits.h"

#include "core/base/text.h"

namespace cruxmap {

namespace {

// Paragraphs in composed form, with nothing but their words at both ends.
std::string paragraphs(std::string_view text) {
    constexpr std::string_view kWhiteSpace = " \t\r\n";
    if (singleLine(text).empty()) return {};
    const auto first = text.find_first_not_of(kWhiteSpace);
    return normalised(text.substr(first, text.find_last_not_of(kWhiteSpace) - first + 1));
}

void sign(Note& note, const Signature& signature) {
    note.author = singleLine(signature.author);
    note.date = signature.date;
}

}  // namespace

void markChecked(Transaction& transaction, std::span<const ClaimId> claims, std::string_view initials) {
    const auto by = singleLine(initials);
    if (by.empty()) throw Error(ErrorCode::Refused, "Say first who has checked it: give your initials.");
    for (const auto id : claims)
        transaction.change(id, [&](Claim& claim) {
            claim.review = ReviewState::Checked;
            claim.checkedBy = by;
        });
}

void markDraft(Transaction& transaction, std::span<const ClaimId> claims) {
    for (const auto id : claims)
        transaction.change(id, [](Claim& claim) {
            claim.review = ReviewState::Draft;
            claim.checkedBy.clear();
        });
}

NoteId addNote(Transaction& transaction, RecordRef subject, std::string_view text, const Signature& signature) {
    Note note;
    note.text = paragraphs(text);
    if (note.text.empty()) throw Error(ErrorCode::Refused, "Write something first: a note cannot be empty.");
    if (!transaction.before().contains(subject)) throw Error(ErrorCode::Refused, "What this note is about is not there any more.");
    note.rank = transaction.before().nextRank<Note>();
    note.subject = subject;
    sign(note, signature);
    return transaction.add(note);
}

std::optional<NoteId> rewriteNote(Transaction& transaction, NoteId note, std::string_view text, const Signature& signature) {
    auto words = paragraphs(text);
    if (words.empty()) {
        transaction.remove(note);
        return std::nullopt;
    }
    transaction.change(note, [&](Note& record) {
        if (record.text == words) return;
        record.text = std::move(words);
        sign(record, signature);
    });
    return note;
}

}  // namespace cruxmap
