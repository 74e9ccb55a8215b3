// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit may do: typed writers over the document's rows. Handed to the function given to Document::edit, and valid
// only while that runs.
#pragma once

#include "core/base/error.h"
#include "core/document/rows.h"
#include "core/model/argument_map.h"

namespace cruxmap {

class Transaction {
public:
    Transaction(Rows& rows, const ArgumentMap& before) : m_rows(rows), m_before(before) {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // The debate as it was before this edit; it does not show what the edit has written so far.
    const ArgumentMap& before() const { return m_before; }

    // Adds a record and gives back its id: a new one, or the record's own when it has one.
    template <class Record>
    Id<Record> add(Record record) {
        if (!record.id) record.id.value = nextId();
        m_rows.insert(record);
        return record.id;
    }

    // Replaces the record of the same id, which must exist.
    template <class Record>
    void set(const Record& record) {
        m_rows.update(record);
    }

    // Reads the record as it stands in this edit, lets `f` change it, and writes it back.
    template <class Record, class F>
    void change(Id<Record> id, F&& f) {
        auto record = m_rows.read(id);
        if (!record) throw Error(ErrorCode::Refused, "The record to change is not there any more.");
        f(*record);
        m_rows.update(*record);
    }

    // Keeps a source's text beside the map, under the SHA-256 it returns. `sections` is core/provenance's own account of its parts.
    std::string addSourceText(const std::string& text, const std::string& sections);

    // Removes a record and what hangs on it, as core/document/removal.h says.
    void remove(RecordRef record);
    template <class Record>
    void remove(Id<Record> id) {
        remove(refTo(id));
    }

private:
    std::int64_t nextId();

    Rows& m_rows;
    const ArgumentMap& m_before;
    std::int64_t m_nextId = 0;
};

}  // namespace cruxmap
