// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector.h"

#include "ui/panels/inspector_page.h"
#include "ui/render/theme.h"
#include "ui/workspace/workspace.h"

#include <QScrollBar>
#include <QTimer>

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

void fill(InspectorPage& page, InspectorPart part) {
    const auto& workspace = page.workspace();
    if (!workspace.hasDocument()) return;
    const auto& records = workspace.selection().records();
    const bool head = part == InspectorPart::Head;
    if (records.size() > 1) return head ? showSeveralHead(page) : showSeveral(page);
    const auto record = records.empty() ? RecordRef{RecordKind::Meta, 1} : *records.begin();
    if (!workspace.map().contains(record)) return;
    head ? fillHead(page, record) : fillDetails(page, record);
}

}  // namespace

Inspector::Inspector(Workspace& workspace, InspectorPart part, QWidget* parent)
    : QScrollArea(parent), m_workspace(workspace), m_part(part), m_theme(&Theme::light()), m_soon(new QTimer(this)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &Inspector::update);
    connect(&workspace, &Workspace::documentChanged, this, &Inspector::updateSoon);
    connect(&workspace, &Workspace::committed, this, &Inspector::updateSoon);
    connect(&workspace.selection(), &Selection::changed, this, &Inspector::updateSoon);
    update();
}

void Inspector::setTheme(const Theme& theme) {
    m_theme = &theme;
    update();
}

int Inspector::pageHeight(int width) const {
    const auto* page = widget();
    if (!page) return 0;
    return page->hasHeightForWidth() ? page->heightForWidth(width) : page->sizeHint().height();
}

void Inspector::updateSoon() {
    m_soon->start(0);
}

// The old page may be in the middle of a click, so it goes later.
void Inspector::update() {
    m_soon->stop();
    const auto& records = m_workspace.selection().records();
    const auto scrolled = records == m_shown ? verticalScrollBar()->value() : 0;
    m_shown = records;
    QString focused;
    if (auto* old = takeWidget()) {
        if (const auto* inside = old->isAncestorOf(focusWidget()) ? focusWidget() : nullptr) focused = inside->objectName();
        old->hide();
        old->deleteLater();
    }
    auto* page = new InspectorPage(m_workspace, *m_theme, this);
    fill(*page, m_part);
    page->finish();
    page->setAutoFillBackground(false);
    setWidget(page);
    page->show();
    verticalScrollBar()->setValue(scrolled);
    if (!focused.isEmpty())
        if (auto* same = page->findChild<QWidget*>(focused)) same->setFocus(Qt::OtherFocusReason);
    Q_EMIT pageChanged();
}

}  // namespace cruxmap
