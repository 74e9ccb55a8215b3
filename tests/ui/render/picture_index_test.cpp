// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/picture_index.h"
#include "tests/ui/render/debate.h"
#include "ui/render/compose.h"

#include <QTest>

using namespace cruxmap;

class TestPictureIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsCards() {
        for (std::size_t i = 0; i < m_picture.cards.size(); ++i) {
            const auto& rect = m_picture.cards[i].rect;
            QCOMPARE(m_index.cardAt(rect.center()), std::optional(i));
            QVERIFY(m_index.cardAt(rect.topLeft() - QPointF(1, 1)) != std::optional(i));
        }
        QVERIFY(!m_index.cardAt(m_picture.extent.bottomRight() + QPointF(1e6, 1e6)));
        QVERIFY(!PictureIndex().cardAt({0, 0}));
    }

    void findsLinksWithinTheTolerance() {
        for (const auto& link : m_picture.links) {
            const auto near = link.path.pointAtPercent(0.5);
            const auto found = m_index.linkAt(near + QPointF(0.5, 0.5), 4);
            QVERIFY(found.has_value());
        }
        QVERIFY(!m_index.linkAt(m_picture.extent.topLeft(), 4));
    }

    void findsGlyphs() {
        for (std::size_t i = 0; i < m_picture.glyphs.size(); ++i)
            QCOMPARE(m_index.glyphAt(m_picture.glyphs[i].centre, 2), std::optional(i));
    }

    void findsWhatIsVisible() {
        const auto& all = m_picture.extent;
        QCOMPARE(m_index.cardsIn(all).size(), m_picture.cards.size());
        QCOMPARE(m_index.linksIn(all).size(), m_picture.links.size());
        const auto& rect = m_picture.cards[3].rect;
        QCOMPARE(m_index.cardsIn(QRectF(rect.center(), QSizeF(1, 1))), std::vector<std::size_t>{3});
        QCOMPARE(m_index.cardsIn(QRectF(-1e15, -1e15, 4e15, 4e15)).size(), m_picture.cards.size());
    }

private:
    static MapPicture made() {
        TextMeasure measure;
        const auto map = test::ChipDebate().map();
        return pictureOf(map, contentOf(map), measure);
    }

    const MapPicture m_picture = made();
    const PictureIndex m_index{m_picture};
};

QTEST_MAIN(TestPictureIndex)
#include "picture_index_test.moc"
