// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/people_edits.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/model/people.h"

namespace cruxmap {

std::vector<PersonId> introduce(Transaction& transaction, std::vector<Person> people) {
    const auto& before = transaction.before();
    auto rank = before.nextRank<Person>();
    std::vector<PersonId> ids;
    for (auto& person : people) {
        person.name = singleLine(person.name);
        if (person.name.empty()) throw Error(ErrorCode::Refused, "A person needs a name.");
        for (const auto& [id, known] : before.all<Person>())
            if (isCalled(known, person.name)) throw Error(ErrorCode::Refused, "“" + person.name + "” is in the debate already.");
        person.rank = rank++;
        ids.push_back(transaction.add(person));
    }
    return ids;
}

void addAlias(Transaction& transaction, PersonId person, std::string_view alias) {
    auto words = singleLine(alias);
    if (words.empty() || !transaction.before().find(person)) return;
    transaction.change(person, [&](Person& record) {
        if (!isCalled(record, words)) record.aliases.push_back(std::move(words));
    });
}

}  // namespace cruxmap
