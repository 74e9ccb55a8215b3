// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's changesets: what one edit did to the recorded tables, row by row, to be undone, redone, and followed.
#pragma once

#include "core/model/records.h"

#include <set>
#include <string>

struct sqlite3;
struct sqlite3_session;

namespace cruxmap {

using Changeset = std::string;  // bytes

// Watches the recorded tables from its construction on. Lives within one write transaction.
class Recording {
public:
    explicit Recording(sqlite3* database);
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;
    ~Recording();

    Changeset changeset();

private:
    sqlite3_session* m_session = nullptr;
};

Changeset inverted(const Changeset& changeset);

// The records that the changeset touches. Throws Error{BadInput} when it names a table that is not recorded or
// has more columns than the database's: it was not made for this schema.
std::set<RecordRef> touchedBy(const Changeset& changeset, sqlite3* database);

// Applies all of it or throws: Error{Refused} when a row is not as the changeset expects it.
void applyChangeset(const Changeset& changeset, sqlite3* database);

}  // namespace cruxmap
