// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/welcome_page.h"
#include "ui/panels/file_list.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace cruxmap;

class WelcomePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buttonsAskForWhatTheySay() {
        WelcomePage page;
        const QSignalSpy created(&page, &WelcomePage::newRequested);
        const QSignalSpy opened(&page, &WelcomePage::openRequested);
        const QSignalSpy sample(&page, &WelcomePage::sampleRequested);
        for (auto* button : page.findChildren<QPushButton*>()) button->click();
        QCOMPARE(created.size(), 1);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(sample.size(), 1);
    }

    void recentFilesOpenUnlessTheyAreGone() {
        QTemporaryFile file;
        QVERIFY(file.open());
        WelcomePage page;
        page.resize(900, 700);
        page.show();
        const QSignalSpy opened(&page, &WelcomePage::openFileRequested);
        const QSignalSpy forgotten(&page, &WelcomePage::forgetRequested);
        page.setRecentFiles({file.fileName(), QStringLiteral("/nowhere/gone <b>.cruxmap")});
        const auto rows = page.findChildren<FileRow*>();
        QCOMPARE(rows.size(), 2);
        QTest::keyClick(rows[0], Qt::Key_Return);
        QTest::keyClick(rows[1], Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().toString(), file.fileName());
        QVERIFY(rows[1]->toolTip().contains(QStringLiteral("not there any more")));
        QVERIFY(!rows[1]->toolTip().contains(QStringLiteral("<b>")));
        QTest::keyClick(rows[1], Qt::Key_Delete);
        QCOMPARE(forgotten.size(), 1);
        QCOMPARE(forgotten.front().front().toString(), QStringLiteral("/nowhere/gone <b>.cruxmap"));
    }

    void draftsAreListedAndRemoved() {
        WelcomePage page;
        page.resize(900, 700);
        page.show();
        const QSignalSpy opened(&page, &WelcomePage::openFileRequested);
        const QSignalSpy removed(&page, &WelcomePage::removeDraftRequested);
        page.setDrafts({{QStringLiteral("/drafts/1"), QStringLiteral("One"), QDateTime::currentDateTime(), 1},
                        {QStringLiteral("/drafts/2"), QStringLiteral("Two"), {}, 60}});
        const auto rows = page.findChildren<FileRow*>();
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0]->accessibleDescription().endsWith(QStringLiteral("1 claim")));
        QCOMPARE(rows[1]->accessibleDescription(), QStringLiteral("60 claims"));
        QTest::mouseClick(rows[1], Qt::LeftButton, {}, QPoint(30, rows[1]->height() / 2));
        QCOMPARE(opened.size(), 1);
        QTest::mouseClick(rows[1], Qt::LeftButton, {}, QPoint(rows[1]->width() - 15, rows[1]->height() / 2));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(opened.size(), 1);
        page.setDrafts({});
        QTRY_VERIFY(page.findChildren<FileRow*>().isEmpty());
    }
};

QTEST_MAIN(WelcomePageTest)
#include "welcome_page_test.moc"
