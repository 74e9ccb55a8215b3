// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/sqlite.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

namespace cruxmap {

namespace {

constexpr int kBusyMilliseconds = 5000;

}  // namespace

SQLite::Database openConnection(const std::string& file, int flags) {
    return withErrors(file, [&] {
        // Made absolute, no name is one that SQLite takes for a URI or for memory.
        const auto path = file.empty() ? ":memory:" : std::filesystem::absolute(file).string();
        SQLite::Database database(path, flags, kBusyMilliseconds);
        auto* handle = database.getHandle();
        sqlite3_extended_result_codes(handle, 1);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
        database.exec("PRAGMA cell_size_check = ON");
        database.exec("PRAGMA synchronous = FULL");
        return database;
    });
}

bool canBeWritten(const std::string& file) {
    std::error_code ignored;
    const auto target = std::filesystem::weakly_canonical(std::filesystem::absolute(file, ignored), ignored);
    const auto writable = [](const std::filesystem::path& path) { return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0; };
    return writable(target) && writable(target.parent_path());
}

void rethrowAsError(const std::string& file) {
    try {
        throw;
    } catch (const SQLite::Exception& e) {
        switch (e.getExtendedErrorCode()) {
        case SQLITE_READONLY_ROLLBACK:
            throw Error(
                ErrorCode::Io,
                "The document was not closed properly and must be repaired where it can be written. Copy it, together with the file "
                "of its name that ends in -journal, to a folder you may write to.",
                file);
        case SQLITE_READONLY_DBMOVED:
            throw Error(ErrorCode::Io, "The file was moved, replaced or removed while it was open. Save a copy to keep what you see.",
                        file);
        default:
            break;
        }
        switch (e.getErrorCode() & 0xff) {
        case SQLITE_FULL:
            throw Error(ErrorCode::Io, "The disk is full. Nothing of this edit was written; free some space and try again.", file);
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw Error(ErrorCode::Io, "Another program is writing to the document. Wait until it is done and try again.", file);
        case SQLITE_READONLY:
            throw Error(ErrorCode::Io, "The document cannot be written here. Save a copy in a folder you may write to.", file);
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            throw Error(ErrorCode::Io, "The file cannot be opened. Check that its folder exists and that you may read and write there.",
                        file);
        case SQLITE_NOTADB:
            throw Error(ErrorCode::BadInput, "This is not a Cruxmap document.", file);
        case SQLITE_CORRUPT:
            throw Error(ErrorCode::BadInput, "The document is damaged. Restore it from a backup.", file);
        case SQLITE_IOERR:
            throw Error(ErrorCode::Io, std::string("The disk could not be read or written (") + e.what() + ").", file);
        default:
            throw Error(ErrorCode::BadInput, std::string("The document could not be used (") + e.what() + ").", file);
        }
    }
}

WriteLock::WriteLock(SQLite::Database& database) : m_database(database) {
    m_database.exec("BEGIN IMMEDIATE");
}

WriteLock::~WriteLock() {
    // SQLite rolls back by itself after some errors, and there is nothing to be done about a failing ROLLBACK.
    if (m_open && sqlite3_get_autocommit(m_database.getHandle()) == 0) m_database.tryExec("ROLLBACK");
}

void WriteLock::commit() {
    m_database.exec("COMMIT");
    m_open = false;
}

}  // namespace cruxmap
