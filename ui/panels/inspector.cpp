// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector.h"

#include "ui/panels/inspector_page.h"
#include "ui/workspace/workspace.h"

namespace cruxmap {

namespace {

void fillHead(InspectorPage& page, RecordRef record) {
    switch (record.kind) {
    case RecordKind::Claim:
        return showClaimHead(page, ClaimId{record.id});
    case RecordKind::Question:
        return showQuestionHead(page, QuestionId{record.id});
    case RecordKind::Relation:
        return showRelationHead(page, RelationId{record.id});
    default:
        return showDebateHead(page);
    }
}

void fillDetails(InspectorPage& page, RecordRef record) {
    switch (record.kind) {
    case RecordKind::Claim:
        return showClaim(page, ClaimId{record.id});
    case RecordKind::Question:
        return showQuestion(page, QuestionId{record.id});
    case RecordKind::Relation:
        return showRelation(page, RelationId{record.id});
    default:
        return showDebate(page);
    }
}

}  // namespace

Inspector::Inspector(Workspace& workspace, InspectorPart part, Pen& pen, QWidget* parent) : PageArea(workspace, parent), m_part(part) {
    setPen(pen);
}

void Inspector::fill(InspectorPage& page) {
    const auto& records = workspace().selection().records();
    const bool head = m_part == InspectorPart::Head;
    if (records.size() > 1) return head ? showSeveralHead(page) : showSeveral(page);
    const auto record = records.empty() ? RecordRef{RecordKind::Meta, 1} : *records.begin();
    if (!workspace().map().contains(record)) return;
    head ? fillHead(page, record) : fillDetails(page, record);
}

}  // namespace cruxmap
