// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a .cruxmap file. Recorded tables hold the debate and are watched by the session extension; the others hold
// the history and what a window remembers of a view. Columns are those of core/model/fields.h, in its order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace cruxmap {

inline constexpr std::uint32_t kApplicationId = 0x43727578;  // "Crux", at byte 68 of the file
inline constexpr int kSchemaVersion = 1;                     // SQLite's user_version

// The tables that hold the debate, by name.
const std::vector<std::string>& recordedTables();

// Writes the schema of the current version into an empty database.
void createSchema(SQLite::Database& database);

// Throws Error{BadInput} unless the schema of `database` is word for word the one that createSchema writes: a planted
// trigger, view or table would otherwise run or be carried along.
void requireSchema(SQLite::Database& database, const std::string& file);

// Looks at the first bytes of `file` only, before SQLite touches it. Throws Error{Io} when it cannot be read, and
// Error{BadInput} when it is no SQLite database, another program's, or of a version that this program cannot read.
void requireDocumentHeader(const std::string& file);

}  // namespace cruxmap
