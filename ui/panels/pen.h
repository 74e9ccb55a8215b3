// SPDX-License-Identifier: GPL-3.0-or-later
// What people write about records on the pages of a panel: notes, and the initials of whoever checks claims. Pages are made anew with
// every edit, so what stands in an open field is kept here until it is written into the debate or given up. Notes that are
// open when the debate is closed are written.
#pragma once

#include "core/model/records.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace cruxmap {

class Settings;
class Workspace;

// The field of a note that is there, or of a new one.
struct NoteField {
    RecordRef subject;
    std::optional<NoteId> note{};

    auto operator<=>(const NoteField&) const = default;
};

// What stands in an open field.
struct Writing {
    QString text;
    int cursor = 0;   // in UTF-16 units
    QString begun{};  // what stood there when it was opened

    bool untouched() const { return text == begun; }
};

// Where the keyboard goes when a field is closed: back to whoever had it before, or wherever the user has put it.
enum class AfterWriting : std::uint8_t { GoBack, Stay };

class Pen : public QObject {
    Q_OBJECT

public:
    // Both outlive it.
    Pen(Workspace& workspace, Settings& settings, QObject* parent);

    bool canWrite() const;

    // A note's field is opened with the words that are there; what stands in it is put down with every key. Kept, it is
    // one edit, and stays open when that fails; a note left without words goes.
    void beginNote(const NoteField& field);
    const Writing* writing(const NoteField& field) const;
    // Open fields of notes on the subject that are gone meanwhile: what stands there becomes a new note.
    std::vector<NoteField> bereft(RecordRef subject) const;
    void putDown(const NoteField& field, Writing writing);
    void keepNote(const NoteField& field, AfterWriting after);
    void keepNotes(std::optional<RecordRef> but = std::nullopt);  // all, but those on one record
    void giveUpNote(const NoteField& field);
    void removeNote(NoteId note);

    // Marks claims in one edit. For the first that is checked here initials are asked for; the settings remember them.
    void mark(const std::vector<ClaimId>& claims, ReviewState review);
    // Those that are drafts are checked; when there are none, all become drafts.
    void toggleChecked(const std::vector<ClaimId>& claims);
    void askInitials(const std::vector<ClaimId>& claims);
    const Writing* initials() const { return m_initials ? &*m_initials : nullptr; }  // while they are asked for
    void putDownInitials(Writing writing) { m_initials = std::move(writing); }
    void giveInitials(const QString& initials);
    void giveUpInitials(AfterWriting after);

    // The name of the widget that is to have the keyboard on the next page that has it; empty: none.
    const QString& wanted() const { return m_wanted; }
    QString found() { return std::exchange(m_wanted, {}); }

    // While a page is put away, a field that loses the keyboard was not left by its user.
    void setTurning(bool turning) { m_turning = turning; }
    bool turning() const { return m_turning; }

Q_SIGNALS:
    void changed();  // fields were opened or closed: the pages are to be made anew

private:
    bool written(const NoteField& field, const Writing& writing);
    bool check(const std::vector<ClaimId>& claims, const QString& initials);
    void begin(const QString& wanted);
    void close(AfterWriting after, const QString& next);

    Workspace& m_workspace;
    Settings& m_settings;
    std::map<NoteField, Writing> m_notes;
    std::optional<Writing> m_initials;
    std::vector<ClaimId> m_toCheck;
    QString m_wanted;
    QPointer<QWidget> m_before;  // had the keyboard
    bool m_turning = false;
};

// What a field's widget is called.
QString nameOf(const NoteField& field);
inline const QString kInitialsField = QStringLiteral("initials");
inline const QString kReviewButton = QStringLiteral("review");
inline const QString kAddNoteButton = QStringLiteral("addNote");

}  // namespace cruxmap
