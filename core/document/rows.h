// SPDX-License-Identifier: GPL-3.0-or-later
// Rows to records and back, derived from core/model/fields.h. The same readers load a whole file and bring single records
// up to date after a commit. Enumerations are words in the file; a word that is unknown is Error{BadInput}.
#pragma once

#include "core/model/map_change.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace cruxmap {

class Rows {
public:
    // `database` must outlive this.
    explicit Rows(SQLite::Database& database);
    ~Rows();

    template <class Record>
    std::optional<Record> read(Id<Record> id);
    template <class Record>
    void insert(const Record& record);
    template <class Record>
    void update(const Record& record);
    // Deletes the record's own rows; what refers to it is the caller's business.
    void erase(RecordRef ref);

    // Everything in the file.
    MapChange readAll();
    // The records named, as they stand now: put, or removed when they are gone.
    MapChange readThese(const std::vector<RecordRef>& refs);

    // A prepared statement, reset and without bindings; kept for the life of this object.
    SQLite::Statement& statement(const std::string& sql);
    // Resets all of them: one that failed half-way would keep its locks, and a failed transaction from being rolled back.
    void release() noexcept;

private:
    template <class Record>
    void writeLists(const Record& record);
    template <class Record>
    void eraseLists(Id<Record> id);
    template <class Record>
    void readAllOf(MapChange& content);

    SQLite::Database& m_database;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements;
};

}  // namespace cruxmap
