// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/findings_page.h"

#include "tests/ui/reasoning/dispute_room.h"
#include "ui/reasoning/findings_row.h"

#include <QLineEdit>
#include <QToolButton>

using namespace cruxmap;
using namespace cruxmap::test;

class FindingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_room = std::make_unique<DisputeRoom>();
        m_page = m_room->show<FindingsPage>("Findings");
        QVERIFY(m_page);
    }
    void cleanup() { m_room.reset(); }

    void findingsStandByKindAndExplainThemselves() {
        const auto text = settled();
        QVERIFY2(text.contains(QStringLiteral("Objections nobody answers · 2")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Nothing answers “It will rain on the day”")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("perhaps an answer is in the texts")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Claims that stand alone · 2")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Reasons missing · 1")), qPrintable(text));
    }

    void aFindingLeadsThroughWhatItIsAbout() {
        settled();
        auto* row = m_room->row(m_page, QStringLiteral("Nothing answers “It will rain"));
        QVERIFY(row);
        const auto current = [this] { return m_room->workspace().selection().current(); };
        QTest::mouseClick(row, Qt::LeftButton);
        QCOMPARE(current(), std::optional(refTo(dispute::wet)));
        QTest::keyClick(row, Qt::Key_Return);
        QCOMPARE(current(), std::optional(refTo(dispute::rain)));
        QTest::keyClick(row, Qt::Key_Return);
        QCOMPARE(current(), std::optional(refTo(dispute::forPark)));
        QTest::keyClick(row, Qt::Key_Return);
        QCOMPARE(current(), std::optional(refTo(dispute::wet)));
    }

    void aFindingIsPutAsideWithAReasonAndBroughtBack() {
        settled();
        auto* row = m_room->row(m_page, QStringLiteral("“Cars find no room at the park"));
        QVERIFY(row);
        auto* button = part<QToolButton>(row->objectName() + QStringLiteral("-button"));
        QVERIFY(button);
        QTest::keyClick(button, Qt::Key_Space);
        auto* reason = part<QLineEdit>(row->objectName() + QStringLiteral("-reason"));
        QVERIFY(reason && reason->hasFocus());
        QTest::keyClicks(reason, QStringLiteral("Kept for later"));
        QTest::keyClick(reason, Qt::Key_Return);

        const auto& dismissals = m_room->workspace().map().all<Dismissal>();
        QCOMPARE(dismissals.size(), std::size_t{1});
        QCOMPARE(dismissals.begin()->second.reason, std::string("Kept for later"));
        QVERIFY(!dismissals.begin()->second.author.empty());
        QVERIFY(!dismissals.begin()->second.date.empty());
        QVERIFY(settled().contains(QStringLiteral("Claims that stand alone · 1")));
        QVERIFY(!m_room->row(m_page, QStringLiteral("“Cars find no room at the park")));

        auto* dismissed = m_room->row(m_page, QStringLiteral("1 dismissed"));
        QVERIFY(dismissed);
        QTest::mouseClick(dismissed, Qt::LeftButton);
        settled();
        row = m_room->row(m_page, QStringLiteral("“Cars find no room at the park"));
        QVERIFY(row && row->details().join(QString()).contains(QStringLiteral("Kept for later")));
        QTest::mouseClick(part<QToolButton>(row->objectName() + QStringLiteral("-button")), Qt::LeftButton);
        QVERIFY(dismissals.empty());
        QVERIFY(settled().contains(QStringLiteral("Claims that stand alone · 2")));
    }

    void escapeLeavesTheFindingWhereItIs() {
        settled();
        auto* row = m_room->row(m_page, QStringLiteral("“Cars find no room at the park"));
        auto* button = part<QToolButton>(row->objectName() + QStringLiteral("-button"));
        button->click();
        QTest::keyClick(part<QLineEdit>(row->objectName() + QStringLiteral("-reason")), Qt::Key_Escape);
        QVERIFY(!part<QLineEdit>(row->objectName() + QStringLiteral("-reason")));
        QVERIFY(m_room->workspace().map().all<Dismissal>().empty());
    }

    void aReasonBeingWrittenOutlastsAnotherEdit() {
        settled();
        const auto name = m_room->row(m_page, QStringLiteral("“Cars find no room at the park"))->objectName();
        part<QToolButton>(name + QStringLiteral("-button"))->click();
        QTest::keyClicks(part<QLineEdit>(name + QStringLiteral("-reason")), QStringLiteral("Kept for"));
        m_room->workspace().edit(QStringLiteral("Delete"), [](Transaction& transaction) { transaction.remove(dispute::rain); });
        settled();
        auto* reason = part<QLineEdit>(name + QStringLiteral("-reason"));
        QVERIFY(reason && reason->hasFocus());
        QTest::keyClicks(reason, QStringLiteral(" later"));
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(m_room->workspace().map().all<Dismissal>().begin()->second.reason, std::string("Kept for later"));
    }

    void anEditTakesAFindingAway() {
        settled();
        m_room->workspace().edit(QStringLiteral("Delete"), [](Transaction& transaction) { transaction.remove(dispute::rain); });
        QVERIFY(settled().contains(QStringLiteral("Objections nobody answers · 1")));
    }

    void manyFindingsAreListedInParts() {
        m_room->workspace().edit(QStringLiteral("Add"), [](Transaction& transaction) {
            for (int i = 0; i < 40; ++i) {
                Claim claim;
                claim.rank = 1000 + i;
                claim.text = "Loose thought " + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i * 7919) + ".";
                transaction.add(claim);
            }
        });
        settled();
        auto* more = m_room->row(m_page, QStringLiteral("▸ 30 more"));
        QVERIFY(more);
        QTest::mouseClick(more, Qt::LeftButton);
        settled();
        QVERIFY(!m_room->row(m_page, QStringLiteral("more")));
    }

    void anEmptyDebateHasNothingToFind() {
        m_room->open(Document::create(std::string()));
        QVERIFY(settled().contains(QStringLiteral("no claims yet")));
    }

private:
    QString settled() { return m_room->settled(m_page); }
    template <class Widget>
    Widget* part(const QString& name) {
        for (auto* widget : m_page->findChildren<Widget*>(name))
            if (widget->isVisible()) return widget;
        return nullptr;
    }

    std::unique_ptr<DisputeRoom> m_room;
    FindingsPage* m_page = nullptr;
};

QTEST_MAIN(FindingsTest)
#include "findings_test.moc"
