// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pen.h"

#include "core/document/annotation_edits.h"
#include "tests/temporary_folder.h"
#include "ui/settings.h"
#include "ui/workspace/workspace.h"

#include <QTest>

using namespace cruxmap;

class PenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<test::TemporaryFolder>();
        m_settings = std::make_unique<Settings>(QString::fromStdString((*m_folder / "settings.ini").string()));
        m_workspace = std::make_unique<Workspace>();
        m_workspace->open(Document::create({}, {}));
        m_pen = std::make_unique<Pen>(*m_workspace, *m_settings, nullptr);
        m_workspace->edit(QStringLiteral("Add note"), [&](Transaction& t) {
            m_note = addNote(t, debate, "As it was", {"AB", "2026-01-02"});
        });
    }
    void cleanup() {
        m_pen.reset();
        m_workspace.reset();
    }

    void aFieldThatNobodyWroteInChangesNothing() {
        m_pen->beginNote(field());
        m_workspace->edit(QStringLiteral("Change note"), [&](Transaction& t) { rewriteNote(t, m_note, "As it is", {"CD", "2026-02-03"}); });
        m_pen->putDown(field(), {QStringLiteral("As it was"), 3});  // the cursor went somewhere
        m_pen->keepNote(field(), AfterWriting::Stay);
        QCOMPARE(m_workspace->map().at(m_note).text, std::string("As it is"));
        QCOMPARE(m_workspace->undoLabel(), QStringLiteral("Change note"));
    }

    void whatUndoTookAwayDoesNotComeBackByItself() {
        m_pen->beginNote(field());
        m_workspace->undo();
        QVERIFY(m_pen->bereft(debate).empty());
        m_pen->keepNotes();
        QVERIFY(m_workspace->map().all<Note>().empty());
        m_workspace->redo();
        QCOMPARE(m_workspace->map().all<Note>().size(), std::size_t{1});
    }

    void whatWasWrittenOutlastsTheNote() {
        m_pen->beginNote(field());
        m_pen->putDown(field(), {QStringLiteral("Quite another thought"), 0});
        m_workspace->undo();
        QCOMPARE(m_pen->bereft(debate).size(), std::size_t{1});
        m_pen->keepNotes();
        QCOMPARE(m_workspace->map().all<Note>().begin()->second.text, std::string("Quite another thought"));
    }

private:
    static constexpr RecordRef debate{RecordKind::Meta, 1};
    NoteField field() const { return {debate, m_note}; }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Pen> m_pen;
    NoteId m_note;
};

QTEST_MAIN(PenTest)
#include "pen_test.moc"
