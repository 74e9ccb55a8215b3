// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/transaction.h"

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/document/ids.h"
#include "core/document/removal.h"
#include "core/document/sqlite.h"

namespace cruxmap {

void Transaction::remove(RecordRef record) {
    removeRecord(m_rows, record);
}

std::string Transaction::addSourceText(const std::string& text, const std::string& sections) {
    if (invalidUtf8(text) || text.find('\0') != std::string::npos)
        throw Error(ErrorCode::BadInput, "The text of a source must be UTF-8 without the character U+0000.");
    auto name = sha256(text);
    auto& row = m_rows.statement("INSERT OR REPLACE INTO source_text VALUES(?, ?, ?)");
    row.bind(1, name);
    row.bind(2, text);
    row.bind(3, sections);
    row.exec();
    row.reset();
    return name;
}

// Consecutive from a random start: copies of a document merge without clashes, and the rows of one edit lie together.
std::int64_t Transaction::nextId() {
    if (m_nextId == 0) m_nextId = randomId();
    return m_nextId++;
}

}  // namespace cruxmap
