// SPDX-License-Identifier: GPL-3.0-or-later
// A set of records to put into, and to take out of, an ArgumentMap: what one edit did to it, or a whole file's content.
#pragma once

#include "core/model/record_types.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace cruxmap {

class MapChange {
public:
    template <class Record>
    void put(Record record) {
        const auto id = record.id;
        part<Record>().removed.erase(id);
        part<Record>().put.insert_or_assign(part<Record>().put.end(), id, std::move(record));
    }
    template <class Record>
    void remove(Id<Record> id) {
        part<Record>().put.erase(id);
        part<Record>().removed.insert(id);
    }

    template <class Record>
    const std::map<Id<Record>, Record>& records() const {
        return part<Record>().put;
    }
    template <class Record>
    const std::set<Id<Record>>& removed() const {
        return part<Record>().removed;
    }

    // Every record touched, ascending.
    std::vector<RecordRef> touched() const {
        std::vector<RecordRef> refs;
        forEachRecordType([&](auto type) {
            using Record = typename decltype(type)::type;
            const auto first = static_cast<std::ptrdiff_t>(refs.size());
            for (const auto& [id, record] : records<Record>()) refs.push_back(refTo(id));
            for (const auto id : removed<Record>()) refs.push_back(refTo(id));
            std::sort(refs.begin() + first, refs.end());
        });
        return refs;
    }

private:
    friend class ArgumentMap;

    template <class Record>
    struct Part {
        std::map<Id<Record>, Record> put;
        std::set<Id<Record>> removed;
    };
    template <class Record>
    Part<Record>& part() {
        return m_parts.template of<Record>();
    }
    template <class Record>
    const Part<Record>& part() const {
        return m_parts.template of<Record>();
    }

    PerRecordType<Part> m_parts;
};

}  // namespace cruxmap
