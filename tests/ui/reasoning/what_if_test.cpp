// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reasoning/harbour_debate.h"
#include "ui/panels/relative_row.h"
#include "ui/reasoning/change_row.h"
#include "ui/reasoning/what_if_bar.h"
#include "ui/reasoning/what_if_commands.h"
#include "ui/reasoning/what_if_page.h"

#include <QLabel>
#include <QMenu>

using namespace cruxmap;
using namespace cruxmap::test;
using namespace Qt::StringLiterals;

class WhatIfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModeComesWithItsBarAndPage();
    void theBarLeavesTheMapInSight();
    void suspendingFlipsAVerdict();
    void assumingTakesAClaimAsGiven();
    void tallyChangesAreListed();
    void leavingRestoresEverything();
    void cardsAreHatchedAtAnyZoom();
    void aScenarioIsKeptReopenedAndUndone();
    void aScenarioIsRenamedAndRemoved();
    void whatIsRemovedIsNotSupposedAnyLonger();
    void theModeEndsWithTheDocument();
    void withoutAClaimNothingIsSuspended();

private:
    static WhatIfPage& page(MainWindow& window) { return *window.findChild<WhatIfPage*>(); }
    static QStringList changes(MainWindow& window) {
        QStringList changes;
        for (const auto* row : page(window).widget()->findChildren<ChangeRow*>())
            changes << row->text() + u": "_s + row->accessibleDescription();
        return changes;
    }
    static QString bar(MainWindow& window) { return window.findChild<QLabel*>(u"supposed"_s)->text(); }
    static bool tabThere(MainWindow& window) {
        auto* tabs = window.findChild<QTabBar*>(u"rightTabs"_s);
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == u"What if"_s) return tabs->isTabVisible(i);
        return false;
    }
    static void suspend(MainWindow& window, ClaimId claim) {
        harbour::select(window, claim);
        press(window, Qt::Key_X);
    }
};

void WhatIfTest::theModeComesWithItsBarAndPage() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto* strip = window->findChild<WhatIfBar*>();
    QVERIFY(!strip->isVisible() && !tabThere(*window));
    press(*window, Qt::Key_W);
    QVERIFY(strip->isVisible() && tabThere(*window));
    QVERIFY(page(*window).isVisible());
    QVERIFY(window->actions()[ActionId::WhatIf]->isChecked());
    QCOMPARE(bar(*window), u"Select a claim: X suspends it, Shift+X assumes it"_s);
    QCOMPARE(harbour::told(*window, harbour::trade), u"◐ Disputed"_s);  // told while the mode is on
    strip->findChild<QToolButton*>(u"done"_s)->click();
    QVERIFY(!strip->isVisible() && !tabThere(*window));
    QVERIFY(!window->actions()[ActionId::WhatIf]->isChecked());
    QCOMPARE(harbour::told(*window, harbour::trade), QString());
}

void WhatIfTest::theBarLeavesTheMapInSight() {
    Desk desk;
    const auto window = harbour::window(desk);
    auto* viewport = window->canvas().viewport();
    press(*window, Qt::Key_W);
    const auto* strip = window->findChild<WhatIfBar*>();
    const auto sheet = strip->geometry().adjusted(0, FloatingCard::kShadow, 0, -FloatingCard::kShadow);
    QVERIFY(viewport->geometry().top() >= sheet.bottom());
    press(*window, Qt::Key_W);
    QCOMPARE(viewport->geometry().top(), 0);
}

void WhatIfTest::suspendingFlipsAVerdict() {
    Desk desk;
    const auto window = harbour::window(desk);
    press(*window, Qt::Key_W);
    suspend(*window, harbour::shed);
    QCOMPARE(bar(*window), u"1 suspended · 2 claims change"_s);
    QCOMPARE(harbour::told(*window, harbour::shed), u"Suspended"_s);
    QCOMPARE(harbour::told(*window, harbour::quay), u"○ Objection unanswered"_s);
    QTRY_COMPARE(changes(*window), (QStringList{u"The quay bears the load.: Defended, now Objection unanswered"_s,
                                                u"The quay cracked last year.: Objection unanswered, now Not challenged"_s}));
    QTest::mouseClick(page(*window).widget()->findChild<ChangeRow*>(), Qt::LeftButton);
    QCOMPARE(window->workspace().selection().currentClaim(), std::optional(harbour::quay));

    suspend(*window, harbour::shed);  // releases it
    QVERIFY(window->workspace().suppositions().empty());
    QCOMPARE(harbour::told(*window, harbour::quay), u"◆ Defended"_s);
    QVERIFY(window->workspace().document().history().steps().empty());
}

void WhatIfTest::assumingTakesAClaimAsGiven() {
    Desk desk;
    const auto window = harbour::window(desk);
    harbour::select(*window, harbour::trade);
    press(*window, Qt::Key_X, Qt::ShiftModifier);  // enters the mode by itself
    QVERIFY(window->workspace().supposing());
    QCOMPARE(window->workspace().suppositions(), (Suppositions{{}, {harbour::trade}}));
    QCOMPARE(harbour::told(*window, harbour::trade), u"Assumed"_s);
    QCOMPARE(harbour::told(*window, harbour::railway), u"○ Objection unanswered"_s);
    press(*window, Qt::Key_X);  // suspended instead
    QCOMPARE(window->workspace().suppositions(), (Suppositions{{harbour::trade}, {}}));
    QTRY_VERIFY(page(*window).findChild<QToolButton*>(u"release11"_s));
    page(*window).findChild<QToolButton*>(u"release11"_s)->click();
    QVERIFY(window->workspace().suppositions().empty());
}

void WhatIfTest::tallyChangesAreListed() {
    Desk desk;
    const auto window = harbour::window(desk);
    suspend(*window, harbour::railway);
    QTRY_COMPARE(changes(*window), (QStringList{u"Trade by sea grows.: Disputed, now Not challenged"_s,
                                                u"Deepen the harbour.: 1 against · 1 disputed, now 1 for · 1 against"_s}));
}

void WhatIfTest::leavingRestoresEverything() {
    Desk desk;
    const auto window = harbour::window(desk);
    const auto before = window->workspace().picture();
    press(*window, Qt::Key_W);
    suspend(*window, harbour::shed);
    window->actions()[ActionId::ReleaseAll]->trigger();
    QVERIFY(window->workspace().suppositions().empty());
    suspend(*window, harbour::railway);
    press(*window, Qt::Key_W);
    QVERIFY(!window->workspace().supposing());
    QVERIFY(window->workspace().suppositions().empty());
    QCOMPARE(window->workspace().picture().cards, before.cards);
    QVERIFY(window->workspace().document().history().steps().empty());
}

void WhatIfTest::cardsAreHatchedAtAnyZoom() {
    Desk desk;
    const auto window = harbour::window(desk);
    press(*window, Qt::Key_W);
    auto& canvas = window->canvas();
    for (const double zoom : {1.0, 0.3, 0.12}) {
        window->workspace().suppose({});
        canvas.zoomTo(zoom);
        window->workspace().selection().clear();
        const auto plain = canvas.viewport()->grab().toImage();
        window->workspace().suppose({{harbour::cost, harbour::deepen, harbour::trade, harbour::quay}, {}});
        const auto hatched = canvas.viewport()->grab().toImage();
        window->workspace().suppose({{}, {harbour::cost, harbour::deepen, harbour::trade, harbour::quay}});
        const auto framed = canvas.viewport()->grab().toImage();
        QVERIFY(plain != hatched);
        QVERIFY(plain != framed);
        QVERIFY(hatched != framed);
    }
}

void WhatIfTest::aScenarioIsKeptReopenedAndUndone() {
    Desk desk;
    desk.answers.text = u"Without the shed"_s;
    const auto window = harbour::window(desk);
    auto& workspace = window->workspace();
    suspend(*window, harbour::shed);
    const auto supposed = workspace.suppositions();
    window->actions()[ActionId::KeepScenario]->trigger();
    const auto scenarios = workspace.map().ranked<Scenario>();
    QCOMPARE(scenarios.size(), std::size_t(1));
    QCOMPARE(workspace.map().at(scenarios.front()).name, std::string("Without the shed"));
    QCOMPARE(workspace.undoLabel(), u"Keep scenario"_s);

    press(*window, Qt::Key_W);  // leaves
    press(*window, Qt::Key_W);
    QVERIFY(workspace.suppositions().empty());
    const auto row = u"scenario%1"_s.arg(scenarios.front().value);
    QTRY_VERIFY(page(*window).findChild<RelativeRow*>(row));
    QTest::mouseClick(page(*window).findChild<RelativeRow*>(row), Qt::LeftButton);
    QCOMPARE(workspace.suppositions(), supposed);

    workspace.undo();
    QVERIFY(workspace.map().all<Scenario>().empty());
    QCOMPARE(workspace.suppositions(), supposed);  // that is the mode's, not the document's
    workspace.redo();
    QCOMPARE(workspace.map().all<Scenario>().size(), std::size_t(1));
}

void WhatIfTest::aScenarioIsRenamedAndRemoved() {
    Desk desk;
    desk.answers.text = u"First name"_s;
    const auto window = harbour::window(desk);
    suspend(*window, harbour::shed);
    window->actions()[ActionId::KeepScenario]->trigger();
    const auto id = window->workspace().map().ranked<Scenario>().front();
    const auto more = u"more%1"_s.arg(id.value);
    QTRY_VERIFY(page(*window).findChild<QToolButton*>(more));
    desk.answers.text = u"Second name"_s;
    page(*window).findChild<QToolButton*>(more)->menu()->actions()[0]->trigger();
    QCOMPARE(window->workspace().map().at(id).name, std::string("Second name"));
    QTRY_VERIFY(page(*window).findChild<QToolButton*>(more));
    page(*window).findChild<QToolButton*>(more)->menu()->actions()[1]->trigger();
    QVERIFY(window->workspace().map().all<Scenario>().empty());
}

void WhatIfTest::whatIsRemovedIsNotSupposedAnyLonger() {
    Desk desk;
    const auto window = harbour::window(desk);
    suspend(*window, harbour::shed);
    window->workspace().edit(u"Remove"_s, [](Transaction& transaction) { transaction.remove(harbour::shed); });
    QVERIFY(window->workspace().suppositions().empty());
    QVERIFY(bar(*window).startsWith(u"Select a claim"_s));
}

void WhatIfTest::theModeEndsWithTheDocument() {
    Desk desk;
    const auto window = harbour::window(desk);
    suspend(*window, harbour::shed);
    window->workspace().open(Document::create({}, harbour::content()));
    QVERIFY(!window->workspace().supposing());
    QVERIFY(window->workspace().suppositions().empty());
    QVERIFY(!window->findChild<WhatIfBar*>()->isVisible());
    QVERIFY(!tabThere(*window));
}

void WhatIfTest::withoutAClaimNothingIsSuspended() {
    Desk desk;
    const auto window = harbour::window(desk);
    QVERIFY(!window->actions()[ActionId::Suspend]->isEnabled());
    window->workspace().selection().select(refTo(harbour::question));
    QVERIFY(!window->actions()[ActionId::Suspend]->isEnabled());
    press(*window, Qt::Key_X);
    QVERIFY(!window->workspace().supposing());
}

QTEST_MAIN(WhatIfTest)
#include "ui/workspace/derived.h"
#include "what_if_test.moc"
