// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reasoning/harbour_debate.h"
#include "ui/panels/choice_button.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/raised_text.h"
#include "ui/panels/relative_row.h"
#include "ui/reasoning/rebuttal_row.h"
#include "ui/reasoning/rebuttals_page.h"

#include <QMenu>

using namespace cruxmap;
using namespace cruxmap::test;
using namespace Qt::StringLiterals;

class RebuttalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExchangeIsListed();
    void theExchangeFollowsEdits();
    void whyItComesOutSoStandsBelow();
    void aClaimThatNobodyAttacksSaysSo();
    void aStepLeadsToItsClaim();
    void theExchangeIsWalkedOnTheMap();
    void anythingElseEndsTheWalk();
    void whatASpeakerHasNotAnswered();
    void longExchangesAreCutShort();
    void repliesBranchOff();
    void anEmptyDebate();

private:
    static QList<RebuttalRow*> rows(RebuttalsPage& page) { return page.widget()->findChildren<RebuttalRow*>(); }
    static QStringList texts(RebuttalsPage& page) {
        QStringList texts;
        for (const auto* row : rows(page)) texts << row->text();
        return texts;
    }
    static RebuttalsPage& shown(MainWindow& window, ClaimId claim) {
        harbour::select(window, claim);
        return harbour::page<RebuttalsPage>(window, u"Rebuttals"_s);
    }
};

void RebuttalsTest::theExchangeIsListed() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto& page = shown(*window, harbour::quay);
    QCOMPARE(texts(page),
             (QStringList{u"The quay bears the load."_s, u"The quay cracked last year."_s, u"What cracked was the shed beside it."_s}));
    const auto list = rows(page);
    QCOMPARE(list[0]->accessibleDescription(), u"Ada Okoro, Defended"_s);
    QVERIFY(list[1]->accessibleDescription().startsWith(u"attacks it, Ben Lind, Objection unanswered"_s));
    QVERIFY(list[2]->accessibleDescription().contains(u"the exchange ends here"_s));
    QVERIFY(list[2]->accessibleDescription().contains(u"on the line that decides"_s));
}

void RebuttalsTest::theExchangeFollowsEdits() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto& page = shown(*window, harbour::quay);
    window->workspace().edit(u"Remove"_s, [](Transaction& transaction) { transaction.remove(harbour::shed); });
    QTRY_COMPARE(rows(page).size(), 2);
    QVERIFY(rows(page)[1]->accessibleDescription().contains(u"unanswered"_s));
    window->workspace().undo();
    QTRY_COMPARE(rows(page).size(), 3);
}

void RebuttalsTest::whyItComesOutSoStandsBelow() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto& page = shown(*window, harbour::trade);
    const auto* box = page.widget()->findChild<RaisedText*>();
    QVERIFY(box);
    QCOMPARE(box->text().toPlainText(), u"Why disputed: “Trade moves to the railway” and it block each other."_s);
}

void RebuttalsTest::aClaimThatNobodyAttacksSaysSo() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto& page = shown(*window, harbour::shed);
    QVERIFY(rows(page).isEmpty());
    QVERIFY(page.widget()->findChild<FlowingText*>()->toPlainText().contains(u"Nothing in this map speaks against it."_s));
}

void RebuttalsTest::aStepLeadsToItsClaim() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto& page = shown(*window, harbour::quay);
    QTest::mouseClick(rows(page)[1], Qt::LeftButton);
    QCOMPARE(window->workspace().selection().currentClaim(), std::optional(harbour::crack));
    QTRY_COMPARE(texts(page).first(), u"The quay cracked last year."_s);
}

void RebuttalsTest::theExchangeIsWalkedOnTheMap() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto& page = shown(*window, harbour::quay);
    auto& workspace = window->workspace();
    const auto at = [&] { return workspace.selection().currentClaim(); };
    page.findChild<QToolButton*>(u"showOnMap"_s)->click();
    QVERIFY(workspace.overlay().lit);
    QVERIFY(workspace.overlay().lit->contains(refTo(harbour::cracked)) && workspace.overlay().lit->contains(refTo(harbour::shed)));
    QVERIFY(!workspace.overlay().lit->contains(refTo(harbour::trade)));
    QVERIFY(window->canvas().hasFocus());

    press(*window, Qt::Key_Down);
    QCOMPARE(at(), std::optional(harbour::crack));
    press(*window, Qt::Key_Right);
    QCOMPARE(at(), std::optional(harbour::shed));
    press(*window, Qt::Key_Down);  // there is nothing after it
    QCOMPARE(at(), std::optional(harbour::shed));
    press(*window, Qt::Key_Left);
    QCOMPARE(at(), std::optional(harbour::crack));
    press(*window, Qt::Key_Up);
    QCOMPARE(at(), std::optional(harbour::quay));
    press(*window, Qt::Key_Down);
    QCoreApplication::processEvents();
    QCOMPARE(texts(page).first(), u"The quay bears the load."_s);  // the exchange stays
    QVERIFY(rows(page)[1]->isCurrent() && !rows(page)[0]->isCurrent());

    press(*window, Qt::Key_Escape);
    QVERIFY(!workspace.overlay().lit);
    QTRY_COMPARE(texts(page).first(), u"The quay cracked last year."_s);
}

void RebuttalsTest::anythingElseEndsTheWalk() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto& page = shown(*window, harbour::quay);
    page.showOnMap(true);
    harbour::select(*window, harbour::shed);  // a step of it
    QVERIFY(page.shownOnMap());
    QCOMPARE(page.step(), std::size_t(2));
    harbour::select(*window, harbour::trade);
    QVERIFY(!page.shownOnMap());
    QVERIFY(!window->workspace().overlay().lit);

    page.showOnMap(true);
    harbour::page<RebuttalsPage>(*window, u"About"_s);
    QVERIFY(!window->workspace().overlay().lit);
}

void RebuttalsTest::whatASpeakerHasNotAnswered() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto& page = shown(*window, harbour::shed);
    auto* choice = page.findChild<ChoiceButton*>(u"unansweredBy"_s);
    QCOMPARE(choice->menu()->actions().size(), 2);
    choice->menu()->actions()[1]->trigger();  // Ben Lind
    QTRY_COMPARE(page.widget()->findChildren<RelativeRow*>().size(), 1);
    auto* row = page.widget()->findChild<RelativeRow*>();
    QCOMPARE(row->text(), u"What cracked was the shed beside it."_s);
    QCOMPARE(page.findChild<ChoiceButton*>(u"unansweredBy"_s)->text(), u"What has Ben Lind not answered?"_s);
    QTest::mouseClick(row, Qt::LeftButton);
    QCOMPARE(window->workspace().selection().currentClaim(), std::optional(harbour::shed));
}

void RebuttalsTest::longExchangesAreCutShort() {
    Desk desk;
    const auto window = harbour::window(desk);
    window->workspace().edit(u"Many objections"_s, [](Transaction& transaction) {
        for (int i = 0; i < 60; ++i) {
            const auto claim = transaction.add(Claim{.rank = 100 + i, .text = "Objection " + std::to_string(i)});
            transaction.add(Relation{.rank = 100 + i, .polarity = Polarity::Attack, .target = harbour::tide, .premises = {claim}});
        }
        transaction.change(AttributionId{55}, [](Attribution& asked) { asked.mode = AttributionMode::Asserts; });
    });
    auto& page = shown(*window, harbour::tide);
    QCOMPARE(rows(page).size(), 30);
    auto* more = page.findChild<QToolButton*>(u"more"_s);
    QCOMPARE(more->text(), u"31 more replies"_s);
    more->click();
    QTRY_COMPARE(rows(page).size(), 61);
}

void RebuttalsTest::repliesBranchOff() {
    // 0 ← 1 ← 2, 0 ← 3
    RebuttalChain chain;
    chain.steps.resize(4);
    chain.steps[1].parent = 0;
    chain.steps[2].parent = 1;
    chain.steps[3].parent = 0;
    chain.steps[3].decides = true;
    const auto thread = threadOf(chain);
    QCOMPARE(thread[0], (ThreadRow{.column = 0, .below = ThreadLine{0, true}}));
    QCOMPARE(thread[1], (ThreadRow{.column = 1, .join = Join::Branch, .further = ThreadLine{0, true}, .below = ThreadLine{1, false}}));
    QCOMPARE(thread[2], (ThreadRow{.column = 1, .join = Join::Straight, .passing = {{0, true}}}));
    QCOMPARE(thread[3], (ThreadRow{.column = 1, .join = Join::Branch, .decides = true}));
}

void RebuttalsTest::anEmptyDebate() {
    Desk desk;
    const auto window = desk.window();
    window->workspace().open(Document::create({}, {}));
    auto& page = harbour::page<RebuttalsPage>(*window, u"Rebuttals"_s);
    QVERIFY(page.widget()->findChild<FlowingText*>()->toPlainText().startsWith(u"Select a claim"_s));
    window->workspace().close();
}

QTEST_MAIN(RebuttalsTest)
#include "rebuttals_test.moc"
