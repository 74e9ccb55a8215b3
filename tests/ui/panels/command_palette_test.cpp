// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/command_palette.h"
#include "tests/ui/panels/debates.h"
#include "ui/panels/results_view.h"
#include "ui/workspace/workspace.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace cruxmap;
using namespace cruxmap::test;

class CommandPaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_workspace = std::make_unique<Workspace>();
        m_workspace->open(small::debate());
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_other = new QLineEdit(m_window.get());
        m_undo = new QAction(QStringLiteral("&Undo"), m_window.get());
        m_zoom = new QAction(QStringLiteral("Zoom to &selection"), m_window.get());
        m_palette = new CommandPalette(*m_workspace, m_window.get());
        m_palette->setCommands({{m_undo, QStringLiteral("Edit")}, {m_zoom, QStringLiteral("View")}});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_other->setFocus();
        m_field = m_palette->findChild<QLineEdit*>();
        m_results = m_palette->findChild<ResultsView*>();
    }
    void cleanup() {
        m_window.reset();
        m_workspace.reset();
    }

    void enterRunsTheBestMatch() {
        const QSignalSpy triggered(m_zoom, &QAction::triggered);
        m_palette->open();
        QVERIFY(m_field->hasFocus());
        QTest::keyClicks(m_field, QStringLiteral("zts"));
        QCOMPARE(m_results->results().result(0).text, QStringLiteral("Zoom to selection"));
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(triggered.size(), 1);
        QVERIFY(!m_palette->isVisible());
        QVERIFY(m_other->hasFocus());
    }

    void onlyWhatCanBeDoneIsListed() {
        m_undo->setEnabled(false);
        m_palette->open();
        QCOMPARE(m_results->results().rowCount(), 1);
        QTest::keyClicks(m_field, QStringLiteral("undo"));
        QVERIFY(!m_results->results().result(0).selectable);
        QTest::keyClick(m_field, Qt::Key_Return);
        QVERIFY(m_palette->isVisible());
    }

    void goesToViewsAndClaims() {
        m_palette->open();
        QTest::keyClicks(m_field, QStringLiteral("everyth"));
        QCOMPARE(m_results->results().result(0).text, QStringLiteral("Go to Everything"));
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(m_workspace->view(), std::optional(small::everything));
        m_palette->open();
        QTest::keyClicks(m_field, QStringLiteral("smuggled"));
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(m_workspace->selection().current(), std::optional(refTo(small::caveat)));
    }

    void escapeAndAClickOutsideCloseIt() {
        m_palette->open();
        QTest::keyClick(m_field, Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
        QVERIFY(m_other->hasFocus());
        m_palette->open();
        QTest::mouseClick(m_palette, Qt::LeftButton, {}, QPoint(10, 590));
        QVERIFY(!m_palette->isVisible());
    }

private:
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_other = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_zoom = nullptr;
    CommandPalette* m_palette = nullptr;
    QLineEdit* m_field = nullptr;
    ResultsView* m_results = nullptr;
};

QTEST_MAIN(CommandPaletteTest)
#include "command_palette_test.moc"
