// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/debates.h"
#include "ui/panels/fuzzy_match.h"
#include "ui/panels/results_view.h"
#include "ui/panels/search_field.h"
#include "ui/panels/search_index.h"
#include "ui/workspace/workspace.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace cruxmap;
using namespace cruxmap::test;

class SearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsFoldedText() {
        const auto map = mapOf(small::content());
        SearchIndex index;
        QCOMPARE(index.find(map, "DEJA", 10).records, std::vector{refTo(small::lonely)});
        QCOMPARE(index.find(map, "déjà  VU", 10).records, std::vector{refTo(small::lonely)});
        QCOMPARE(index.find(map, "  ", 10).records, std::vector<RecordRef>{});
        QCOMPARE(index.find(map, "five holds", 10).records, std::vector{refTo(small::share)});  // in any order
        QCOMPARE(index.find(map, "jensen", 10).records, std::vector{refTo(small::huang)});
    }

    void betterMatchesComeFirst() {
        MapChange change;
        change.put(Meta{});
        change.put(Claim{.id = ClaimId{1}, .text = "Inside unchipped"});
        change.put(Claim{.id = ClaimId{2}, .text = "Some chips"});
        change.put(Claim{.id = ClaimId{3}, .text = "Chips first"});
        SearchIndex index;
        const auto hits = index.find(mapOf(change), "chip", 2);
        QCOMPARE(hits.records, (std::vector{refTo(ClaimId{3}), refTo(ClaimId{2})}));
        QCOMPARE(hits.total, std::size_t{3});
    }

    void followsEdits() {
        auto document = small::debate();
        SearchIndex index;
        const auto following = document.observe([&](const Commit& commit) { index.follow(document.map(), commit); });
        QCOMPARE(index.find(document.map(), "zebra", 10).total, std::size_t{0});
        document.edit("Add", [](Transaction& transaction) { transaction.add(Claim{.text = "A zebra"}); });
        QCOMPARE(index.find(document.map(), "zebra", 10).total, std::size_t{1});
        document.undo();
        QCOMPARE(index.find(document.map(), "zebra", 10).total, std::size_t{0});
        document.edit("Change",
                      [](Transaction& transaction) { transaction.change(small::share, [](Claim& claim) { claim.text = "Zebras"; }); });
        QCOMPARE(index.find(document.map(), "zebra", 10).records, std::vector{refTo(small::share)});
    }

    void marksWhatMatchesAsItIsWritten() {
        QCOMPARE(matchesIn("Déjà vu", "deja"), (std::vector<TextRange>{{0, 6}}));
        QCOMPARE(matchesIn("Das Maß aller Dinge", "mass"), (std::vector<TextRange>{{4, 4}}));
        QCOMPARE(matchesIn("De\u0301ja", "deja"), (std::vector<TextRange>{{0, 6}}));
        QCOMPARE(matchesIn("China holds five", "five china"), (std::vector<TextRange>{{0, 5}, {12, 4}}));
        QVERIFY(matchesIn("China", "x").empty());
        QVERIFY(matchesIn("", "x").empty());
    }

    void stayUsableAtAHundredThousandClaims() {
        MapChange change;
        change.put(Meta{});
        for (int i = 1; i <= 100000; ++i)
            change.put(Claim{.id = ClaimId{i}, .rank = i, .text = "Selling chips number " + std::to_string(i) + " enables nothing new."});
        const auto map = mapOf(change);
        SearchIndex index;
        index.find(map, "warm", 50);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(index.find(map, "99999 enables", 50).total, std::size_t{1});
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }

    void fuzzyMatchesPreferWordStarts() {
        QVERIFY(!fuzzyMatch(u"zx", u"Zoom to selection"));
        const auto match = fuzzyMatch(u"zts", u"Zoom to selection");
        QVERIFY(match);
        QCOMPARE(match->ranges, (std::vector<std::pair<int, int>>{{0, 1}, {5, 1}, {8, 1}}));
        QVERIFY(fuzzyMatch(u"undo", u"Undo")->score > fuzzyMatch(u"undo", u"Undercut dominant option")->score);
        QCOMPARE(fuzzyMatch(u"zoom to", u"Zoom to fit")->ranges.size(), std::size_t{2});
        QCOMPARE(fuzzyMatch(u"", u"Anything")->score, 0);
    }

    void enterJumpsAndEscapeReturns() {
        Workspace workspace;
        workspace.open(small::debate());
        QWidget window;
        window.resize(900, 600);
        auto* other = new QLineEdit(&window);
        auto* field = new SearchField(workspace, &window);
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(field);
        layout->addWidget(other);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();

        const QSignalSpy revealed(&workspace, &Workspace::revealed);
        field->activate();
        QTest::keyClicks(field, QStringLiteral("chi"));
        auto* results = window.findChild<ResultsView*>();
        QVERIFY(results && results->isVisible());
        QCOMPARE(results->results().rowCount(), 3);
        QCOMPARE(results->results().result(0).text, QStringLiteral("China holds five percent."));
        QCOMPARE(results->results().result(0).matched, (std::vector<std::pair<int, int>>{{0, 3}}));
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(revealed.size(), 1);
        QCOMPARE(workspace.selection().current(), std::optional(refTo(small::share)));
        QVERIFY(!results->isVisible());
        QVERIFY(other->hasFocus());

        field->activate();
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(other->hasFocus());

        field->activate();
        QTest::keyClicks(field, QStringLiteral("no such thing at all"));
        QCOMPARE(results->results().rowCount(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(revealed.size(), 1);
    }

    void aTopicSelectsItsClaims() {
        Workspace workspace;
        workspace.open(small::debate());
        SearchField field(workspace);
        field.show();
        QTest::keyClicks(&field, QStringLiteral("computing"));
        const auto* results = field.window()->findChild<ResultsView*>();
        int row = 0;
        while (!results->results().result(row).remark.startsWith(QStringLiteral("topic"))) ++row;
        for (int i = 0; i < row; ++i) QTest::keyClick(&field, Qt::Key_Down);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(workspace.selection().records(), (std::set{refTo(small::ordinary), refTo(small::estimate)}));
    }
};

QTEST_MAIN(SearchTest)
#include "search_test.moc"
