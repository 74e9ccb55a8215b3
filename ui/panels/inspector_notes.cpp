// SPDX-License-Identifier: GPL-3.0-or-later
// The notes on a record, which are read and written here.
#include "ui/panels/inspector_page.h"
#include "ui/panels/note_editor.h"
#include "ui/panels/note_row.h"
#include "ui/panels/row_button.h"
#include "ui/panels/row_paint.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace cruxmap {

namespace {

constexpr int kMargin = 8;

QString words(const char* text) {
    return QCoreApplication::translate("Inspector", text);
}

// A plus, and words as quiet as the signatures of notes.
class AddRow : public RowButton {
public:
    using RowButton::RowButton;
    QSize sizeHint() const override { return {120, kRowHeight}; }

protected:
    void paintRow(QPainter& painter) override {
        constexpr double kArm = 4;
        const auto colour = theme().colour(underMouse() ? ColourRole::Text : ColourRole::SecondaryText);
        const QPointF centre(kMargin + kArm, height() / 2.0);
        painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre - QPointF(kArm, 0), centre + QPointF(kArm, 0));
        painter.drawLine(centre - QPointF(0, kArm), centre + QPointF(0, kArm));
        paintLine(painter, rect().adjusted(kMargin + 16, 0, -kMargin, 0), text(), FontRole::PageText, colour);
    }
};

void addEditor(InspectorPage& page, const NoteField& field) {
    auto* line = page.addLine();
    line->addWidget(new NoteEditor(*page.pen(), field, page.theme(), &page));
    page.addQuiet(words("Ctrl+Enter keeps it, Esc gives it up."));
}

void addNote(InspectorPage& page, const Note& note, NoteAccess access) {
    auto* pen = page.pen();
    const NoteField field{note.subject, note.id};
    if (pen && pen->writing(field)) return addEditor(page, field);
    auto* row = new NoteRow(note, access, page.theme(), &page);
    page.addRow(row);
    if (access == NoteAccess::Read) return;
    QObject::connect(row, &NoteRow::changeRequested, pen, [pen, field] { pen->beginNote(field); });
    QObject::connect(row, &NoteRow::removeRequested, pen, [pen, id = note.id] { pen->removeNote(id); });
}

}  // namespace

void addNotes(InspectorPage& page, RecordRef record) {
    const auto& map = page.workspace().map();
    auto* pen = page.pen();
    const auto access = pen && pen->canWrite() ? NoteAccess::Write : NoteAccess::Read;
    const NoteField fresh{record};
    const bool writing = pen && pen->writing(fresh);
    const auto notes = map.notesOn(record);
    if (!notes.empty() || writing) page.addHeading(words("Notes"));
    bool first = true;
    for (const auto id : notes) {
        if (!std::exchange(first, false)) page.addGap();
        addNote(page, map.at(id), access);
    }
    if (pen)
        for (const auto& field : pen->bereft(record)) addEditor(page, field);
    if (writing) return addEditor(page, fresh);
    if (access == NoteAccess::Read) return;
    page.addGap();
    auto* add = new AddRow(words("Add a note"), page.theme(), &page);
    add->setObjectName(kAddNoteButton);
    QObject::connect(add, &QAbstractButton::clicked, pen, [pen, fresh] { pen->beginNote(fresh); });
    page.addRow(add);
}

}  // namespace cruxmap
