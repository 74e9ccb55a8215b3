// SPDX-License-Identifier: GPL-3.0-or-later
// The connection to a document's file: SQLiteCpp with the settings Cruxmap needs, and SQLite's errors told as ours.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace cruxmap {

// Opens `file` ("" for memory) with every protection against a stranger's file: no triggers, no views, no functions in the
// schema. Throws Error{Io}.
SQLite::Database openConnection(const std::string& file, int flags);

// Whether the file may be written, and its folder, where SQLite keeps its journal beside it.
bool canBeWritten(const std::string& file);

// Rethrows the SQLite exception being handled as an Error: what happened to `file`, and what to do about it.
[[noreturn]] void rethrowAsError(const std::string& file);

// Runs `f`, telling SQLite's errors as ours.
template <class F>
decltype(auto) withErrors(const std::string& file, F&& f) {
    try {
        return f();
    } catch (const SQLite::Exception&) {
        rethrowAsError(file);
    }
}

// BEGIN IMMEDIATE ... COMMIT; rolls back unless committed.
class WriteLock {
public:
    explicit WriteLock(SQLite::Database& database);
    WriteLock(const WriteLock&) = delete;
    WriteLock& operator=(const WriteLock&) = delete;
    ~WriteLock();

    void commit();

private:
    SQLite::Database& m_database;
    bool m_open = true;
};

}  // namespace cruxmap
