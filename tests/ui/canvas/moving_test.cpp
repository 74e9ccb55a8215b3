// SPDX-License-Identifier: GPL-3.0-or-later
// What drags do to the debate: cards moved by hand, and links drawn, by pointer and by keyboard.
#include "tests/ui/canvas/canvas_room.h"

#include <QApplication>
#include <QMenu>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

std::optional<Point> placeOf(const CanvasRoom& room, RecordRef card) {
    for (const auto& shown : room.workspace.content().cards)
        if (shown.subject == card) return shown.place;
    return std::nullopt;
}

QPoint plusOf(CanvasRoom& room, RelationId relation) {
    for (const auto& glyph : room.workspace.picture().glyphs)
        if (std::ranges::count(glyph.relations, refTo(relation)) > 0) return room.stage().sight().toView(glyph.centre).toPoint();
    return {};
}

// Hovers a claim so that its ring is there, and drags from the ring.
void dragRing(CanvasRoom& room, ClaimId claim, QPoint to) {
    room.hover(room.middleOf(claim));
    room.drag(room.ringOf(claim), to);
}

QMenu* openMenu() {
    static_cast<void>(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }, 2000));
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

std::optional<Relation> linkBetween(const CanvasRoom& room, ClaimId premise, const Target& target) {
    for (const auto id : room.map().relationsFrom(premise))
        if (room.map().at(id).target == target) return room.map().at(id);
    return std::nullopt;
}

}  // namespace

class MovingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraggedCardStaysWhereItIsPut() {
        CanvasRoom room;
        const auto before = room.rectOf(kLoose);
        const QPoint by(90, 160);
        room.drag(room.middleOf(kLoose), room.middleOf(kLoose) + by);
        QVERIFY(placeOf(room, refTo(kLoose)));
        QVERIFY((room.rectOf(kLoose).topLeft() - before.topLeft() - by).manhattanLength() < 2);
        QCOMPARE(room.workspace.undoLabel(), QStringLiteral("Move card"));
        room.workspace.undo();
        QVERIFY(!placeOf(room, refTo(kLoose)));
        QVERIFY(room.workspace.undoLabel().isEmpty());
    }

    void theFirstMoveOfADocumentWithoutViewsMakesOne() {
        MapChange content;
        putClaim(content, kLoose, "By itself.");
        putClaim(content, kFor, "By itself, too.");
        CanvasRoom room(std::move(content));
        const auto to = room.rectOf(kLoose).topLeft() + QPointF(0, 200);
        room.drag(room.middleOf(kLoose), room.middleOf(kLoose) + QPoint(0, 200));
        QVERIFY(room.workspace.view());
        QVERIFY((room.rectOf(kLoose).topLeft() - to).manhattanLength() < 2);
        room.workspace.undo();
        QVERIFY(!room.workspace.view());
    }

    void whileItIsDraggedNothingIsWritten() {
        CanvasRoom room;
        const auto at = room.middleOf(kFor);
        room.dragWithoutRelease(at, at + QPoint(50, 50));
        QVERIFY(!room.stage().offsets().empty());
        QVERIFY(room.workspace.undoLabel().isEmpty());
        room.key(Qt::Key_Escape);
        QVERIFY(room.stage().offsets().empty());
        QTest::mouseRelease(room.viewport(), Qt::LeftButton, Qt::NoModifier, at + QPoint(50, 50));
        QVERIFY(room.workspace.undoLabel().isEmpty());
        QCOMPARE(room.selection().records(), std::set{refTo(kFor)});
    }

    void selectedCardsMoveTogetherInOneEdit() {
        CanvasRoom room;
        room.selection().select({refTo(kFor), refTo(kAgainst)});
        const auto gap = room.rectOf(kAgainst).left() - room.rectOf(kFor).left();
        room.drag(room.middleOf(kFor), room.middleOf(kFor) + QPoint(0, 200));
        QVERIFY(placeOf(room, refTo(kFor)));
        QVERIFY(placeOf(room, refTo(kAgainst)));
        QVERIFY(std::abs(room.rectOf(kAgainst).left() - room.rectOf(kFor).left() - gap) < 1);
        room.workspace.undo();
        QVERIFY(!placeOf(room, refTo(kFor)));
        QVERIFY(!placeOf(room, refTo(kAgainst)));
    }

    void aReleasedCardGoesBackToTheArrangement() {
        CanvasRoom room;
        room.drag(room.middleOf(kLoose), room.middleOf(kLoose) + QPoint(0, 120));
        QVERIFY(placeOf(room, refTo(kLoose)));
        room.canvas.releasePlace();
        QVERIFY(!placeOf(room, refTo(kLoose)));
    }

    void theMapScrollsWhenADragComesToItsEdge() {
        CanvasRoom room;
        room.stage().setSight({2, room.workspace.picture().card(refTo(kFor))->rect.topLeft() - QPointF(100, 100)});
        const auto before = room.stage().sight().corner;
        const QPoint edge(room.viewport()->width() / 2, room.viewport()->height() - 2);
        room.dragWithoutRelease(room.middleOf(kFor), edge);
        QTRY_VERIFY(room.stage().sight().corner.y() > before.y() + 20);
        room.key(Qt::Key_Escape);
    }

    void theRingLinksOntoACard_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("supports");
        QTest::newRow("S") << int(Qt::Key_S) << true;
        QTest::newRow("A") << int(Qt::Key_A) << false;
    }
    void theRingLinksOntoACard() {
        QFETCH(int, key);
        QFETCH(bool, supports);
        CanvasRoom room;
        dragRing(room, kLoose, room.middleOf(kKeep));
        auto* menu = openMenu();
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key(key));
        const auto link = linkBetween(room, kLoose, kKeep);
        QVERIFY(link);
        QCOMPARE(link->polarity == Polarity::Support, supports);
        QCOMPARE(room.selection().current(), std::optional(refTo(link->id)));
        room.workspace.undo();
        QVERIFY(!linkBetween(room, kLoose, kKeep));
    }

    void theMenuCanBeGivenUp() {
        CanvasRoom room;
        dragRing(room, kLoose, room.middleOf(kKeep));
        auto* menu = openMenu();
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(room.workspace.undoLabel().isEmpty());
    }

    void theRingUndercutsALink() {
        CanvasRoom room;
        dragRing(room, kLoose, room.middleOf(kSupport));
        const auto link = linkBetween(room, kLoose, kSupport);
        QVERIFY(link);
        QVERIFY(link->polarity == Polarity::Attack);
        QVERIFY(link->force == Force::Decisive);
    }

    void theRingUndercutsASign() {
        CanvasRoom room;
        dragRing(room, kLoose, plusOf(room, kSupport));
        QVERIFY(linkBetween(room, kLoose, kSupport));
    }

    void whatMakesNoSenseIsNotLinked() {
        CanvasRoom room;
        QSignalSpy told(&room.canvas, &MapCanvas::hovered);
        dragRing(room, kLoose, room.middleOf(kQuestion));
        dragRing(room, kFor, room.middleOf(kSupport));
        dragRing(room, kLoose, room.ground());
        QVERIFY(!QApplication::activePopupWidget());
        QVERIFY(room.workspace.undoLabel().isEmpty());
        room.hover(room.middleOf(kLoose));
        room.dragWithoutRelease(room.ringOf(kLoose), room.middleOf(kQuestion));
        QVERIFY(told.last().first().toString().contains(QStringLiteral("question cannot")));
        QCOMPARE(room.viewport()->cursor().shape(), Qt::ForbiddenCursor);
        room.key(Qt::Key_Escape);
    }

    void escapeGivesALinkUp() {
        CanvasRoom room;
        room.hover(room.middleOf(kLoose));
        room.dragWithoutRelease(room.ringOf(kLoose), room.middleOf(kSupport));
        room.key(Qt::Key_Escape);
        QTest::mouseRelease(room.viewport(), Qt::LeftButton, Qt::NoModifier, room.middleOf(kSupport));
        QVERIFY(!linkBetween(room, kLoose, kSupport));
    }

    void linkingByKeyboard() {
        CanvasRoom room;
        QSignalSpy told(&room.canvas, &MapCanvas::hovered);
        room.selection().select(refTo(kLoose));
        room.key(Qt::Key_L);
        QVERIFY(told.last().first().toString().contains(QStringLiteral("Esc")));
        room.workspace.reveal(refTo(kAgainst));
        room.key(Qt::Key_A);
        QVERIFY(linkBetween(room, kLoose, kAgainst));
        QVERIFY(linkBetween(room, kLoose, kAgainst)->polarity == Polarity::Attack);
        QVERIFY(!room.editor());

        room.selection().select(refTo(kLoose));
        room.key(Qt::Key_L);
        room.selection().select(refTo(kFor));
        room.key(Qt::Key_U);
        QVERIFY(linkBetween(room, kLoose, kSupport));

        room.selection().select(refTo(kLoose));
        room.key(Qt::Key_L);
        room.selection().select(refTo(kKeep));
        room.key(Qt::Key_Escape);
        QCOMPARE(room.selection().current(), std::optional(refTo(kLoose)));
        room.key(Qt::Key_S);
        QVERIFY(room.editor());
    }

    void siblingsChangePlaces() {
        MapChange content;
        putClaim(content, kSell, "Target.");
        for (const auto id : {kFor, kAgainst, kLoose}) {
            putClaim(content, id, "Reason " + std::to_string(id.value) + ".");
            putRelation(content, RelationId{100 + id.value}, id, kSell, Polarity::Support);
        }
        CanvasRoom room(std::move(content));
        std::vector<ClaimId> order{kFor, kAgainst, kLoose};
        const auto left = [&](ClaimId id) { return room.rectOf(id).left(); };
        std::ranges::sort(order, {}, left);
        room.selection().select(refTo(order[0]));
        room.canvas.moveSibling(+1);
        QVERIFY(left(order[1]) < left(order[0]));
        QVERIFY(left(order[0]) < left(order[2]));
        room.canvas.moveSibling(-1);
        QVERIFY(left(order[0]) < left(order[1]));
        room.canvas.moveSibling(-1);  // it is the first already
        QCOMPARE(room.workspace.undoLabel(), QStringLiteral("Reorder"));
    }
};

QTEST_MAIN(MovingTest)
#include "moving_test.moc"
