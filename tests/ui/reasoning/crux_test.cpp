// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/crux_page.h"

#include "tests/ui/reasoning/dispute_room.h"
#include "ui/reasoning/crux_words.h"
#include "ui/reasoning/wordy_row.h"

using namespace cruxmap;
using namespace cruxmap::test;

class CruxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_room = std::make_unique<DisputeRoom>();
        m_page = m_room->show<CruxPage>("Crux");
        QVERIFY(m_page);
    }
    void cleanup() { m_room.reset(); }

    void theQuestionComesFirst() {
        const auto text = settled();
        QVERIFY2(text.contains(QStringLiteral("What the question turns on")), qPrintable(text));
        QCOMPARE(m_page->answer()->target, CruxTarget(dispute::question));
        QVERIFY(m_page->answer()->reasons > 0);
        QVERIFY2(text.contains(QStringLiteral("direct reason")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Not a finding of truth.")));
    }

    void aClaimHasItsSetsWithWhatTheyChange() {
        m_room->select(dispute::enough);
        const auto text = settled();
        QVERIFY2(text.contains(QStringLiteral("now: Disputed")), qPrintable(text));
        auto* row = m_room->row(m_page, QStringLiteral("Reject “The hall holds forty.”"));
        QVERIFY2(row, qPrintable(text));
        QVERIFY(row->details().contains(QStringLiteral("→ Defended")));
    }

    void lookingAtASetShowsItOnTheMapAndSupposesNothing() {
        m_room->select(dispute::enough);
        settled();
        auto& workspace = m_room->workspace();
        auto* row = m_room->row(m_page, QStringLiteral("Reject “The hall holds forty.”"));
        QVERIFY(row);
        MapOverlay others;
        others.suspended.insert(refTo(dispute::parking));
        workspace.setOverlay(others);
        Q_EMIT row->looked(true);
        const auto& overlay = workspace.overlay();
        QVERIFY(overlay.lit && overlay.lit->contains(refTo(dispute::forty)) && overlay.lit->contains(refTo(dispute::enough)));
        QVERIFY(overlay.lit->contains(refTo(dispute::tooSmall)));
        QVERIFY(overlay.suspended.contains(refTo(dispute::forty)) && overlay.suspended.contains(refTo(dispute::parking)));
        QVERIFY(workspace.derived().suppositions().empty());
        Q_EMIT row->looked(false);
        QCOMPARE(workspace.overlay(), others);
    }

    void theKeyboardPreviewsAndReveals() {
        m_room->select(dispute::enough);
        settled();
        auto* row = m_room->row(m_page, QStringLiteral("Reject “The hall holds forty.”"));
        QVERIFY(row);
        row->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(m_room->workspace().overlay().lit.has_value());
        QTest::keyClick(row, Qt::Key_Return);
        QCOMPARE(m_room->workspace().selection().current(), std::optional(refTo(dispute::forty)));
        settled();
        QCOMPARE(m_page->answer()->target, CruxTarget(dispute::enough));  // one looks around without losing the list
        m_room->select(dispute::cheap);
        settled();
        QCOMPARE(m_page->answer()->target, CruxTarget(dispute::cheap));
    }

    void anEditChangesTheCrux() {
        m_room->select(dispute::enough);
        settled();
        m_room->workspace().edit(QStringLiteral("Delete"), [](Transaction& transaction) { transaction.remove(dispute::tooSmall); });
        const auto text = settled();
        QVERIFY2(text.contains(QStringLiteral("Nobody challenges it")), qPrintable(text));
        m_room->workspace().undo();
        settled();
        QVERIFY(m_room->row(m_page, QStringLiteral("Reject “The hall holds forty.”")));
    }

    void suppositionsAreRespected() {
        m_room->select(dispute::enough);
        settled();
        m_room->workspace().suppose({.suspended = {dispute::forty}, .assumed = {}});
        const auto text = settled();
        QVERIFY2(text.contains(QStringLiteral("now: Defended")), qPrintable(text));
        QVERIFY2(m_room->row(m_page, QStringLiteral("Accept “The hall is too small.”")), qPrintable(text));
        QVERIFY(!m_room->row(m_page, QStringLiteral("Reject “The hall holds forty.”")));
    }

    void whereNothingTurnsItSaysWhy() {
        m_room->select(dispute::cheap);
        QVERIFY(settled().contains(QStringLiteral("Nobody challenges it")));
        m_room->select(dispute::asked);
        QVERIFY(settled().contains(QStringLiteral("only asked, supposed or denied")));
        m_room->select(dispute::neither);
        QVERIFY(settled().contains(QStringLiteral("no reasons yet")));
    }

    void anEmptyDebateSaysWhatToDo() {
        m_room->open(Document::create(std::string()));
        QVERIFY(settled().contains(QStringLiteral("Select a claim")));
    }

private:
    QString settled() { return m_room->settled(m_page); }

    std::unique_ptr<DisputeRoom> m_room;
    CruxPage* m_page = nullptr;
};

QTEST_MAIN(CruxTest)
#include "crux_test.moc"
