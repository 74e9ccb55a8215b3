// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/sight.h"

#include <QTest>

using namespace cruxmap;

class SightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void zoomingKeepsThePointUnderThePointer() {
        const Sight sight{0.8, {120, -40}};
        const QPointF pointer(333, 222);
        for (const auto scale : {0.05, 0.3, 1.0, 4.0}) {
            const auto zoomed = sight.zoomedAt(pointer, scale);
            QCOMPARE(zoomed.scale, scale);
            QVERIFY((zoomed.toMap(pointer) - sight.toMap(pointer)).manhattanLength() < 1e-9);
        }
    }

    void zoomStaysWithinItsLimits() {
        QCOMPARE(Sight{}.zoomedAt({}, 100).scale, Sight::maxScale);
        QCOMPARE(Sight{}.zoomedAt({}, 0).scale, Sight::minScale);
        QCOMPARE(Sight::stepAbove(Sight::maxScale), Sight::maxScale);
        QCOMPARE(Sight::stepBelow(Sight::minScale), Sight::minScale);
        QCOMPARE(Sight::stepAbove(0.86), 0.9);
        QCOMPARE(Sight::stepBelow(0.86), 0.8);
    }

    void aSmallMapOpensAtFullSizeAtItsTop() {
        const auto sight = Sight::opening({0, 0, 400, 300}, {1400, 900}, {});
        QCOMPARE(sight.scale, 1.0);
        QCOMPARE(sight.corner, QPointF(200 - 700, 0));
    }

    void aMapThatFitsReadablyOpensWhole() { QCOMPARE(Sight::opening({0, 0, 1000, 1200}, {1400, 900}, {}).scale, 0.75); }

    void aTallMapOpensWithAllItsWidthAtItsTop() {
        const auto sight = Sight::opening({0, 50, 2000, 9000}, {1400, 900}, {});
        QCOMPARE(sight.scale, 0.7);
        QCOMPARE(sight.corner, QPointF(0, 50));
        QCOMPARE(Sight::opening({0, 0, 1000, 9000}, {1400, 900}, {}).scale, 1.0);
    }

    void aWideMapOpensWithAllItsWidth() {
        const auto sight = Sight::opening({0, 0, 3500, 500}, {1400, 900}, {});
        QCOMPARE(sight.scale, 0.4);
        QCOMPARE(sight.corner.x(), 0.0);
    }

    void aVeryWideMapOpensWithLegibleTitlesAtItsRoot() {
        const auto sight = Sight::opening({0, 0, 70000, 500}, {1400, 900}, {50000, 80});
        QCOMPARE(sight.scale, 0.2);
        QCOMPARE(sight.corner, QPointF(50000 - 3500, 0));
    }

    void showingMovesAsLittleAsNeeded() {
        const QSizeF viewport(1000, 800);
        const Sight sight;
        QCOMPARE(sight.showing({100, 100, 50, 50}, viewport, 20), sight);
        QCOMPARE(sight.showing({1200, 100, 50, 50}, viewport, 20).corner, QPointF(270, 0));
        QCOMPARE(sight.showing({-60, 100, 50, 50}, viewport, 20).corner, QPointF(-80, 0));
        QCOMPARE(sight.showing({0, 0, 5000, 50}, viewport, 20).corner.x(), 0.0);
    }

    void theMapIsNeverLost() {
        const QRectF extent(0, 0, 500, 400);
        const QSizeF viewport(1000, 800);
        for (const QPointF corner : {QPointF(9000, 0), QPointF(-9000, 0), QPointF(0, 9000), QPointF(0, -9000)})
            QVERIFY(Sight({1, corner}).heldTo(extent, viewport).visible(viewport).intersects(extent));
        QCOMPARE(Sight({1, {-100, -50}}).heldTo(extent, viewport).corner, QPointF(-100, -50));
    }

    void textRoundTrips() {
        const Sight sight{0.123456789, {-1.5, 1e6}};
        QCOMPARE(Sight::fromText(sight.toText()), std::optional(sight));
        for (const auto* bad : {"", "1 2", "1 2 x", "nan 0 0", "1 inf 0", "1 2 3 4"}) QVERIFY(!Sight::fromText(QString::fromLatin1(bad)));
    }
};

QTEST_APPLESS_MAIN(SightTest)
#include "sight_test.moc"
