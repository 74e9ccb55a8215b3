// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/glance.h"

#include "core/document/schema.h"
#include "core/document/sqlite.h"

namespace cruxmap {

DocumentGlance glanceAt(const std::string& file) {
    requireDocumentHeader(file);
    return withErrors(file, [&] {
        auto database = openConnection(file, SQLite::OPEN_READONLY);
        requireSchema(database, file);
        SQLite::Statement row(database, "SELECT (SELECT title FROM meta), (SELECT count(*) FROM claim), (SELECT count(*) FROM history)");
        row.executeStep();
        return DocumentGlance{row.getColumn(0).getString(), row.getColumn(1).getInt64(), row.getColumn(2).getInt64()};
    });
}

}  // namespace cruxmap
