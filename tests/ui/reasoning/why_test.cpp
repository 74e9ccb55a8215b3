// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reasoning/harbour_debate.h"
#include "ui/panels/choice_button.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/relative_row.h"
#include "ui/panels/section_heading.h"
#include "ui/reasoning/why_page.h"

#include <QMenu>

using namespace cruxmap;
using namespace cruxmap::test;
using namespace Qt::StringLiterals;

class WhyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSentenceNamesWhatItRestsOn();
    void theProofIsLitOnTheMap();
    void aPolicyHasItsReasonsInstead();
    void theReadingIsChosenHere();

private:
    static WhyPage& shown(MainWindow& window, ClaimId claim) {
        harbour::select(window, claim);
        return harbour::page<WhyPage>(window, u"Why"_s);
    }
    static QString sentence(WhyPage& page) { return page.widget()->findChild<FlowingText*>(u"sentence"_s)->toPlainText(); }
    static QStringList rows(WhyPage& page) {
        QStringList texts;
        for (const auto* row : page.widget()->findChildren<RelativeRow*>()) texts << row->text();
        return texts;
    }
};

void WhyTest::theSentenceNamesWhatItRestsOn() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto& page = shown(*window, harbour::quay);
    QCOMPARE(sentence(page),
             u"Defended: “The quay cracked last year” attacks it, but “What cracked was the shed beside it” stands against that."_s);
    QCOMPARE(rows(page), (QStringList{u"The quay cracked last year."_s, u"What cracked was the shed beside it."_s}));
    window->workspace().edit(u"Remove"_s, [](Transaction& transaction) { transaction.remove(harbour::shed); });
    QTRY_VERIFY(sentence(page).startsWith(u"Objection unanswered: "_s));
}

void WhyTest::theProofIsLitOnTheMap() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto& page = shown(*window, harbour::quay);
    auto& workspace = window->workspace();
    QVERIFY(!workspace.overlay().lit);
    page.findChild<QToolButton*>(u"showOnMap"_s)->click();
    QVERIFY(workspace.overlay().lit);
    QCOMPARE(*workspace.overlay().lit, (std::set<RecordRef>{refTo(harbour::quay), refTo(harbour::crack), refTo(harbour::shed),
                                                            refTo(harbour::cracked), refTo(harbour::elsewhere)}));
    harbour::select(*window, harbour::trade);  // it follows
    QTRY_VERIFY(workspace.overlay().lit && workspace.overlay().lit->contains(refTo(harbour::railway)));
    page.findChild<QToolButton*>(u"showOnMap"_s)->click();
    QVERIFY(!workspace.overlay().lit);
}

void WhyTest::aPolicyHasItsReasonsInstead() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto& page = shown(*window, harbour::deepen);
    QVERIFY(sentence(page).startsWith(u"No verdict, as it is a policy."_s));
    QStringList headings;
    for (const auto* heading : page.widget()->findChildren<SectionHeading*>()) headings << heading->text();
    QCOMPARE(headings, (QStringList{u"Reasons against it that hold"_s, u"Disputed reasons"_s, u"How the map is read"_s}));
    QCOMPARE(rows(page), (QStringList{u"Dredging costs more than the town has."_s, u"Trade by sea grows."_s}));
}

void WhyTest::theReadingIsChosenHere() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto& page = shown(*window, harbour::trade);
    const auto text = [&] {
        QString all;
        for (const auto* part : page.widget()->findChildren<FlowingText*>()) all += part->toPlainText() + u'\n';
        return all;
    };
    QVERIFY(text().contains(u"In this map, read even-handedly. Not a finding of truth."_s));
    page.findChild<ChoiceButton*>(u"reading"_s)->menu()->actions()[1]->trigger();
    QCOMPARE(window->workspace().map().meta().reading, std::string("one-way"));
    QTRY_VERIFY(sentence(page).startsWith(u"Objection unanswered: "_s));  // whoever spoke last
    press(*window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(sentence(page).startsWith(u"Disputed: "_s));
}

QTEST_MAIN(WhyTest)
#include "why_test.moc"
