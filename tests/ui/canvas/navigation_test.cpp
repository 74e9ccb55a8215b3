// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/navigation.h"

#include "tests/ui/canvas/canvas_room.h"
#include "ui/canvas/displaced.h"

using namespace cruxmap;
using namespace cruxmap::test;

class NavigationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_map = mapOf(smallDebate());
        TextMeasure measure;
        m_picture = pictureOf(m_map, contentOf(m_map, kView), measure);
    }

    void upLeadsToWhatACardBearsOn() {
        QCOMPARE(next(m_picture, refTo(kFor), Arrow::Up), std::optional(refTo(kSell)));
        QCOMPARE(next(m_picture, refTo(kSell), Arrow::Up), std::optional(refTo(kQuestion)));
        QCOMPARE(next(m_picture, refTo(kUndercutter), Arrow::Up), std::optional(refTo(kAttack)));
        QCOMPARE(next(m_picture, refTo(kAttack), Arrow::Up), std::optional(refTo(kSell)));
    }

    void downLeadsToTheFirstReason() {
        const auto option = next(m_picture, refTo(kQuestion), Arrow::Down);
        QVERIFY(option == refTo(kSell) || option == refTo(kKeep));
        const auto reason = next(m_picture, refTo(kSell), Arrow::Down);
        const auto left = [&](ClaimId id) { return m_picture.card(refTo(id))->rect.left(); };
        QCOMPARE(reason, std::optional(refTo(left(kFor) < left(kAgainst) ? kFor : kAgainst)));
        QCOMPARE(next(m_picture, refTo(kAttack), Arrow::Down), std::optional(refTo(kAgainst)));
    }

    void leftAndRightStayInTheRow() {
        const auto reason = next(m_picture, refTo(kSell), Arrow::Down);
        const auto sibling = next(m_picture, *reason, Arrow::Right);
        QVERIFY(sibling);
        QVERIFY(m_picture.card(*sibling)->rect.left() > m_picture.card(*reason)->rect.right());
        QCOMPARE(next(m_picture, *sibling, Arrow::Left), reason);
    }

    void everyCardCanBeReached() {
        std::set<RecordRef> reached{*rootOf(m_picture)};
        for (bool grown = true; grown;) {
            const auto before = reached;
            for (const auto& from : before)
                for (const auto arrow : {Arrow::Up, Arrow::Down, Arrow::Left, Arrow::Right})
                    if (const auto to = next(m_picture, from, arrow)) reached.insert(*to);
            grown = reached.size() > before.size();
        }
        for (const auto& card : m_picture.cards) QVERIFY2(reached.contains(card.key), qPrintable(card.text));
    }

    void theRootIsTheQuestion() {
        QCOMPARE(rootOf(m_picture), std::optional(refTo(kQuestion)));
        QVERIFY(!rootOf(MapPicture{}));
        QVERIFY(!next(MapPicture{}, refTo(kSell), Arrow::Up));
    }

    void neighbourhoodHoldsLinkedCardsAndTheirRelations() {
        QCOMPARE(neighbourhood(m_picture, refTo(kFor)), (std::set{refTo(kFor), refTo(kSell), refTo(kSupport)}));
        QCOMPARE(neighbourhood(m_picture, refTo(kLoose)), std::set{refTo(kLoose)});
        const auto around = neighbourhood(m_picture, refTo(kUndercutter));
        for (const auto part : {refTo(kUndercut), refTo(kAttack), refTo(kAgainst), refTo(kSell)}) QVERIFY(around.contains(part));
    }

    void linksStayWithDisplacedCards() {
        const PictureIndex index(m_picture);
        const QPointF by(70, -30);
        const auto offsets = withJunctions(m_picture, {{refTo(kAgainst), by}});
        const auto shown = displaced(m_picture, index, offsets, m_picture.extent);
        QCOMPARE(shown.cards.size(), m_picture.cards.size());
        QCOMPARE(shown.card(refTo(kAgainst))->rect, m_picture.card(refTo(kAgainst))->rect.translated(by));
        QCOMPARE(shown.card(refTo(kSell))->rect, m_picture.card(refTo(kSell))->rect);
        for (std::size_t i = 0; i < shown.links.size(); ++i) {
            const auto& link = shown.links[i];
            const auto moved = link.path.pointAtPercent(0) - m_picture.links[i].path.pointAtPercent(0);
            if (link.from == refTo(kAgainst)) QVERIFY((moved - by).manhattanLength() < 0.01);
            if (link.from == refTo(kFor)) QVERIFY(moved.isNull());
            // The lines of one relation still meet.
            for (const auto& other : shown.links)
                if (link.to == other.from && link.to.kind == RecordKind::Relation)
                    QVERIFY((link.path.currentPosition() - other.path.pointAtPercent(0)).manhattanLength() < 0.01);
        }
    }

private:
    ArgumentMap m_map;
    MapPicture m_picture;
};

QTEST_MAIN(NavigationTest)
#include "navigation_test.moc"
