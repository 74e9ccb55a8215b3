// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/glance.h"

#include "core/document/schema.h"
#include "core/document/sqlite.h"

namespace cruxmap {

DocumentGlance glanceAt(const std::string& file) {
    requireDocumentHeader(file);
    return withErrors(file, [&] {
        // Where it can be written, what a crash left half-done is taken back first.
        auto database = openConnection(file, canBeWritten(file) ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
        requireSchema(database, file);
        SQLite::Statement row(database, "SELECT (SELECT title FROM meta), (SELECT count(*) FROM claim), (SELECT count(*) FROM history)");
        row.executeStep();
        return DocumentGlance{row.getColumn(0).getString(), row.getColumn(1).getInt64(), row.getColumn(2).getInt64()};
    });
}

}  // namespace cruxmap
