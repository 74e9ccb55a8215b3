// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/status_flash.h"

#include "tests/ui/canvas/canvas_room.h"
#include "ui/workspace/derived.h"

using namespace cruxmap;
using namespace cruxmap::test;

class StatusFlashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_workspace = std::make_unique<Workspace>();
        m_workspace->open(Document::create({}, smallDebate()));
        m_stage = std::make_unique<Stage>(*m_workspace);
        m_flash = std::make_unique<StatusFlash>(*m_stage);
        connect(m_workspace.get(), &Workspace::pictureChanged, m_flash.get(), &StatusFlash::follow);
    }
    void cleanup() {
        m_flash.reset();
        m_stage.reset();
        m_workspace.reset();
    }

    void aCardLightsUpWhenItsStandingBecomesAnotherOneAndFades() {
        m_workspace->showStatuses(true);
        QVERIFY(m_flash->cards().empty());  // that they are told at all is no change
        suspendUndercutter();
        QVERIFY(m_flash->cards().contains(refTo(kUndercutter)));
        QVERIFY(!m_flash->cards().contains(refTo(kLoose)));
        QTRY_VERIFY(m_flash->cards().empty());
        QCOMPARE(m_flash->strength(), 0.0);
    }

    void nothingFlashesWhileStandingsAreNotTold() {
        suspendUndercutter();
        QVERIFY(m_flash->cards().empty());
    }

    void nothingFlashesUnderReducedMotion() {
        m_stage->setReducedMotion(true);
        m_workspace->showStatuses(true);
        suspendUndercutter();
        QVERIFY(m_flash->cards().empty());
    }

private:
    void suspendUndercutter() {
        Suppositions suppositions;
        suppositions.suspended.insert(kUndercutter);
        m_workspace->suppose(suppositions);
    }

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<StatusFlash> m_flash;
};

QTEST_MAIN(StatusFlashTest)
#include "status_flash_test.moc"
