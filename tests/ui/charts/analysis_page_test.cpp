// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/analysis_page.h"

#include "tests/ui/charts/ferry_debate.h"
#include "ui/panels/flowing_text.h"

#include <QAccessible>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

using Refs = std::set<RecordRef>;

QToolButton* buttonOf(QWidget& parent, const QString& text) {
    for (auto* button : parent.findChildren<QToolButton*>())
        if (button->text() == text) return button;
    return nullptr;
}

}  // namespace

class AnalysisPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChartsTakeTheMapsPlaceAndEachIsReadInASentence() {
        ChartRoom room;
        QVERIFY(room.page().isVisible() && !room.window().canvas().isVisible());
        for (const auto kind : chartKinds()) {
            auto& panel = room.panel(kind);
            QVERIFY(!panel.reading().isEmpty());
            QVERIFY(!panel.view().picture().marks.empty());
            QCOMPARE(panel.view().accessibleName(), questionText(kind));
            QCOMPARE(panel.view().accessibleDescription(), panel.reading());
        }
        press(room.window(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(room.window().canvas().isVisible());
        press(room.window(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY(room.page().isVisible());
    }

    void aClickSelectsJustTheClaimsBehindABar() {
        ChartRoom room;
        room.click(ChartKind::Speaking, QStringLiteral("Ben Lind, Noise: 1 claim"));
        QCOMPARE(room.selected(), Refs{refTo(ferry::wakes)});
        room.click(ChartKind::Speaking, QStringLiteral("Ben Lind: 2 claims"));
        QCOMPARE(room.selected(), (Refs{refTo(ferry::empty), refTo(ferry::wakes)}));
        room.click(ChartKind::Estimates, QStringLiteral("Ben Lind: "));
        QCOMPARE(room.selected(), Refs{refTo(ferry::empty)});
        room.click(ChartKind::RebuttalDepth, QStringLiteral("attacked, and the attack answered: 2 claims"));
        QCOMPARE(room.selected(), (Refs{refTo(ferry::run), refTo(ferry::pays)}));
    }

    void aCellSelectsTheAttacksAndTheirReasons() {
        ChartRoom room;
        room.click(ChartKind::Answering, QStringLiteral("Ben Lind on Ada Okoro: 1 attack, all answered"));
        QCOMPARE(room.selected(), (Refs{refTo(ferry::nobodyRides), refTo(ferry::empty)}));
        room.click(ChartKind::Answering, QStringLiteral("Ada Okoro on Ben Lind: 1 attack, 0 answered, 1 left unanswered"));
        QCOMPARE(room.selected(), (Refs{refTo(ferry::newEngines), refTo(ferry::quiet)}));
    }

    void aDoubleClickLeadsToTheMapAndKeepsTheSelection() {
        ChartRoom room;
        const auto at = room.mark(ChartKind::Speaking, QStringLiteral("Ben Lind: 2 claims")).rect.center().toPoint();
        QTest::mouseDClick(&room.view(ChartKind::Speaking), Qt::LeftButton, Qt::NoModifier, at);
        room.click(ChartKind::Speaking, QStringLiteral("Ben Lind: 2 claims"));
        QTest::mouseDClick(&room.view(ChartKind::Speaking), Qt::LeftButton, Qt::NoModifier, at);
        QVERIFY(room.window().canvas().isVisible());
        QCOMPARE(room.selected().size(), std::size_t{2});
    }

    void keysWalkFromMarkToMarkAndChoose() {
        ChartRoom room;
        auto& view = room.view(ChartKind::Speaking);
        view.clearFocus();
        view.setFocus(Qt::TabFocusReason);
        QCOMPARE(view.current(), std::optional<std::size_t>(0));
        const auto words = [&] { return view.picture().marks[*view.current()].words; };
        QVERIFY2(words().startsWith(QStringLiteral("Ada Okoro: 2 claims")), qPrintable(words()));
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(words(), QStringLiteral("Ada Okoro, Money: 1 claim"));
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(words(), QStringLiteral("Ben Lind, Money: 1 claim"));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(room.selected(), Refs{refTo(ferry::empty)});
        QVERIFY(room.page().isVisible());
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(room.window().canvas().isVisible());
    }

    void theTableHasTheNumbersAndLeadsToTheClaims() {
        ChartRoom room;
        auto& panel = room.panel(ChartKind::Speaking);
        buttonOf(panel, QStringLiteral("As table"))->click();
        auto& table = panel.table();
        QVERIFY(table.isVisible() && !panel.view().isVisible());
        const auto* model = table.model();
        int row = 0;
        while (model->index(row, 0).data().toString() != QStringLiteral("Ben Lind")) QVERIFY(++row < model->rowCount());
        int column = 0;
        while (model->headerData(column, Qt::Horizontal).toString() != QStringLiteral("Noise")) QVERIFY(++column < model->columnCount());
        QCOMPARE(model->index(row, column).data().toString(), QStringLiteral("1"));
        table.setCurrentIndex(model->index(row, column - 1));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Right);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(room.selected(), Refs{refTo(ferry::wakes)});
        buttonOf(panel, QStringLiteral("As chart"))->click();
        QVERIFY(panel.view().isVisible());
    }

    void theSelectedClaimIsAskedWhatItHangsOn() {
        ChartRoom room;
        QCOMPARE(room.charted().analysis.leverage->target, ferry::run);
        room.workspace().selection().select(refTo(ferry::pays));
        room.settle();
        QCOMPARE(room.charted().analysis.leverage->target, ferry::pays);
        room.click(ChartKind::Leverage, QStringLiteral("Without “After ten the boats are empty.” the claim is"));
        QCOMPARE(room.selected(), Refs{refTo(ferry::empty)});
        room.settle();
        QCOMPARE(room.charted().analysis.leverage->target, ferry::pays);  // what is chosen in a chart does not take the chart away
    }

    void editsAndSuppositionsAreCounted() {
        ChartRoom room;
        room.workspace().edit(QStringLiteral("Delete"), [](Transaction& transaction) { transaction.remove(ferry::wakes); });
        room.settle();
        room.click(ChartKind::Speaking, QStringLiteral("Ben Lind: 1 claim"));
        QCOMPARE(room.selected(), Refs{refTo(ferry::empty)});
        const auto disputed = [&] { return room.charted().analysis.answering.unanswered.size(); };
        const auto before = disputed();
        room.workspace().suppose({.suspended = {ferry::nurses}, .assumed = {}});
        room.settle();
        QVERIFY(disputed() != before || room.charted().analysis.depth.byTurns.size() == 1);
    }

    void nothingIsCountedWhileNobodyLooks() {
        ChartRoom room;
        const auto before = room.page().numbers().charted();
        room.window().actions()[ActionId::ShowMap]->trigger();
        room.workspace().edit(QStringLiteral("Delete"), [](Transaction& transaction) { transaction.remove(ferry::safe); });
        QTest::qWait(50);
        QCOMPARE(room.page().numbers().charted(), before);
        room.window().actions()[ActionId::ShowAnalysis]->trigger();
        room.settle();
        QVERIFY(room.page().numbers().charted() != before);
    }

    void theScopeIsChosen() {
        ChartRoom room;
        room.workspace().setView(ferry::aboutNoise);
        room.page().setScope(ChartNumbers::Of::View);
        room.settle();
        QCOMPARE(room.charted().scope, QStringLiteral("View: Noise"));
        QCOMPARE(room.charted().analysis.speaking.speakers.size(), std::size_t{2});
        auto* scope = room.page().findChild<QToolButton*>(QStringLiteral("scope"));
        QVERIFY(scope && scope->isVisible());
        QVERIFY(scope->accessibleName().contains(QStringLiteral("Noise")));
    }

    void itIsDarkWhenTheWindowIs() {
        ChartRoom room;
        const auto ground = [&] { return room.view(ChartKind::Speaking).grab().toImage().pixelColor(1, 1); };
        room.desk().settings.set(setting::theme, ThemeChoice::Light);
        QCOMPARE(ground(), Theme::light().colour(ColourRole::Card));
        room.desk().settings.set(setting::theme, ThemeChoice::Dark);
        QCOMPARE(ground(), Theme::dark().colour(ColourRole::Card));
    }

    void namesOfAnyLengthAreToldWhole() {
        ChartRoom room;
        const auto whole = QString::fromUtf8(ferry::longName);
        const auto& mark = room.mark(ChartKind::Speaking, whole);
        QVERIFY(mark.words.contains(whole));
        const auto& view = room.view(ChartKind::Speaking);
        for (const auto& line : view.picture().texts) QVERIFY(line.x >= -0.5 && line.x + line.width <= view.width() + 0.5);
    }

    void whoHearsAChartHearsItsMarks() {
        ChartRoom room;
        auto* heard = QAccessible::queryAccessibleInterface(&room.view(ChartKind::OpenPoints));
        QVERIFY(heard);
        QCOMPARE(heard->role(), QAccessible::Chart);
        QStringList names;
        for (int i = 0; i < heard->childCount(); ++i) names << heard->child(i)->text(QAccessible::Name);
        QVERIFY2(names.contains(QStringLiteral("Noise: 1 attack that nothing answers")), qPrintable(names.join(u'\n')));
    }

    void anEmptyDebateSaysWhatToDo() {
        ChartRoom room;
        room.open(Document::create({}, {}));
        auto* area = room.page().findChild<QScrollArea*>();
        QVERIFY(!area->isVisible());
        bool said = false;
        for (const auto* label : room.page().findChildren<QLabel*>())
            said = said || (label->isVisible() && label->text().contains(QStringLiteral("press C")));
        QVERIFY(said);
    }

    void aChartWithoutNumbersSaysHowToHaveThem() {
        ChartRoom room;
        MapChange content;
        content.put(Claim{.id = ferry::safe, .rank = 1, .text = "The crossing is safe."});
        room.open(Document::create({}, content));
        for (const auto kind : {ChartKind::Speaking, ChartKind::Answering, ChartKind::RebuttalDepth, ChartKind::Estimates}) {
            const auto& picture = room.view(kind).picture();
            QVERIFY(picture.marks.empty() && !picture.texts.empty());
        }
    }
};

QTEST_MAIN(AnalysisPageTest)
#include "analysis_page_test.moc"
