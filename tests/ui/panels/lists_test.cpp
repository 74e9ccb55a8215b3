// SPDX-License-Identifier: GPL-3.0-or-later
// Views and topics.
#include "tests/ui/panels/debates.h"
#include "ui/panels/row_list.h"
#include "ui/panels/topics.h"
#include "ui/panels/topics_panel.h"
#include "ui/panels/views_panel.h"
#include "ui/workspace/workspace.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTest>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

void click(const RowList& list, int row) {
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(row, 0)).center());
}

QStringList texts(const RowList& list) {
    QStringList rows;
    for (int i = 0; i < list.model()->rowCount(); ++i) rows << list.model()->index(i, 0).data().toString();
    return rows;
}

}  // namespace

class ListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_workspace = std::make_unique<Workspace>();
        m_workspace->open(small::debate());
    }
    void cleanup() { m_workspace.reset(); }

    void aClickShowsTheView() {
        ViewsPanel panel(*m_workspace);
        panel.resize(250, 200);
        panel.show();
        auto& list = *panel.findChild<RowList*>();
        const QAbstractItemModelTester tester(list.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(texts(list), (QStringList{QStringLiteral("First"), QStringLiteral("Everything")}));
        QCOMPARE(list.rows().row(list.model()->index(1, 0)).count, QStringLiteral("5"));
        click(list, 1);
        QCOMPARE(m_workspace->view(), std::optional(small::everything));
        QVERIFY(list.rows().row(list.model()->index(1, 0)).marked);
        QTest::keyClick(&list, Qt::Key_Up);
        QCOMPARE(m_workspace->view(), std::optional(small::first));
    }

    void viewsAreRenamedInPlace() {
        ViewsPanel panel(*m_workspace);
        panel.show();
        auto& list = *panel.findChild<RowList*>();
        panel.beginRename(small::first);
        auto* editor = list.findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral(" Begin  here "));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(texts(list).front(), QStringLiteral("Begin here"));
        QCOMPARE(QString::fromStdString(m_workspace->map().at(small::first).name), QStringLiteral("Begin here"));
        m_workspace->undo();
        QCOMPARE(texts(list).front(), QStringLiteral("First"));
    }

    void aCopyStandsAfterItsOriginal() {
        ViewsPanel panel(*m_workspace);
        panel.duplicate(small::first);
        auto& list = *panel.findChild<RowList*>();
        QCOMPARE(texts(list), (QStringList{QStringLiteral("First"), QStringLiteral("First, copy"), QStringLiteral("Everything")}));
        QCOMPARE(m_workspace->map().at(*m_workspace->view()).items, m_workspace->map().at(small::first).items);
        QVERIFY(*m_workspace->view() != small::first);
        panel.remove(*m_workspace->view());
        QCOMPARE(texts(list), (QStringList{QStringLiteral("First"), QStringLiteral("Everything")}));
    }

    void viewsChangePlaces() {
        ViewsPanel panel(*m_workspace);
        auto& list = *panel.findChild<RowList*>();
        panel.move(small::everything, -1);
        QCOMPARE(texts(list), (QStringList{QStringLiteral("Everything"), QStringLiteral("First")}));
        panel.move(small::everything, -1);
        QCOMPARE(texts(list).front(), QStringLiteral("Everything"));
        m_workspace->undo();
        QCOMPARE(texts(list).front(), QStringLiteral("First"));
    }

    void withoutViewsEverythingIsShown() {
        m_workspace->open(Document::create({}));
        ViewsPanel panel(*m_workspace);
        QCOMPARE(texts(*panel.findChild<RowList*>()), QStringList{QStringLiteral("Everything")});
    }

    void aTopicSelectsItsClaimsInTheView() {
        m_workspace->edit(QStringLiteral("Subtopic"), [](Transaction& transaction) {
            const auto topic = transaction.add(Topic{.rank = 9, .name = "Chips", .parent = small::computing});
            transaction.change(small::share, [&](Claim& claim) { claim.topic = topic; });
            transaction.change(small::lonely, [&](Claim& claim) { claim.topic = topic; });  // not in this view
        });
        TopicsPanel panel(*m_workspace);
        panel.resize(250, 200);
        panel.show();
        auto& list = *panel.findChild<RowList*>();
        QCOMPARE(texts(list), (QStringList{QStringLiteral("Computing"), QStringLiteral("Chips")}));
        QCOMPARE(list.rows().row(list.model()->index(0, 0)).count, QStringLiteral("3"));
        QCOMPARE(list.rows().row(list.model()->index(1, 0)).count, QStringLiteral("1"));
        click(list, 0);
        QCOMPARE(m_workspace->selection().records(), (std::set{refTo(small::ordinary), refTo(small::estimate), refTo(small::share)}));
    }

    void subtopicsHaveTheirTopicsColour() {
        MapChange change;
        change.put(Meta{});
        change.put(Topic{.id = TopicId{1}, .rank = 1, .name = "A"});
        change.put(Topic{.id = TopicId{2}, .rank = 2, .name = "B"});
        change.put(Topic{.id = TopicId{3}, .rank = 3, .name = "C", .parent = TopicId{1}});
        const auto topics = topicsOf(mapOf(change), {});
        QCOMPARE(topics, (std::vector<ListedTopic>{{TopicId{1}, 0, 1, 0}, {TopicId{3}, 1, 1, 0}, {TopicId{2}, 0, 2, 0}}));
    }

private:
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_MAIN(ListsTest)
#include "lists_test.moc"
