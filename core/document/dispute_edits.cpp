// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/dispute_edits.h"

#include "core/base/text.h"

#include <algorithm>

namespace cruxmap {

DismissalId dismiss(Transaction& transaction, std::string_view finding, std::vector<RecordRef> subjects, std::string_view reason,
                    const Signature& signature) {
    const auto& before = transaction.before();
    if (subjects.empty() || !std::ranges::all_of(subjects, [&](RecordRef subject) { return before.contains(subject); }))
        throw Error(ErrorCode::Refused, "What this finding is about is not there any more.");
    std::ranges::sort(subjects);
    const auto fill = [&](Dismissal& dismissal) {
        dismissal.finding = finding;
        dismissal.subjects = subjects;
        dismissal.reason = singleLine(reason);
        dismissal.author = singleLine(signature.author);
        dismissal.date = signature.date;
    };
    for (const auto& [id, known] : before.all<Dismissal>()) {
        if (known.finding != finding || known.subjects != subjects) continue;
        transaction.change(id, fill);
        return id;
    }
    Dismissal dismissal;
    dismissal.rank = before.nextRank<Dismissal>();
    fill(dismissal);
    return transaction.add(dismissal);
}

std::optional<CampNameId> nameCamp(Transaction& transaction, std::optional<CampNameId> known, std::string_view name,
                                   const std::vector<ClaimId>& claims) {
    auto words = singleLine(name);
    if (known && !transaction.before().find(*known)) known.reset();
    if (words.empty()) {
        if (known) transaction.remove(*known);
        return std::nullopt;
    }
    if (known) {
        transaction.change(*known, [&](CampName& camp) {
            camp.name = std::move(words);
            if (!claims.empty()) camp.claims = claims;
        });
        return known;
    }
    if (claims.empty()) throw Error(ErrorCode::Refused, "A camp is known by the claims that set it apart, and this one has none.");
    CampName camp;
    camp.rank = transaction.before().nextRank<CampName>();
    camp.name = std::move(words);
    camp.claims = claims;
    return transaction.add(camp);
}

}  // namespace cruxmap
