// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reasoning/harbour_debate.h"
#include "ui/panels/pill.h"
#include "ui/workspace/view_export.h"

#include <QCheckBox>
#include <QDialog>

using namespace cruxmap;
using namespace cruxmap::test;
using namespace Qt::StringLiterals;

class StatusesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardsTellTheirStandingWhenAskedTo();
    void standingFollowsEveryEdit();
    void anEmptyTallyIsNotTold();
    void theMapStaysWhereItIs();
    void theInspectorTellsItInAnyCase();
    void exportsTellItWhenAskedTo();
    void theExportDialogDoesAsTheMapDoes();
};

void StatusesTest::cardsTellTheirStandingWhenAskedTo() {
    Desk desk;
    const auto window = harbour::window(desk);
    QCOMPARE(harbour::told(*window, harbour::trade), QString());
    QCOMPARE(harbour::told(*window, harbour::deepen), u"1 for · 1 against"_s);  // how many there are

    press(*window, Qt::Key_V);
    QCOMPARE(harbour::told(*window, harbour::trade), u"◐ Disputed"_s);
    QCOMPARE(harbour::told(*window, harbour::quay), u"◆ Defended"_s);
    QCOMPARE(harbour::told(*window, harbour::crack), u"○ Objection unanswered"_s);
    QCOMPARE(harbour::told(*window, harbour::shed), QString());  // nobody challenges it
    QCOMPARE(harbour::told(*window, harbour::tide), u"Only asked"_s);
    QCOMPARE(harbour::told(*window, harbour::deepen), u"1 against · 1 disputed"_s);  // how they stand
    QVERIFY(window->workspace().picture().card(refTo(harbour::quay))->description.contains(u"Defended"_s));

    press(*window, Qt::Key_V);
    QCOMPARE(harbour::told(*window, harbour::trade), QString());
}

void StatusesTest::standingFollowsEveryEdit() {
    Desk desk;
    const auto window = harbour::window(desk);
    press(*window, Qt::Key_V);
    harbour::select(*window, harbour::shed);
    press(*window, Qt::Key_Delete);
    QCOMPARE(harbour::told(*window, harbour::quay), u"○ Objection unanswered"_s);
    QCOMPARE(harbour::told(*window, harbour::crack), QString());
    press(*window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(harbour::told(*window, harbour::quay), u"◆ Defended"_s);

    harbour::select(*window, harbour::railway);
    press(*window, Qt::Key_Delete);
    QCOMPARE(harbour::told(*window, harbour::trade), QString());
    QCOMPARE(harbour::told(*window, harbour::deepen), u"1 for · 1 against"_s);
}

void StatusesTest::anEmptyTallyIsNotTold() {
    Desk desk;
    const auto window = harbour::window(desk);
    window->workspace().edit(u"Other policy"_s, [](Transaction& transaction) {
        transaction.change(harbour::tide, [](Claim& claim) { claim.kind = ClaimKind::Value; });
    });
    press(*window, Qt::Key_V);
    QCOMPARE(harbour::told(*window, harbour::tide), QString());
}

void StatusesTest::theMapStaysWhereItIs() {
    Desk desk;
    const auto window = harbour::window(desk);
    const auto before = window->workspace().picture();
    press(*window, Qt::Key_V);
    const auto& after = window->workspace().picture();
    QVERIFY(before != after);
    for (const auto& card : before.cards) QCOMPARE(after.card(card.key)->rect.left(), card.rect.left());
    press(*window, Qt::Key_V);
    QCOMPARE(window->workspace().picture(), before);
}

void StatusesTest::theInspectorTellsItInAnyCase() {
    Desk desk;
    const auto window = harbour::window(desk);
    harbour::select(*window, harbour::trade);
    const auto* dock = window->findChild<RightDock*>();
    QStringList pills;
    for (const auto* pill : dock->findChildren<Pill*>()) pills << pill->status().words;
    QCOMPARE(pills, (QStringList{u"Disputed"_s, u"1 objection"_s}));
}

void StatusesTest::exportsTellItWhenAskedTo() {
    Desk desk;
    const auto document = Document::create({}, harbour::content());
    ViewExport wanted;
    wanted.format = PictureFormat::Svg;
    wanted.page.legend = true;
    const auto plain = QString::fromUtf8(exported(exportPicture(document, wanted), wanted));
    QVERIFY(!plain.contains(u"Disputed"_s) && !plain.contains(u"finding of truth"_s));
    wanted.statuses = true;
    const auto told = QString::fromUtf8(exported(exportPicture(document, wanted), wanted));
    for (const auto& words : {u"◐ Disputed"_s, u"◆ Defended"_s, u"nothing that holds answers an objection"_s, u"1 against · 1 disputed"_s,
                              u"In this map, read even-handedly. Not a finding of truth."_s})
        QVERIFY2(told.contains(words), qPrintable(words));
    wanted.page.legend = false;
    QVERIFY(QString::fromUtf8(exported(exportPicture(document, wanted), wanted)).contains(u"Not a finding of truth."_s));
}

void StatusesTest::theExportDialogDoesAsTheMapDoes() {
    for (const bool shown : {false, true}) {
        Desk desk;
        desk.settings.set(setting::statusesShown, shown);
        const auto window = harbour::window(desk);
        window->actions()[ActionId::Export]->trigger();
        auto* dialog = window->findChild<QDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QCheckBox*>(u"statuses"_s)->isChecked(), shown);
        dialog->reject();
    }
}

QTEST_MAIN(StatusesTest)
#include "statuses_test.moc"
