// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/status_line.h"
#include "tests/ui/panels/debates.h"
#include "ui/workspace/workspace.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace cruxmap;
using namespace cruxmap::test;

class StatusLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheViewHolds() {
        Workspace workspace;
        StatusLine line(workspace);
        QVERIFY(!texts(line).contains(QStringLiteral("Saved")));
        workspace.open(small::debate());
        QVERIFY(texts(line).contains(QStringLiteral("4 of 5 claims in this view · 2 second-hand or further")));
        QVERIFY(texts(line).contains(QStringLiteral("Saved")));
        workspace.setView(small::everything);
        QVERIFY(texts(line).contains(QStringLiteral("5 claims in this view · 2 second-hand or further")));
    }

    void errorsStayAndHintsGo() {
        Workspace workspace;
        workspace.open(small::debate());
        StatusLine line(workspace);
        line.showHint(QStringLiteral("A hint"), 20);
        QVERIFY(texts(line).contains(QStringLiteral("A hint")));
        QTRY_VERIFY(!texts(line).contains(QStringLiteral("A hint")));

        workspace.edit(QStringLiteral("Nonsense"), [](Transaction&) { throw Error(ErrorCode::Refused, "That makes no sense."); });
        line.showHint(QStringLiteral("A hint"), 20);
        QTest::qWait(40);
        QVERIFY(texts(line).contains(QStringLiteral("That makes no sense.")));
        for (auto* button : line.findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Dismiss")) button->click();
        QVERIFY(!texts(line).contains(QStringLiteral("That makes no sense.")));
    }

    void zoomIsShownAndChosen() {
        Workspace workspace;
        StatusLine line(workspace);
        line.setZoom(0.864);
        auto* zoom = line.findChildren<QToolButton*>().back();
        QCOMPARE(zoom->text(), QStringLiteral("86 %"));
        const QSignalSpy requested(&line, &StatusLine::zoomRequested);
        const QSignalSpy fit(&line, &StatusLine::zoomToFitRequested);
        for (auto* action : zoom->menu()->actions()) action->trigger();
        QCOMPARE(fit.size(), 1);
        QVERIFY(requested.size() >= 3);
        QVERIFY(requested.contains(QVariantList{1.0}));
    }

private:
    static QStringList texts(const StatusLine& line) {
        QStringList all;
        for (const auto* label : line.findChildren<QLabel*>()) all << label->text();
        return all;
    }
};

QTEST_MAIN(StatusLineTest)
#include "status_line_test.moc"
