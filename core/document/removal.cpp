// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/removal.h"
#include "core/model/fields.h"

#include "core/base/error.h"
#include "core/document/sqlite.h"
#include "core/model/consistency.h"
#include "core/model/enums.h"

#include <array>
#include <set>

namespace cruxmap {

namespace {

// A list belongs to its record and goes with it: Rows::erase sees to that.
constexpr std::array<ReferringColumn, 22> kColumns{{
    {"topic", "parent", RecordKind::Topic, RecordKind::Topic, OnRemoval::Relink},
    {"source_authors", "person", RecordKind::Source, RecordKind::Person, OnRemoval::TakeOut},
    {"passage", "source", RecordKind::Passage, RecordKind::Source, OnRemoval::Remove},
    {"claim", "topic", RecordKind::Claim, RecordKind::Topic, OnRemoval::Clear},
    {"question_options", "claim", RecordKind::Question, RecordKind::Claim, OnRemoval::TakeOut},
    {"relation", "target_claim", RecordKind::Relation, RecordKind::Claim, OnRemoval::Remove},
    {"relation", "target_relation", RecordKind::Relation, RecordKind::Relation, OnRemoval::Remove},
    {"relation_premises", "claim", RecordKind::Relation, RecordKind::Claim, OnRemoval::Remove},
    {"attribution", "target_claim", RecordKind::Attribution, RecordKind::Claim, OnRemoval::Remove},
    {"attribution", "target_relation", RecordKind::Attribution, RecordKind::Relation, OnRemoval::Remove},
    {"attribution", "person", RecordKind::Attribution, RecordKind::Person, OnRemoval::Refuse,
     "Something in the debate is still attributed to this person. Remove or reassign that first."},
    {"attribution", "via", RecordKind::Attribution, RecordKind::Attribution, OnRemoval::Relink},
    {"attribution", "passage", RecordKind::Attribution, RecordKind::Passage, OnRemoval::Clear},
    {"quantity", "claim", RecordKind::Quantity, RecordKind::Claim, OnRemoval::Remove},
    {"quantity", "passage", RecordKind::Quantity, RecordKind::Passage, OnRemoval::Clear},
    {"tag_subjects", "subject", RecordKind::Tag, std::nullopt, OnRemoval::TakeOut},
    {"note", "subject", RecordKind::Note, std::nullopt, OnRemoval::Remove},
    {"view_items", "subject", RecordKind::View, std::nullopt, OnRemoval::TakeOut},
    {"scenario_suspended", "claim", RecordKind::Scenario, RecordKind::Claim, OnRemoval::TakeOut},
    {"scenario_assumed", "claim", RecordKind::Scenario, RecordKind::Claim, OnRemoval::TakeOut},
    {"camp_claims", "claim", RecordKind::Camp, RecordKind::Claim, OnRemoval::TakeOut},
    {"dismissal_subjects", "subject", RecordKind::Dismissal, std::nullopt, OnRemoval::Remove},
}};

std::string tableOf(RecordKind kind) {
    std::string table;
    withRecordType(kind, [&](auto type) { table = Describe<typename decltype(type)::type>::table; });
    return table;
}

// "column = ?1", and for a reference to any kind the kind as well.
std::string condition(const ReferringColumn& reference) {
    const std::string column(reference.column);
    return reference.referenced ? column + " = ?1" : column + " = ?1 AND " + column + "_kind = ?2";
}

void bindRecord(SQLite::Statement& statement, const ReferringColumn& reference, RecordRef record) {
    statement.bind(1, record.id);
    if (!reference.referenced) statement.bind(2, std::string(wordOf(record.kind)));
}

std::vector<std::int64_t> owners(Rows& rows, const ReferringColumn& reference, RecordRef record) {
    const std::string owner = reference.isList() ? tableOf(reference.owner) : "id";
    auto& found = rows.statement("SELECT " + owner + " FROM " + std::string(reference.table) + " WHERE " + condition(reference));
    bindRecord(found, reference, record);
    std::vector<std::int64_t> ids;
    while (found.executeStep()) ids.push_back(found.getColumn(0).getInt64());
    found.reset();
    return ids;
}

void execute(Rows& rows, const std::string& sql, const ReferringColumn& reference, RecordRef record) {
    auto& statement = rows.statement(sql);
    bindRecord(statement, reference, record);
    statement.exec();
    statement.reset();
}

// Does to each reference to `record` what its column says; records that go too are added to `going`.
void releaseReferences(Rows& rows, RecordRef record, std::vector<RecordRef>& going) {
    for (const auto& reference : referringColumns()) {
        if (reference.referenced && *reference.referenced != record.kind) continue;
        const std::string table(reference.table);
        const std::string column(reference.column);
        const std::string update = "UPDATE " + table + " SET " + column + " = ";
        const std::string where = " WHERE " + condition(reference);
        switch (reference.onRemoval) {
        case OnRemoval::Remove:
            for (const auto id : owners(rows, reference, record)) going.push_back({reference.owner, id});
            break;
        case OnRemoval::TakeOut:
            execute(rows, "DELETE FROM " + table + where, reference, record);
            break;
        case OnRemoval::Clear:
            execute(rows, update + "NULL" + where, reference, record);
            break;
        case OnRemoval::Relink:
            execute(rows, update + "(SELECT " + column + " FROM " + table + " WHERE id = ?1)" + where, reference, record);
            break;
        case OnRemoval::Refuse:
            if (!owners(rows, reference, record).empty()) throw Error(ErrorCode::Refused, std::string(reference.refusal), nameOf(record));
            break;
        }
    }
}

}  // namespace

std::span<const ReferringColumn> referringColumns() {
    return kColumns;
}

void removeRecord(Rows& rows, RecordRef record) {
    if (record.kind == RecordKind::Meta) throw Error(ErrorCode::Refused, "The debate's own record cannot be removed.", nameOf(record));
    // A list, since undercuts of undercuts may be nested deeper than a stack. References are checked at the commit only, so the
    // order does not matter.
    std::set<RecordRef> gone;
    for (std::vector<RecordRef> going{record}; !going.empty();) {
        const auto next = going.back();
        going.pop_back();
        if (!gone.insert(next).second) continue;
        releaseReferences(rows, next, going);
        rows.erase(next);
    }
}

}  // namespace cruxmap
