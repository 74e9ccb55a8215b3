// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pen.h"

#include "core/document/annotation_edits.h"
#include "ui/panels/signer.h"
#include "ui/settings.h"
#include "ui/workspace/workspace.h"

#include <QApplication>

#include <algorithm>
#include <utility>

namespace cruxmap {

Pen::Pen(Workspace& workspace, Settings& settings, QObject* parent) : QObject(parent), m_workspace(workspace), m_settings(settings) {
    connect(&workspace, &Workspace::aboutToClose, this, [this] { keepNotes(); });
    connect(&workspace, &Workspace::documentChanged, this, [this] {
        m_notes.clear();
        m_initials.reset();
        m_wanted.clear();
    });
    connect(&workspace.selection(), &Selection::changed, this, [this] {
        m_wanted.clear();
        giveUpInitials(AfterWriting::Stay);
    });
}

bool Pen::canWrite() const {
    return m_workspace.hasDocument() && !m_workspace.document().readOnly();
}

void Pen::beginNote(const NoteField& field) {
    const auto* note = field.note ? m_workspace.map().find(*field.note) : nullptr;
    const auto text = note ? QString::fromStdString(note->text) : QString();
    m_notes.try_emplace(field, Writing{text, static_cast<int>(text.size()), text});
    begin(nameOf(field));
}

const Writing* Pen::writing(const NoteField& field) const {
    const auto found = m_notes.find(field);
    return found == m_notes.end() ? nullptr : &found->second;
}

std::vector<NoteField> Pen::bereft(RecordRef subject) const {
    std::vector<NoteField> fields;
    for (const auto& [field, writing] : m_notes)
        if (field.subject == subject && field.note && !writing.untouched() && !m_workspace.map().find(*field.note)) fields.push_back(field);
    return fields;
}

void Pen::putDown(const NoteField& field, Writing writing) {
    const auto found = m_notes.find(field);
    if (found == m_notes.end()) return;
    writing.begun = std::move(found->second.begun);
    found->second = std::move(writing);
}

void Pen::keepNote(const NoteField& field, AfterWriting after) {
    const auto found = m_notes.find(field);
    if (found == m_notes.end()) return;
    const auto writing = m_notes.extract(found);
    if (written(field, writing.mapped())) return close(after, kAddNoteButton);
    m_notes.try_emplace(field, writing.mapped());
}

// What is about something that is gone stays open: undo may bring it back.
void Pen::keepNotes(std::optional<RecordRef> but) {
    std::vector<NoteField> fields;
    for (const auto& [field, writing] : m_notes)
        if (field.subject != but && m_workspace.map().contains(field.subject)) fields.push_back(field);
    for (const auto& field : fields) keepNote(field, AfterWriting::Stay);
}

void Pen::giveUpNote(const NoteField& field) {
    if (m_notes.erase(field) > 0) close(AfterWriting::GoBack, kAddNoteButton);
}

void Pen::removeNote(NoteId note) {
    m_workspace.edit(tr("Remove note"), [&](Transaction& transaction) { transaction.remove(note); });
}

// A note that was removed while its words were changed is a new one. Where nothing was changed, the note is left to what others,
// or undo, have made of it meanwhile.
bool Pen::written(const NoteField& field, const Writing& writing) {
    if (field.note && writing.untouched()) return true;
    const auto& text = writing.text;
    const auto* note = field.note ? m_workspace.map().find(*field.note) : nullptr;
    const auto words = text.toStdString();
    const bool nothing = text.trimmed().isEmpty();
    const Signer signer(m_settings);
    if (!note) return nothing || m_workspace.edit(tr("Add note"), [&](Transaction& t) { addNote(t, field.subject, words, signer); });
    if (words == note->text) return true;
    const auto label = nothing ? tr("Remove note") : tr("Change note");
    bool failed = false;
    const auto told = connect(&m_workspace, &Workspace::failed, this, [&] { failed = true; });
    m_workspace.edit(label, [&](Transaction& t) { rewriteNote(t, *field.note, words, signer); });
    disconnect(told);
    return !failed;
}

void Pen::mark(const std::vector<ClaimId>& claims, ReviewState review) {
    if (review == ReviewState::Draft) {
        m_workspace.edit(claims.size() == 1 ? tr("Make claim a draft") : tr("Make claims drafts"),
                         [&](Transaction& t) { markDraft(t, claims); });
        return;
    }
    const auto initials = m_settings[setting::initials];
    if (initials.isEmpty()) return askInitials(claims);
    // Whoever has checked a claim already is not replaced by the way.
    std::vector<ClaimId> drafts;
    for (const auto id : claims)
        if (const auto* claim = m_workspace.map().find(id); claim && claim->review == ReviewState::Draft) drafts.push_back(id);
    if (!drafts.empty()) check(drafts, initials);
}

void Pen::toggleChecked(const std::vector<ClaimId>& claims) {
    const bool drafts = std::ranges::any_of(claims, [&](ClaimId id) { return m_workspace.map().at(id).review == ReviewState::Draft; });
    if (!claims.empty()) mark(claims, drafts ? ReviewState::Checked : ReviewState::Draft);
}

void Pen::askInitials(const std::vector<ClaimId>& claims) {
    m_toCheck = claims;
    const auto known = m_settings[setting::initials];
    m_initials = Writing{known, static_cast<int>(known.size())};
    begin(kInitialsField);
}

void Pen::giveInitials(const QString& initials) {
    const auto given = initials.simplified();
    if (!m_initials || given.isEmpty()) return;
    m_settings.set(setting::initials, given);
    m_initials.reset();
    std::erase_if(m_toCheck, [&](ClaimId id) { return !m_workspace.map().find(id); });
    check(std::exchange(m_toCheck, {}), given);
    close(AfterWriting::GoBack, kReviewButton);
}

void Pen::giveUpInitials(AfterWriting after) {
    if (!std::exchange(m_initials, std::nullopt)) return;
    close(after, kReviewButton);
}

bool Pen::check(const std::vector<ClaimId>& claims, const QString& initials) {
    return m_workspace.edit(claims.size() == 1 ? tr("Check claim") : tr("Check claims"),
                            [&](Transaction& t) { markChecked(t, claims, initials.toStdString()); });
}

void Pen::begin(const QString& wanted) {
    m_before = QApplication::focusWidget();
    m_wanted = wanted;
    Q_EMIT changed();
}

// A button of the page that is gone is found on the next one.
void Pen::close(AfterWriting after, const QString& next) {
    if (after == AfterWriting::GoBack) {
        if (m_before && m_before->isVisible())
            m_before->setFocus(Qt::OtherFocusReason);
        else
            m_wanted = next;
    }
    m_before.clear();
    Q_EMIT changed();
}

QString nameOf(const NoteField& field) {
    return field.note ? QStringLiteral("note %1").arg(field.note->value) : QStringLiteral("new note");
}

}  // namespace cruxmap
