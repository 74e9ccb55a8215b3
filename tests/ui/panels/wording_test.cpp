// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wording.h"
#include "core/base/date.h"
#include "tests/ui/panels/debates.h"
#include "ui/panels/counts.h"
#include "ui/panels/relatives.h"

#include <QTest>

using namespace cruxmap;
using namespace cruxmap::test;

class WordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentenceFollowsTheViaChain() {
        QCOMPARE(plainText(whoSaysIt(m_map, small::said)),
                 std::string("Jensen Huang asserts it, recapped by Dwarkesh Patel, quoted in a post"));
        QCOMPARE(circumstancesOf(m_map, small::said), std::string("third-hand"));
    }

    void piecesNameTheirRecords() {
        const auto sentence = whoSaysIt(m_map, small::said);
        std::vector<RecordRef> named;
        for (const auto& piece : sentence)
            if (piece.record) named.push_back(*piece.record);
        QCOMPARE(named, (std::vector<RecordRef>{refTo(small::huang), refTo(small::patel), refTo(small::post)}));
    }

    void organisationsAreCited() {
        QCOMPARE(plainText(whoSaysIt(m_map, small::cited)), std::string("Epoch AI guardedly asserts it, cited by Dwarkesh Patel"));
        QCOMPARE(circumstancesOf(m_map, small::cited), std::string("second-hand · 17 April 2026"));
    }

    void handsAreNoStances() { QCOMPARE(stancesOn(m_map, small::ordinary), std::vector{small::said}); }

    void whatIsSaidTwiceIsOneStatement() {
        auto change = small::content();
        change.put(Attribution{.id = AttributionId{90},
                               .rank = 9,
                               .target = small::ordinary,
                               .person = small::huang,
                               .via = small::recapped,
                               .wording = "An ordinary amount.",
                               .passage = small::passage});
        const auto statements = statementsOn(mapOf(change), small::ordinary);
        QCOMPARE(statements.size(), std::size_t{1});
        QCOMPARE(statements.front().remarks, (std::vector<std::string>{"third-hand", "An ordinary amount."}));
    }

    void speakersNameTheFirstAndCountTheOthers() {
        auto change = small::content();
        change.put(Attribution{.id = AttributionId{90}, .rank = 9, .target = small::ordinary, .person = small::epoch});
        const auto map = mapOf(change);
        QCOMPARE(speakersOf(map, small::ordinary), std::string("Jensen Huang, recapped by Dwarkesh Patel, and 1 other"));
        QCOMPARE(speakersOf(map, small::lonely), std::string());
    }

    void modesAndFirmness_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("firmness");
        QTest::addColumn<QString>("words");
        const auto row = [](AttributionMode mode, Firmness firmness, const char* words) {
            QTest::newRow(words) << static_cast<int>(mode) << static_cast<int>(firmness) << QString::fromUtf8(words);
        };
        row(AttributionMode::Asserts, Firmness::Firm, "Epoch AI asserts it");
        row(AttributionMode::Concedes, Firmness::Firm, "Epoch AI concedes it");
        row(AttributionMode::Denies, Firmness::Hedged, "Epoch AI guardedly denies it");
        row(AttributionMode::Asks, Firmness::Firm, "Epoch AI asks whether it is so");
        row(AttributionMode::Supposes, Firmness::Guess, "Epoch AI supposes it as a guess");
        row(AttributionMode::Implies, Firmness::Firm, "Epoch AI implies it");
        row(AttributionMode::Reports, Firmness::Firm, "Epoch AI reports it");
    }
    void modesAndFirmness() {
        QFETCH(int, mode);
        QFETCH(int, firmness);
        QFETCH(QString, words);
        auto change = small::content();
        change.put(Attribution{.id = AttributionId{90},
                               .target = small::lonely,
                               .person = small::epoch,
                               .mode = static_cast<AttributionMode>(mode),
                               .firmness = static_cast<Firmness>(firmness)});
        QCOMPARE(QString::fromStdString(plainText(whoSaysIt(mapOf(change), AttributionId{90}))), words);
    }

    void relationsAreSentences() {
        QCOMPARE(plainText(relationInWords(m_map, small::attack)),
                 std::string("“It takes 100,000 chips.” and “China holds five percent.” together attack “Ordinary computing sufficed”"));
        QCOMPARE(plainText(relationInWords(m_map, small::undercut)),
                 std::string("“Smuggled chips are not counted.” undercuts the attack of “It takes 100,000 chips.” and “China holds five "
                             "percent.” on “Ordinary computing sufficed”"));
    }

    void undercutsStandBelowTheReasonTheyAttack() {
        const auto rows = reasonsOn(m_map, small::ordinary, Polarity::Attack);
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0].opens, refTo(small::estimate));
        QVERIFY(!rows[0].linked);
        QCOMPARE(rows[1].opens, refTo(small::share));
        QVERIFY(rows[1].linked);
        QCOMPARE(rows[2].opens, refTo(small::caveat));
        QCOMPARE(rows[2].depth, 1);
        QVERIFY(rows[2].sign == Sign::Undercut);
        QCOMPARE(rows[2].detail, std::string("the mapper’s own"));
    }

    void bearingsNameTheirCompany() {
        const auto rows = bearingsOf(m_map, small::estimate);
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].opens, refTo(small::ordinary));
        QCOMPARE(rows[0].detail, std::string("together with “China holds five percent.”"));
        QCOMPARE(bearingsOf(m_map, small::ordinary).front().opens, refTo(small::question));
    }

    void countsInFullSentences() {
        QCOMPARE(countsInWords(m_map), std::string("5 claims by 2 speakers from 1 source, and 2 links between them."));
        QCOMPARE(countsInWords(mapOf({})), std::string("No claims yet."));
        QCOMPARE(tallyOf(m_map, small::ordinary), std::string("1 against"));
        QCOMPARE(counted(100000, "claim", "claims"), std::string("100,000 claims"));
        QCOMPARE(viewInWords(m_map, contentOf(m_map, small::first)), std::string("4 of 5 claims in this view · 2 second-hand or further"));
    }

    void datesAndRanges() {
        QCOMPARE(dateInWords("2026"), std::string("2026"));
        QCOMPARE(dateInWords("2026-04"), std::string("April 2026"));
        QCOMPARE(dateInWords("2026-13"), std::string("2026-13"));
        QCOMPARE(dateInWords("last spring"), std::string("last spring"));
        QCOMPARE(rangeInWords(Quantity{.comparator = Comparator::About, .low = 100000, .unit = "chips"}),
                 std::string("about 100,000 chips"));
        QCOMPARE(rangeInWords(Quantity{.comparator = Comparator::Range, .low = 0.5, .high = 6, .unit = "%"}), std::string("0.5 to 6 %"));
        QCOMPARE(rangeInWords(Quantity{}), std::string());
    }

private:
    const ArgumentMap m_map = mapOf(small::content());
};

QTEST_MAIN(WordingTest)
#include "wording_test.moc"
