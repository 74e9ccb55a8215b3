// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/selection.h"

namespace cruxmap {

std::optional<ClaimId> Selection::currentClaim() const {
    return m_current && m_current->kind == RecordKind::Claim ? std::optional(ClaimId{m_current->id}) : std::nullopt;
}

std::optional<RelationId> Selection::currentRelation() const {
    return m_current && m_current->kind == RecordKind::Relation ? std::optional(RelationId{m_current->id}) : std::nullopt;
}

void Selection::select(RecordRef record) {
    select({record}, record);
}

void Selection::select(std::set<RecordRef> records, std::optional<RecordRef> current) {
    if (!current || !records.contains(*current)) current = records.empty() ? std::nullopt : std::optional(*records.begin());
    if (records == m_records && current == m_current) return;
    m_records = std::move(records);
    m_current = current;
    Q_EMIT changed();
}

void Selection::toggle(RecordRef record) {
    auto records = m_records;
    if (!records.erase(record)) {
        records.insert(record);
        select(std::move(records), record);
    } else {
        select(std::move(records), m_current);
    }
}

void Selection::clear() {
    select(std::set<RecordRef>{});
}

}  // namespace cruxmap
