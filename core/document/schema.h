// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a .cruxmap file. Recorded tables hold the debate and are watched by the session extension; the others hold
// the history, the texts of the sources and what a window remembers of a view. Columns are those of core/model/fields.h, in
// its order. A file of an earlier version is brought up to this one when it is opened (migrate).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace cruxmap {

inline constexpr std::uint32_t kApplicationId = 0x43727578;  // "Crux", at byte 68 of the file
inline constexpr int kSchemaVersion = 2;                     // SQLite's user_version

// The tables that hold the debate, by name.
const std::vector<std::string>& recordedTables();

// Writes the schema of the current version into an empty database.
void createSchema(SQLite::Database& database);

// The version of the file's tables, from 1 to kSchemaVersion.
int schemaVersionOf(SQLite::Database& database);

// Throws Error{BadInput} unless the schema of `database` is word for word the one of its version: a planted trigger, view or
// table would otherwise run or be carried along.
void requireSchema(SQLite::Database& database, const std::string& file);

// Brings a database of an earlier version up to this one, in the caller's transaction. No row changes its meaning, and every
// step of the history can still be taken back.
void migrate(SQLite::Database& database);

// Looks at the first bytes of `file` only, before SQLite touches it. Throws Error{Io} when it cannot be read, and
// Error{BadInput} when it is no SQLite database, another program's, or of a version that this program cannot read.
void requireDocumentHeader(const std::string& file);

}  // namespace cruxmap
