// SPDX-License-Identifier: GPL-3.0-or-later
// Looking and selecting: clicks, rubber band, arrows, zoom, what the sight remembers.
#include "tests/ui/canvas/canvas_room.h"

#include <QAccessible>
#include <QWheelEvent>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

void turnWheel(CanvasRoom& room, QPointF at, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWheelEvent event(at, room.viewport()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(room.viewport(), &event);
}

}  // namespace

class SelectingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickSelectsACard() {
        CanvasRoom room;
        room.click(room.middleOf(kFor));
        QCOMPARE(room.selection().records(), std::set{refTo(kFor)});
        room.click(room.middleOf(kAgainst));
        QCOMPARE(room.selection().records(), std::set{refTo(kAgainst)});
        room.click(room.ground());
        QVERIFY(room.selection().isEmpty());
    }

    void controlClickToggles() {
        CanvasRoom room;
        room.click(room.middleOf(kFor));
        room.click(room.middleOf(kAgainst), Qt::ControlModifier);
        QCOMPARE(room.selection().records(), (std::set{refTo(kFor), refTo(kAgainst)}));
        room.click(room.middleOf(kFor), Qt::ControlModifier);
        QCOMPARE(room.selection().records(), std::set{refTo(kAgainst)});
    }

    void aClickOnALinkSelectsTheRelation() {
        CanvasRoom room;
        room.click(room.middleOf(kSupport));
        QCOMPARE(room.selection().records(), std::set{refTo(kSupport)});
    }

    void escapeClears() {
        CanvasRoom room;
        room.click(room.middleOf(kFor));
        room.key(Qt::Key_Escape);
        QVERIFY(room.selection().isEmpty());
    }

    void theRubberBandSelectsWhatItTouches() {
        CanvasRoom room;
        const auto a = room.rectOf(kFor).toRect();
        const auto b = room.rectOf(kAgainst).toRect();
        const auto both = a.united(b);
        room.drag(both.bottomLeft() + QPoint(-12, 12), both.topRight() + QPoint(-10, 30), Qt::ShiftModifier);
        QVERIFY(room.selection().contains(refTo(kFor)));
        QVERIFY(room.selection().contains(refTo(kAgainst)));
        QVERIFY(!room.selection().contains(refTo(kQuestion)));
    }

    void escapeTakesTheRubberBandBack() {
        CanvasRoom room;
        room.click(room.middleOf(kQuestion));
        const auto card = room.rectOf(kFor).toRect();
        room.dragWithoutRelease(card.bottomLeft() + QPoint(-12, 12), card.center(), Qt::ShiftModifier);
        QVERIFY(room.selection().contains(refTo(kFor)));
        room.key(Qt::Key_Escape);
        QCOMPARE(room.selection().records(), std::set{refTo(kQuestion)});
    }

    void arrowsWalk() {
        CanvasRoom room;
        room.key(Qt::Key_Down);
        QCOMPARE(room.selection().current(), std::optional(refTo(kQuestion)));
        room.selection().select(refTo(kUndercutter));
        room.key(Qt::Key_Up);
        QCOMPARE(room.selection().current(), std::optional(refTo(kAttack)));
        room.key(Qt::Key_Up);
        QCOMPARE(room.selection().current(), std::optional(refTo(kSell)));
        room.key(Qt::Key_Home);
        QCOMPARE(room.selection().current(), std::optional(refTo(kQuestion)));
    }

    void walkingBringsIntoSight() {
        CanvasRoom room;
        room.stage().setSight({2, room.workspace.picture().card(refTo(kQuestion))->rect.topLeft()});
        room.selection().select(refTo(kSell));
        room.key(Qt::Key_Down);
        const auto current = *room.selection().current();
        QVERIFY(room.stage().visible().contains(room.workspace.picture().card(current)->rect));
    }

    void theWheelZoomsAtThePointer() {
        CanvasRoom room;
        const auto at = room.rectOf(kFor).center();
        const auto before = room.stage().sight().toMap(at);
        QSignalSpy zoomed(&room.canvas, &MapCanvas::zoomChanged);
        turnWheel(room, at, 2);
        QVERIFY(room.canvas.zoom() > 1.2);
        QVERIFY((room.stage().sight().toMap(at) - before).manhattanLength() < 0.01);
        QCOMPARE(zoomed.count(), 1);
        turnWheel(room, at, -40);
        QCOMPARE(room.canvas.zoom(), Sight::minScale);
    }

    void draggingTheGroundPans() {
        CanvasRoom room;
        const auto before = room.stage().sight().corner;
        room.drag(room.ground(), room.ground() - QPoint(60, 40));
        QCOMPARE(room.stage().sight().corner, before + QPointF(60, 40) / room.canvas.zoom());
        QVERIFY(room.selection().isEmpty());
    }

    void theSpaceKeyPansOverCards() {
        CanvasRoom room;
        const auto before = room.stage().sight().corner;
        const auto at = room.middleOf(kFor);
        QTest::keyPress(&room.canvas, Qt::Key_Space);
        room.drag(at, at - QPoint(30, 0));
        QTest::keyRelease(&room.canvas, Qt::Key_Space);
        QCOMPARE(room.stage().sight().corner.x(), before.x() + 30 / room.canvas.zoom());
        QVERIFY(room.workspace.undoLabel().isEmpty());
    }

    void scrollBarsComeOnlyWhenNeeded() {
        CanvasRoom room;
        QCOMPARE(room.canvas.verticalScrollBar()->maximum(), 0);
        QCOMPARE(room.canvas.horizontalScrollBar()->maximum(), 0);
        room.stage().setSight(room.stage().sight().zoomedAt(room.middleOf(kFor), 3));
        QVERIFY(room.canvas.verticalScrollBar()->maximum() > 0);
        const auto before = room.stage().sight().corner.y();
        room.canvas.verticalScrollBar()->setValue(room.canvas.verticalScrollBar()->value() + 30);
        QVERIFY(std::abs(room.stage().sight().corner.y() - before - 10) < 0.5);
    }

    void aViewRemembersItsSight() {
        CanvasRoom room;
        const Sight chosen{0.75, {33, 44}};
        room.stage().setSight(chosen);
        room.workspace.setView(kOther);
        QVERIFY(room.stage().sight() != chosen);
        room.workspace.setView(kView);
        QCOMPARE(room.stage().sight(), chosen);
        room.stage().setSight({1.5, {10, 20}});
        QVERIFY(!room.workspace.document().viewState(kOther, "sight"));
    }

    void zoomingToTheSelectionShowsIt() {
        CanvasRoom room;
        room.selection().select({refTo(kFor), refTo(kUndercutter)});
        room.canvas.zoomToSelection();
        QVERIFY(room.canvas.zoom() > 1);
        for (const auto id : {kFor, kUndercutter}) QVERIFY(room.stage().visible().contains(room.workspace.picture().card(refTo(id))->rect));
        room.canvas.zoomToFit();
        QVERIFY(room.canvas.zoom() <= 1);
        for (const auto& card : room.workspace.picture().cards) QVERIFY(room.stage().visible().contains(card.rect));
    }

    void aRevealedCardComesIntoSight() {
        CanvasRoom room;
        room.stage().setSight({4, {-200, -200}});
        room.workspace.reveal(refTo(kUndercutter));
        QVERIFY(room.stage().visible().contains(room.workspace.picture().card(refTo(kUndercutter))->rect.center()));
    }

    void hoveringTellsWhatIsThere() {
        CanvasRoom room;
        QSignalSpy told(&room.canvas, &MapCanvas::hovered);
        room.hover(room.ground());
        room.hover(room.middleOf(kFor));
        QVERIFY(!told.isEmpty());
        QVERIFY(told.last().first().toString().contains(QStringLiteral("American stack")));
    }

    void cardsAreListItemsForScreenReaders() {
        CanvasRoom room;
        auto* map = QAccessible::queryAccessibleInterface(&room.canvas);
        QVERIFY(map);
        QCOMPARE(map->role(), QAccessible::List);
        QStringList names;
        for (int i = 0; i < map->childCount(); ++i)
            if (auto* child = map->child(i); child->role() == QAccessible::ListItem) {
                names << child->text(QAccessible::Name);
                QCOMPARE(map->indexOfChild(child), i);
                QCOMPARE(child->parent(), map);
            }
        QCOMPARE(names.size(), qsizetype(room.workspace.picture().cards.size()));
        QVERIFY(names.join(QLatin1Char('\n')).contains(QStringLiteral("Energy is cheap in China.")));
        room.selection().select(refTo(kLoose));
        QVERIFY(map->focusChild());
        QVERIFY(map->focusChild()->state().selected);
        QVERIFY(map->focusChild()->text(QAccessible::Name).contains(QStringLiteral("Energy")));
    }

    void aLargeMapPaints() {
        MapChange content;
        for (int i = 1; i <= 2000; ++i) putClaim(content, ClaimId{i}, "Claim number " + std::to_string(i) + " of a large debate.");
        for (int i = 2; i <= 2000; ++i) putRelation(content, RelationId{10000 + i}, ClaimId{i}, ClaimId{i / 2}, Polarity::Support);
        CanvasRoom room(std::move(content));
        QTRY_VERIFY_WITH_TIMEOUT(room.workspace.picture().cards.size() == 2000, 60000);
        const auto middle = room.workspace.picture().card(refTo(ClaimId{1000}))->rect.center();
        for (const auto scale : {1.0, 0.3, 0.05}) {
            const auto size = room.stage().viewport() / scale;
            room.stage().setSight({scale, middle - QPointF(size.width(), size.height()) / 2});
            const auto image = room.canvas.grab().toImage();
            const auto ground = Theme::light().colour(ColourRole::Canvas);
            int painted = 0;
            for (int x = 0; x < image.width(); x += 3)
                for (int y = 0; y < image.height(); y += 3) painted += image.pixelColor(x, y) != ground;
            QVERIFY(painted > image.width() * image.height() / 9 / 100);  // the dots of the ground alone are fewer
        }
    }

    void anEmptyDocumentSaysWhatToDo() {
        CanvasRoom room{MapChange{}};
        const auto image = room.canvas.grab().toImage();
        const auto ground = Theme::light().colour(ColourRole::Canvas);
        int inked = 0;
        for (int x = 0; x < image.width(); ++x) inked += image.pixelColor(x, image.height() / 2 + 8) != ground;
        QVERIFY(inked > 20);
        for (const auto key : {Qt::Key_Up, Qt::Key_Home, Qt::Key_Return, Qt::Key_Escape}) room.key(key);
        room.canvas.zoomToFit();
        room.canvas.zoomToSelection();
        room.canvas.removeSelected();
    }

    void withoutADocumentNothingHappens() {
        CanvasRoom room;
        room.workspace.close();
        room.canvas.newClaim();
        QVERIFY(!room.editor());
        room.canvas.support();
        room.canvas.undercut();
        room.key(Qt::Key_Down);
        room.click(room.ground());
        QVERIFY(!room.editor());
    }
};

QTEST_MAIN(SelectingTest)
#include "selecting_test.moc"
