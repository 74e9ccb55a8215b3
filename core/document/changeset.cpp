// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/changeset.h"

#include "core/base/error.h"
#include "core/document/schema.h"
#include "core/document/sqlite.h"
#include "core/model/fields.h"

#include <sqlite3.h>

#include <map>
#include <set>

namespace cruxmap {

namespace {

void require(int code, sqlite3* database) {
    if (code == SQLITE_OK) return;
    if (database) throw SQLite::Exception(database, code);
    throw SQLite::Exception("A changeset could not be read.", code);
}

void* bytesOf(const Changeset& changeset) {
    return const_cast<char*>(changeset.data());
}

Changeset taken(int size, void* bytes) {
    Changeset changeset(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return changeset;
}

const std::map<std::string, RecordKind, std::less<>>& kindsByTable() {
    static const auto kinds = [] {
        std::map<std::string, RecordKind, std::less<>> all;
        forEachRecordType([&](auto type) {
            using Record = typename decltype(type)::type;
            const std::string table(Describe<Record>::table);
            all[table] = kKindOf<Record>;
            forEachList<Record>([&](const auto& list) { all[table + '_' + std::string(list.name)] = kKindOf<Record>; });
        });
        return all;
    }();
    return kinds;
}

int columnCount(const std::string& table, sqlite3* database) {
    sqlite3_stmt* statement = nullptr;
    require(sqlite3_prepare_v2(database, ("SELECT * FROM \"" + table + '"').c_str(), -1, &statement, nullptr), database);
    const int count = sqlite3_column_count(statement);
    sqlite3_finalize(statement);
    return count;
}

class Changes {
public:
    explicit Changes(const Changeset& changeset) {
        require(sqlite3changeset_start(&m_iterator, static_cast<int>(changeset.size()), bytesOf(changeset)), nullptr);
    }
    Changes(const Changes&) = delete;
    Changes& operator=(const Changes&) = delete;
    ~Changes() { sqlite3changeset_finalize(m_iterator); }

    bool next() {
        const int code = sqlite3changeset_next(m_iterator);
        if (code != SQLITE_ROW && code != SQLITE_DONE) require(code, nullptr);
        if (code == SQLITE_ROW) require(sqlite3changeset_op(m_iterator, &m_table, &m_columns, &m_operation, nullptr), nullptr);
        return code == SQLITE_ROW;
    }
    std::string_view table() const { return m_table; }
    int columns() const { return m_columns; }
    // The first column of every recorded table is the record, or the owner of a list's element, and part of the key.
    std::int64_t record() const {
        sqlite3_value* value = nullptr;
        require(m_operation == SQLITE_INSERT ? sqlite3changeset_new(m_iterator, 0, &value) : sqlite3changeset_old(m_iterator, 0, &value),
                nullptr);
        return value ? sqlite3_value_int64(value) : 0;
    }

private:
    sqlite3_changeset_iter* m_iterator = nullptr;
    const char* m_table = "";
    int m_columns = 0;
    int m_operation = 0;
};

}  // namespace

Recording::Recording(sqlite3* database) {
    require(sqlite3session_create(database, "main", &m_session), database);
    for (const auto& table : recordedTables()) require(sqlite3session_attach(m_session, table.c_str()), database);
}

Recording::~Recording() {
    sqlite3session_delete(m_session);
}

Changeset Recording::changeset() {
    int size = 0;
    void* bytes = nullptr;
    require(sqlite3session_changeset(m_session, &size, &bytes), nullptr);
    return taken(size, bytes);
}

Changeset inverted(const Changeset& changeset) {
    int size = 0;
    void* bytes = nullptr;
    require(sqlite3changeset_invert(static_cast<int>(changeset.size()), bytesOf(changeset), &size, &bytes), nullptr);
    return taken(size, bytes);
}

std::set<RecordRef> touchedBy(const Changeset& changeset, sqlite3* database) {
    std::set<RecordRef> touched;
    std::string lastTable;
    for (Changes changes(changeset); changes.next();) {
        const auto kind = kindsByTable().find(changes.table());
        if (kind == kindsByTable().end())
            throw Error(ErrorCode::BadInput,
                        "The history changes a table that holds no part of the debate: " + std::string(changes.table()) + ".");
        if (kind->first != lastTable && changes.columns() > columnCount(kind->first, database))
            throw Error(ErrorCode::BadInput, "The history was written for another version of the table " + kind->first + ".");
        lastTable = kind->first;
        touched.insert({kind->second, changes.record()});
    }
    return touched;
}

void applyChangeset(const Changeset& changeset, sqlite3* database) {
    touchedBy(changeset, database);  // SQLite would skip a table it does not know and report success
    const auto admit = [](void*, const char* table) -> int { return kindsByTable().contains(std::string_view(table)) ? 1 : 0; };
    const auto abort = [](void*, int, sqlite3_changeset_iter*) -> int { return SQLITE_CHANGESET_ABORT; };
    const int code = sqlite3changeset_apply(database, static_cast<int>(changeset.size()), bytesOf(changeset), admit, abort, nullptr);
    if (code == SQLITE_ABORT)
        throw Error(ErrorCode::Refused, "The debate is no longer as this step of the history left it, so the step cannot be taken back.");
    require(code, database);
}

}  // namespace cruxmap
