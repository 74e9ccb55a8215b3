// SPDX-License-Identifier: GPL-3.0-or-later
// Files of earlier versions: copied beside first, then brought up to this version; where the file cannot be written, in memory.
#pragma once

#include <string>

namespace SQLite {
class Database;
}

namespace cruxmap {

// A connection to the document in `file`, whose schema is known to be that of its version. When that is an earlier one and
// `writable`, the file is copied to "NAME (file version N).cruxmap" and changed in place, else the connection is to a changed
// copy in memory. `keptCopy` gets the name of the copy; empty when none was made. Throws Error{Io}.
SQLite::Database upgraded(SQLite::Database database, const std::string& file, bool writable, std::string& keptCopy);

}  // namespace cruxmap
