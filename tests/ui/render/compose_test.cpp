// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/compose.h"
#include "tests/ui/render/debate.h"

#include <QTest>

#include <algorithm>

using namespace cruxmap;
using namespace Qt::StringLiterals;

namespace {

MapPicture pictureOf(const ArgumentMap& map, const ComposeOptions& options = {}) {
    TextMeasure measure;
    return cruxmap::pictureOf(map, contentOf(map), measure, options);
}

void verifyInside(const CardPicture& card) {
    const auto inside = card.rect.adjusted(-0.01, -0.01, 0.01, 0.01);
    const auto verifyLine = [&](const TextLine& line) {
        const auto spec = specOf(line.font);
        QVERIFY2(inside.contains(QRectF(line.x, line.baseline - spec.size * 0.75, line.width, spec.size * 0.95)), qPrintable(line.text));
    };
    for (const auto& line : card.lines) verifyLine(line);
    for (const auto& line : card.farLines) verifyLine(line);
    for (const auto& chip : card.chips) {
        QVERIFY(inside.contains(chip.rect));
        QVERIFY(chip.rect.contains(QRectF(chip.text.x, chip.text.baseline - 9, chip.text.width, 9)));
    }
    if (card.avatar) QVERIFY(inside.contains(card.avatar->rect));
}

QStringList chipsOf(const CardPicture& card) {
    QStringList texts;
    for (const auto& chip : card.chips) texts << chip.text.text;
    return texts;
}

bool hasLine(const CardPicture& card, const QString& text) {
    return std::ranges::any_of(card.lines, [&](const TextLine& line) { return line.text == text; });
}

}  // namespace

class TestCompose : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalMapsGiveEqualPictures() { QCOMPARE(pictureOf(m_debate.map()), pictureOf(m_debate.map())); }

    void everythingIsOnItsCard() {
        const auto picture = pictureOf(m_debate.map());
        QCOMPARE(picture.cards.size(), std::size_t{8});
        for (const auto& card : picture.cards) {
            verifyInside(card);
            QVERIFY(picture.extent.contains(card.rect));
        }
    }

    void aCardSaysWhoAndThroughWhom() {
        const auto picture = pictureOf(m_debate.map());
        const auto& leverage = *picture.card(refTo(m_debate.leverage));
        QVERIFY(hasLine(leverage, u"Jensen Huang +1"_s));
        QVERIFY(hasLine(leverage, u"first-hand"_s));
        QCOMPARE(leverage.avatar->initials.text, u"JH"_s);
        const auto& ordinary = *picture.card(refTo(m_debate.ordinary));
        QVERIFY(hasLine(ordinary, u"second-hand"_s));
        QCOMPARE(chipsOf(ordinary), QStringList{u"100,000 B200"_s});
        QVERIFY(hasLine(*picture.card(refTo(m_debate.platforms)), u"implies"_s));
        const auto& energy = *picture.card(refTo(m_debate.energy));
        QVERIFY(!energy.avatar);
        QVERIFY(!hasLine(energy, u"first-hand"_s));
    }

    void optionsHaveATallyAndNoSpeaker() {
        const auto picture = pictureOf(m_debate.map());
        const auto& sell = *picture.card(refTo(m_debate.sell));
        QCOMPARE(sell.kind, CardKind::Option);
        QVERIFY(!sell.avatar);
        QCOMPARE(chipsOf(sell), QStringList{u"2 for"_s});
        QCOMPARE(chipsOf(*picture.card(refTo(m_debate.restrict))), QStringList{u"1 against"_s});
        QCOMPARE(picture.card(refTo(m_debate.what))->kind, CardKind::Question);
    }

    void glyphsTellHowLinksBear() {
        const auto picture = pictureOf(m_debate.map());
        const auto find = [&](GlyphKind kind, RecordRef key) {
            return std::ranges::find_if(picture.glyphs, [&](const auto& glyph) { return glyph.kind == kind && glyph.key == key; });
        };
        const auto plus = find(GlyphKind::Plus, refTo(m_debate.sell));
        QVERIFY(plus != picture.glyphs.end());
        QCOMPARE(plus->relations, (std::vector<RecordRef>{refTo(m_debate.keeps), refTo(m_debate.linked)}));
        const auto& card = picture.card(refTo(m_debate.sell))->rect;
        QVERIFY(plus->centre.y() > card.bottom() + plus->radius && plus->centre.y() < card.bottom() + 3 * plus->radius);
        QVERIFY(find(GlyphKind::Dot, refTo(m_debate.linked)) != picture.glyphs.end());
        QVERIFY(find(GlyphKind::Undercut, refTo(m_debate.cars)) != picture.glyphs.end());
        QVERIFY(find(GlyphKind::Minus, refTo(m_debate.restrict)) != picture.glyphs.end());
        QCOMPARE(picture.glyphs.size(), std::size_t{5});
    }

    void linesTellWhoseTheyAre() {
        const auto picture = pictureOf(m_debate.map());
        for (const auto& link : picture.links) {
            if (link.key == refTo(m_debate.against)) QCOMPARE(link.style, LineStyle::Dotted);
            if (link.key == refTo(m_debate.undercut)) QCOMPARE(link.style, LineStyle::Dashed);
            if (link.key == refTo(m_debate.cars)) QCOMPARE(link.style, LineStyle::Solid);
            QVERIFY(!link.path.isEmpty());
        }
    }

    // Only a ring's distance lies between a link's end and what it bears on; cards are met at their edge.
    void linksEndAtTheirEnds() {
        const auto picture = pictureOf(m_debate.map());
        for (const auto& link : picture.links) {
            const QPointF lower = link.path.elementAt(0);
            if (const auto* card = picture.card(link.from)) QVERIFY(std::abs(lower.y() - card->rect.top()) < 0.5);
            const auto upper = link.path.currentPosition();
            const auto* target = picture.card(link.to);
            if (!target) continue;
            const double distance = upper.y() - target->rect.bottom();
            QVERIFY(link.kind == layout::LinkKind::Option ? std::abs(distance) < 0.5 : distance > 0 && distance < 16);
        }
    }

    void longClaimsAreCutOnScreenOnly() {
        test::Debate debate;
        std::string text = "A claim";
        for (int i = 0; i < 60; ++i) text += " with many words";
        const auto claim = debate.claim(text);
        const auto screen = pictureOf(debate.map());
        QVERIFY(screen.cards[0].cut);
        QCOMPARE(screen.cards[0].lines.size(), std::size_t{7});
        const auto whole = pictureOf(debate.map(), {.maxLines = 0});
        QVERIFY(!whole.cards[0].cut);
        QStringList lines;
        for (const auto& line : whole.cards[0].lines) lines << line.text;
        QCOMPARE(lines.join(u' '), QString::fromStdString(text));
        QCOMPARE(screen.card(refTo(claim))->text, QString::fromStdString(text));
    }

    void textsOfAnyKind_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("one word of 2,000 characters") << QString(2000, u'w');
        QTest::newRow("Chinese") << u"向中国出售芯片可以让美国继续对其人工智能生态保持影响力,而禁令只会加速自主研发。"_s;
        QTest::newRow("Hebrew") << u"מכירת שבבים לסין שומרת על תלות המפתחים בחומרה אמריקאית ומעניקה מנוף."_s;
        QTest::newRow("control characters") << u"a\u0001b\u001Bc\u0085d"_s;
    }
    void textsOfAnyKind() {
        QFETCH(QString, text);
        test::Debate debate;
        const auto claim = debate.claim(text.toStdString());
        debate.says(debate.person(text.toStdString()), claim);
        debate.question(text.toStdString(), {});
        for (const int maxLines : {0, 7})
            for (const auto& card : pictureOf(debate.map(), {.maxLines = maxLines}).cards) verifyInside(card);
    }

    void statusesStandInWords() {
        TextMeasure measure;
        const auto map = m_debate.map();
        const auto picture =
            cruxmap::pictureOf(map, contentOf(map), measure, {.statuses = {{m_debate.lockIn, {StatusLook::Disputed, u"Disputed"_s}}}});
        QVERIFY(chipsOf(*picture.card(refTo(m_debate.lockIn))).first().endsWith(u"Disputed"_s));
        for (const auto& card : picture.cards) verifyInside(card);
    }

    void anEmptyMap() {
        const auto picture = pictureOf(ArgumentMap{});
        QVERIFY(picture.cards.empty());
        QVERIFY(picture.extent.isValid());
    }

    void leftToRight() {
        TextMeasure measure;
        const auto map = m_debate.map();
        auto content = contentOf(map);
        content.direction = Direction::LeftRight;
        const auto picture = cruxmap::pictureOf(map, content, measure);
        QVERIFY(picture.card(refTo(m_debate.what))->rect.right() < picture.card(refTo(m_debate.sell))->rect.left());
        for (const auto& glyph : picture.glyphs)
            if (const auto* card = picture.card(glyph.key)) QVERIFY(glyph.centre.x() > card->rect.right());
    }

private:
    test::ChipDebate m_debate;
};

QTEST_MAIN(TestCompose)
#include "compose_test.moc"
