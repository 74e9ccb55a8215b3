// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/painter.h"
#include "tests/ui/render/debate.h"
#include "ui/render/compose.h"
#include "ui/render/picture_index.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace cruxmap;

class TestPainter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void detailFollowsScale() {
        QCOMPARE(levelOfDetail(1), LevelOfDetail::Full);
        QCOMPARE(levelOfDetail(0.3), LevelOfDetail::Titles);
        QCOMPARE(levelOfDetail(0.12), LevelOfDetail::Blocks);
    }

    // Looking up what is visible must not change what is seen.
    void theIndexChangesNothing() {
        const PictureIndex index(m_picture);
        const QRectF visible(m_picture.extent.center() - QPointF(200, 150), QSizeF(400, 300));
        QCOMPARE(painted({.visible = visible, .index = &index}, visible), painted({}, visible));
    }

    void selectionLiesOutsideTheCard() {
        const auto& card = m_picture.cards[2].rect;
        const auto image = painted({.selected = {m_picture.cards[2].key}});
        const auto at = [&](QPointF point) { return image.pixelColor((point - m_picture.extent.topLeft()).toPoint()); };
        QCOMPARE(at({card.left() - 1.5, card.center().y()}), Theme::light().colour(ColourRole::Selection));
        QVERIFY(at({card.left() + 1.5, card.center().y()}) != Theme::light().colour(ColourRole::Selection));
    }

    void theUnlitRecedes() {
        const auto& lit = m_picture.cards[2];
        const auto& unlit = m_picture.cards[3];
        const auto image = painted({.lit = std::set<RecordRef>{lit.key}});
        const auto plain = painted({});
        const auto inner = [&](const CardPicture& card) {
            return card.rect.translated(-m_picture.extent.topLeft()).toAlignedRect().adjusted(12, 12, -12, -12);
        };
        QCOMPARE(image.copy(inner(lit)), plain.copy(inner(lit)));
        QVERIFY(image.copy(inner(unlit)) != plain.copy(inner(unlit)));
    }

    void aCardBeingEditedHasNoText() {
        const auto& card = m_picture.cards[4];
        const auto inner = card.rect.translated(-m_picture.extent.topLeft()).toAlignedRect();
        QVERIFY(painted({}).copy(inner) != painted({.withoutText = card.key}).copy(inner));
    }

    void allLevelsPaintSomething() {
        QList<QImage> images;
        for (const auto detail : {LevelOfDetail::Full, LevelOfDetail::Titles, LevelOfDetail::Blocks}) images << painted({.detail = detail});
        QVERIFY(images[0] != images[1] && images[1] != images[2] && images[0] != images[2]);
    }

private:
    QImage painted(const PaintOptions& options, QRectF area = {}) const {
        if (area.isNull()) area = m_picture.extent;
        QImage image(area.size().toSize(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        painter.translate(-area.topLeft());
        paintGround(painter, area, 1, Theme::light());
        paint(painter, m_picture, Theme::light(), options);
        return image;
    }
    static MapPicture made() {
        TextMeasure measure;
        const auto map = test::ChipDebate().map();
        return pictureOf(map, contentOf(map), measure);
    }

    const MapPicture m_picture = made();
};

QTEST_MAIN(TestPainter)
#include "painter_test.moc"
