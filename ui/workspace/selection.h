// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected, once for all views: cards (claims, questions) and relations. The current record is the one that the
// inspector shows and that keys act on; it is always among the selected ones.
#pragma once

#include "core/model/records.h"

#include <QObject>

#include <optional>
#include <set>

namespace cruxmap {

class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const std::set<RecordRef>& records() const { return m_records; }
    std::optional<RecordRef> current() const { return m_current; }
    bool contains(RecordRef record) const { return m_records.contains(record); }
    bool isEmpty() const { return m_records.empty(); }
    // The current record when it is of that type.
    std::optional<ClaimId> currentClaim() const;
    std::optional<RelationId> currentRelation() const;

    void select(RecordRef record);  // alone
    void select(std::set<RecordRef> records, std::optional<RecordRef> current = std::nullopt);
    void toggle(RecordRef record);
    void clear();

Q_SIGNALS:
    void changed();

private:
    std::set<RecordRef> m_records;
    std::optional<RecordRef> m_current;
};

}  // namespace cruxmap
