// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/transaction.h"

#include "core/document/ids.h"
#include "core/document/removal.h"

namespace cruxmap {

void Transaction::remove(RecordRef record) {
    removeRecord(m_rows, record);
}

// Consecutive from a random start: copies of a document merge without clashes, and the rows of one edit lie together.
std::int64_t Transaction::nextId() {
    if (m_nextId == 0) m_nextId = randomId();
    return m_nextId++;
}

}  // namespace cruxmap
