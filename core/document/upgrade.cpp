// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/upgrade.h"

#include "core/document/schema.h"
#include "core/document/sqlite.h"

#include <SQLiteCpp/Backup.h>

#include <filesystem>

namespace cruxmap {

namespace {

std::string freeNameBeside(const std::string& file, int version) {
    const std::filesystem::path path(file);
    const auto stem = path.stem().string() + " (file version " + std::to_string(version);
    for (int number = 1;; ++number) {
        const auto name = path.parent_path() / (stem + (number > 1 ? ", " + std::to_string(number) : "") + ')' + path.extension().string());
        if (std::error_code ignored; !std::filesystem::exists(name, ignored)) return name.string();
    }
}

void copyInto(const std::string& copy, SQLite::Database& database) {
    SQLite::Statement statement(database, "VACUUM INTO ?");
    statement.bind(1, copy);
    statement.exec();
}

}  // namespace

SQLite::Database upgraded(SQLite::Database database, const std::string& file, bool writable, std::string& keptCopy) {
    return withErrors(file, [&] {
        const int version = schemaVersionOf(database);
        if (version == kSchemaVersion) return std::move(database);
        if (!writable) {
            auto copy = openConnection("", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            SQLite::Backup(copy, database).executeStep();
            migrate(copy);
            return copy;
        }
        keptCopy = freeNameBeside(file, version);
        copyInto(keptCopy, database);
        WriteLock lock(database);
        if (schemaVersionOf(database) == version) migrate(database);  // unless another process was faster
        lock.commit();
        return std::move(database);
    });
}

}  // namespace cruxmap
