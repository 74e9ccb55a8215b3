// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outline_panel.h"
#include "tests/ui/panels/debates.h"
#include "ui/panels/outline_model.h"
#include "ui/panels/outline_view.h"
#include "ui/workspace/workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace cruxmap;
using namespace cruxmap::test;

class OutlinePanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_workspace = std::make_unique<Workspace>();
        m_workspace->open(small::debate());
        m_panel = std::make_unique<OutlinePanel>(*m_workspace);
        m_panel->resize(250, 400);
        m_panel->show();
        m_view = m_panel->findChild<OutlineView*>();
        m_model = m_panel->findChild<OutlineModel*>();
    }
    void cleanup() {
        m_panel.reset();
        m_workspace.reset();
    }

    void showsWhatIsSelectedElsewhere() {
        m_view->collapseAll();
        m_workspace->selection().select(refTo(small::caveat));
        const auto index = m_model->indexesOf(refTo(small::caveat)).front();
        QVERIFY(m_view->selectionModel()->isSelected(index));
        QCOMPARE(m_view->currentIndex(), index);
        QVERIFY(m_view->isExpanded(index.parent()));
        QVERIFY(!m_view->visualRect(index).isEmpty());
        m_workspace->selection().clear();
        QVERIFY(m_view->selectionModel()->selectedIndexes().isEmpty());
    }

    void aClickSelectsAndReveals() {
        const QSignalSpy revealed(m_workspace.get(), &Workspace::revealed);
        const auto index = m_model->indexesOf(refTo(small::share)).front();
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(index).center());
        QCOMPARE(m_workspace->selection().records(), std::set{refTo(small::share)});
        QCOMPARE(revealed.size(), 1);
    }

    void arrowsSelect() {
        m_workspace->selection().select(refTo(small::estimate));
        QTest::keyClick(m_view, Qt::Key_Down);
        QCOMPARE(m_workspace->selection().current(), std::optional(refTo(small::caveat)));
        QTest::keyClick(m_view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_workspace->selection().records(), (std::set{refTo(small::caveat), refTo(small::share)}));
        QCOMPARE(m_workspace->selection().current(), std::optional(refTo(small::share)));
    }

    void aClaimInTwoPlacesIsSelectedInBothAndTakenOutInBoth() {
        m_workspace->edit(QStringLiteral("Link"), [](Transaction& transaction) {
            transaction.add(Relation{.rank = 9, .target = small::estimate, .premises = {small::share}});
        });
        const auto indexes = m_model->indexesOf(refTo(small::share));
        QCOMPARE(indexes.size(), 2);
        m_view->expandAll();
        m_workspace->selection().select(refTo(small::share));
        for (const auto& index : indexes) QVERIFY(m_view->selectionModel()->isSelected(index));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, m_view->visualRect(indexes[1]).center());
        QVERIFY(m_workspace->selection().isEmpty());
        QVERIFY(m_view->selectionModel()->selectedIndexes().isEmpty());
    }

    void editsKeepWhatIsFolded() {
        const auto folded = m_model->indexesOf(refTo(small::estimate)).front();
        m_view->collapse(folded);
        m_workspace->edit(QStringLiteral("Reply"), [](Transaction& transaction) {
            auto claim = transaction.add(Claim{.rank = 9, .text = "New"});
            transaction.add(Relation{.rank = 0, .target = small::ordinary, .premises = {claim}});
            transaction.change(small::first, [&](View& view) {
                view.items.push_back({refTo(claim)});
                std::ranges::sort(view.items, {}, &ViewItem::subject);
            });
        });
        const auto index = m_model->indexesOf(refTo(small::estimate)).front();
        QVERIFY(!m_view->isExpanded(index));
        QVERIFY(m_view->isExpanded(index.parent()));
        QCOMPARE(m_model->rowCount(index.parent()), 3);
    }

    void followsViewAndDocument() {
        m_workspace->setView(small::everything);
        QCOMPARE(m_model->indexesOf(refTo(small::lonely)).size(), 1);
        m_workspace->setView(small::first);
        QVERIFY(m_model->indexesOf(refTo(small::lonely)).isEmpty());
        m_workspace->close();
        QCOMPARE(m_model->rowCount(), 0);
    }

private:
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<OutlinePanel> m_panel;
    OutlineView* m_view = nullptr;
    OutlineModel* m_model = nullptr;
};

QTEST_MAIN(OutlinePanelTest)
#include "outline_panel_test.moc"
